import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** What is forgotten by age: the table and the instant its rows are judged by, which an index orders. */
type Aged =
  | ['temporary_password' | 'user_reset_flow' | 'stop_link' | 'mailbox_letter', 'expires_at']
  | ['former_address', 'replaced_at']
  | ['letter', 'created_at']

/** Deletes the oldest rows whose instant lies before another, at most so many; answers how many. */
export async function forgetOldest(
  tx: Tx,
  [table, column]: Aged,
  before: number,
  most: number,
): Promise<number> {
  const [from, at] = [sql.table(table), sql.ref(column)]
  const result = await sql`delete from ${from} where id in (
    select id from ${from} where ${at} < ${before} order by ${at} limit ${most})`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0)
}
