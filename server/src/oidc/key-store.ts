import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type KeyRow = Schema['oidc_key']

export async function allKeys(db: Queries): Promise<KeyRow[]> {
  return await db.selectFrom('oidc_key').selectAll().execute()
}

/** Of two processes that begin at once one's keys stand. */
export async function insertFirstKeys(tx: Tx, rows: readonly KeyRow[]): Promise<void> {
  await tx.db
    .insertInto('oidc_key')
    .values([...rows])
    .onConflict((c) => c.column('state').doNothing())
    .execute()
}

/** The next key signs from now on, the current one is kept for what it signed, the one before goes. */
export async function turnKeys(tx: Tx, currentId: string, next: KeyRow): Promise<boolean> {
  const move = (from: KeyRow['state'], to: KeyRow['state']) =>
    tx.db.updateTable('oidc_key').set({ state: to, state_since: tx.now }).where('state', '=', from).execute()
  // Held first: of two at once the one that comes late must not touch what the other has just retired.
  const held = await tx.db
    .updateTable('oidc_key')
    .set({ state_since: tx.now })
    .where('state', '=', 'current')
    .where('id', '=', currentId)
    .executeTakeFirst()
  if (Number(held.numUpdatedRows) === 0) return false
  await tx.db.deleteFrom('oidc_key').where('state', '=', 'former').execute()
  await move('current', 'former')
  await move('next', 'current')
  await tx.db.insertInto('oidc_key').values(next).execute()
  return true
}
