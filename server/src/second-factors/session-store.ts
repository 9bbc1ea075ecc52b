import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type ChallengePurpose = 'sign-in' | 'enrol'

/** A session has one open challenge; a new one takes its place. */
export async function keepChallenge(tx: Tx, row: Schema['factor_challenge']): Promise<void> {
  const { session_id: _, ...rest } = row
  await tx.db
    .insertInto('factor_challenge')
    .values(row)
    .onConflict((c) => c.column('session_id').doUpdateSet(rest))
    .execute()
}

/** Takes the open challenge of a session, so that it is answered once; null when there is none. */
export async function takeChallenge(
  tx: Tx,
  sessionId: string,
  purpose: ChallengePurpose,
): Promise<string | null> {
  const row = await tx.db
    .deleteFrom('factor_challenge')
    .where('session_id', '=', sessionId)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', tx.now)
    .returning('challenge')
    .executeTakeFirst()
  return row?.challenge ?? null
}

/** A sign-in has one mailed code; a new one takes its place. */
export async function keepMailedCode(tx: Tx, row: Schema['factor_enrol_code']): Promise<void> {
  const { session_id: _, ...rest } = row
  await tx.db
    .insertInto('factor_enrol_code')
    .values(row)
    .onConflict((c) => c.column('session_id').doUpdateSet(rest))
    .execute()
}

export async function mailedCodeOf(
  db: Queries,
  sessionId: string,
): Promise<Schema['factor_enrol_code'] | undefined> {
  return await db
    .selectFrom('factor_enrol_code')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
}

/** Counts a try before it is compared; null when the code is used, too old or out of tries. One statement. */
export async function tryMailedCode(
  tx: Tx,
  sessionId: string,
  tries: number,
): Promise<{ mac: string } | null> {
  const row = await tx.db
    .updateTable('factor_enrol_code')
    .set({ tries: sql<number>`tries + 1` })
    .where('session_id', '=', sessionId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .where('tries', '<', tries)
    .returning('mac')
    .executeTakeFirst()
  return row ?? null
}

/** The code was right; used once, and only the one that was compared. */
export async function spendMailedCode(tx: Tx, sessionId: string, mac: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('factor_enrol_code')
    .set({ used_at: tx.now })
    .where('session_id', '=', sessionId)
    .where('mac', '=', mac)
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
