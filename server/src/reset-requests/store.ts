import type { Instant } from '@latchkey/core/instant'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import type { RequestQueue } from './queue.ts'

export type ResetRequestRow = Schema['reset_request']
type Table = RequestQueue['table']

// The tables have one shape; Kysely builds a statement for one name only.
const named = (table: Table) => table as 'reset_request'

export async function insertRequest(tx: Tx, table: Table, row: ResetRequestRow): Promise<void> {
  await tx.db.insertInto(named(table)).values(row).execute()
}

/** Takes the request due next out of the queue, in the transaction that works it off. */
export async function takeRequest(tx: Tx, table: Table): Promise<ResetRequestRow | undefined> {
  const next = tx.db
    .selectFrom(named(table))
    .select('id')
    .where('next_try_at', '<=', tx.now)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(1)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate().skipLocked())
  return await tx.db.deleteFrom(named(table)).where('id', 'in', next).returningAll().executeTakeFirst()
}

export async function postponeRequest(
  tx: Tx,
  table: Table,
  id: string,
  { attempts, until }: { attempts: number; until: number },
): Promise<void> {
  await tx.db.updateTable(named(table)).set({ attempts, next_try_at: until }).where('id', '=', id).execute()
}

export async function dropRequest(tx: Tx, table: Table, id: string): Promise<void> {
  await tx.db.deleteFrom(named(table)).where('id', '=', id).execute()
}

export async function anyRequest(db: Queries, table: Table, now: Instant): Promise<boolean> {
  const due = db.selectFrom(named(table)).select('id').where('next_try_at', '<=', now).limit(1)
  return (await due.executeTakeFirst()) !== undefined
}
