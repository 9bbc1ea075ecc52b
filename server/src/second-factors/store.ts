import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type FactorRow = Schema['second_factor']

/** What a factor has nothing of until its kind fills it in. */
export const blankFactor = {
  sealed_secret: null,
  last_step: null,
  credential_id: null,
  public_key: null,
  sign_count: null,
  transports: null,
  confirmed_at: null,
  last_used_at: null,
  removed_at: null,
} as const

export async function insertFactor(tx: Tx, row: FactorRow): Promise<void> {
  await tx.db.insertInto('second_factor').values(row).execute()
}

/** The factors of a user that count, the oldest first. */
export async function factorsOf(db: Queries, userId: string): Promise<FactorRow[]> {
  return await db
    .selectFrom('second_factor')
    .selectAll()
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** What a user began to enrol and has not confirmed yet. */
export async function unconfirmedTotp(db: Queries, userId: string): Promise<FactorRow | undefined> {
  return await db
    .selectFrom('second_factor')
    .selectAll()
    .where('user_id', '=', userId)
    .where('kind', '=', 'totp')
    .where('confirmed_at', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** One enrolment at a time: a new one takes the place of what was begun before. */
export async function dropUnconfirmed(tx: Tx, userId: string): Promise<void> {
  await tx.db
    .deleteFrom('second_factor')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** The factor counts from now on; the step that proved it is used. False when it was confirmed or dropped meanwhile. */
export async function confirmTotp(tx: Tx, id: string, step: number): Promise<boolean> {
  const result = await tx.db
    .updateTable('second_factor')
    .set({ confirmed_at: tx.now, last_step: step })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** L5: a time step is used once, and none before it either. One statement, so of two uses one wins. */
export async function spendStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const result = await tx.db
    .updateTable('second_factor')
    .set({ last_step: step, last_used_at: tx.now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .where((e) => e.or([e('last_step', 'is', null), e('last_step', '<', step)]))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * WebAuthn 6.1.1: a counter that does not grow tells of a copied passkey; one that stays 0 counts nothing.
 * One statement, so of two answers with one count one wins.
 */
export async function spendCount(tx: Tx, id: string, count: number): Promise<boolean> {
  const result = await tx.db
    .updateTable('second_factor')
    .set({ sign_count: count, last_used_at: tx.now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .where('sign_count', count === 0 ? '=' : '<', count)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function renameFactor(tx: Tx, id: string, userId: string, name: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('second_factor')
    .set({ name })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Marks factors as removed, for good, and wipes their secrets: one of a user, or all. Answers their kinds. */
export async function markRemoved(tx: Tx, userId: string, id: string | null): Promise<FactorRow['kind'][]> {
  const rows = await tx.db
    .updateTable('second_factor')
    .set({ removed_at: tx.now, sealed_secret: null, public_key: null })
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .where('confirmed_at', 'is not', null)
    .$if(id !== null, (q) => q.where('id', '=', id ?? ''))
    .returning('kind')
    .execute()
  return rows.map((row) => row.kind)
}

/** Puts new recovery codes in the place of those a user has. */
export async function replaceRecoveryCodes(
  tx: Tx,
  userId: string,
  rows: readonly Schema['recovery_code'][],
): Promise<void> {
  await tx.db
    .updateTable('recovery_code')
    .set({ voided_at: tx.now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute()
  if (rows.length > 0)
    await tx.db
      .insertInto('recovery_code')
      .values([...rows])
      .execute()
}

/** L5: each recovery code works once. */
export async function spendRecoveryCode(tx: Tx, userId: string, mac: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('recovery_code')
    .set({ used_at: tx.now })
    .where('mac', '=', mac)
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function recoveryCodesLeft(db: Queries, userId: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Whether a code of this MAC still works; it is spent later, in the transaction that signs in. */
export async function recoveryCodeLives(db: Queries, userId: string, mac: string): Promise<boolean> {
  const row = await db
    .selectFrom('recovery_code')
    .select('id')
    .where('mac', '=', mac)
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets what ended long ago: unconfirmed beginnings, used and void codes, challenges. */
export async function sweepFactors(tx: Tx, endedBefore: number): Promise<void> {
  await tx.db.deleteFrom('factor_challenge').where('expires_at', '<', tx.now).execute()
  await tx.db.deleteFrom('factor_enrol_code').where('expires_at', '<', endedBefore).execute()
  await tx.db
    .deleteFrom('second_factor')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', endedBefore)
    .execute()
  await tx.db
    .deleteFrom('recovery_code')
    .where(sql<number>`coalesce(used_at, voided_at)`, '<', endedBefore)
    .execute()
}
