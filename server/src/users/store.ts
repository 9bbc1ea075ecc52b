import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type UserRow = Schema['staff_user']

export async function userByUsernameKey(db: Queries, key: string): Promise<UserRow | undefined> {
  return await db.selectFrom('staff_user').selectAll().where('username_key', '=', key).executeTakeFirst()
}

export async function userById(db: Queries, id: string): Promise<UserRow | undefined> {
  return await db.selectFrom('staff_user').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function theOwner(db: Queries): Promise<UserRow | undefined> {
  return await db.selectFrom('staff_user').selectAll().where('owner_at', 'is not', null).executeTakeFirst()
}

/** What a user has nothing of until somebody fills it in. */
export const blankUser = {
  email_to: null,
  phone: null,
  notes: null,
  language: null,
  system_messages_at: null,
  territory_limited_at: null,
  username_changed_at: null,
  last_sign_in_at: null,
  external_id: null,
  scim_removed_at: null,
  version: 1,
} as const satisfies Partial<UserRow>

export async function insertUser(tx: Tx, row: UserRow): Promise<void> {
  await tx.db.insertInto('staff_user').values(row).execute()
}

export async function updateUser(tx: Tx, id: string, changes: Partial<UserRow>): Promise<void> {
  await tx.db.updateTable('staff_user').set(changes).where('id', '=', id).execute()
}

/** The user, held until the transaction ends. */
export async function lockUser(tx: Tx, id: string): Promise<UserRow | undefined> {
  return await tx.db
    .selectFrom('staff_user')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
}

export async function insertSetupLink(tx: Tx, row: Schema['setup_link']): Promise<void> {
  await voidSetupLinks(tx)
  await tx.db.insertInto('setup_link').values(row).execute()
}

/** Holds every open link in one order, so that of two people with a link each the second finds his own void. */
export async function holdSetupLinks(tx: Tx): Promise<void> {
  if (tx.engine !== 'postgres') return
  await tx.db
    .selectFrom('setup_link')
    .select('id')
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Voids every link that was neither used nor voided. */
export async function voidSetupLinks(tx: Tx): Promise<void> {
  await tx.db
    .updateTable('setup_link')
    .set({ voided_at: tx.now })
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute()
}

export async function liveSetupLink(db: Queries, mac: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('setup_link')
    .select('id')
    .where('mac', '=', mac)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Spends the link, or answers false. One statement, so of two uses one wins. */
export async function spendSetupLink(tx: Tx, mac: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('setup_link')
    .set({ used_at: tx.now })
    .where('mac', '=', mac)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Forgets links that ended before an instant. There are never many. */
export async function sweepSetupLinks(tx: Tx, endedBefore: number): Promise<void> {
  await tx.db.deleteFrom('setup_link').where('expires_at', '<', endedBefore).execute()
}
