import { sql } from 'kysely'
import { recordChanges } from '../changes/index.ts'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { type Scope, withinScope } from '../territories/index.ts'

type Settled<Row> = { [Column in keyof Row]: Row[Column] }
export type ContactRow = Omit<Schema['contact'], 'row_id'>
export type LoginRow = Settled<Schema['website_login']>

/** A contact with its retailer and its login, as screens and letters name it. */
export type ContactView = ContactRow & {
  readonly retailer_name: string
  readonly account_number: string
  readonly retailer_deactivated_at: number | null
  readonly territory_id: string | null
  readonly username: string | null
  readonly username_key: string | null
  readonly password_set_at: number | null
}

/** Contacts joined with their retailer and login. */
export function contactViews(db: Queries) {
  return db
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .innerJoin('website_login', 'website_login.id', 'contact.website_login_id')
    .selectAll('contact')
    .select([
      'retailer.name as retailer_name',
      'retailer.account_number as account_number',
      'retailer.deactivated_at as retailer_deactivated_at',
      'retailer.territory_id as territory_id',
      'website_login.username as username',
      'website_login.username_key as username_key',
      'website_login.password_set_at as password_set_at',
    ])
}

export async function contactView(db: Queries, id: string): Promise<ContactView | undefined> {
  return await contactViews(db).where('contact.id', '=', id).executeTakeFirst()
}

export async function contactViewByReference(
  db: Queries,
  reference: string,
): Promise<ContactView | undefined> {
  return await contactViews(db).where('contact.reference', '=', reference).executeTakeFirst()
}

export async function contactsOfRetailer(db: Queries, retailerId: string): Promise<ContactView[]> {
  return await contactViews(db).where('contact.retailer_id', '=', retailerId).execute()
}

export async function contactViewsByReferences(
  db: Queries,
  references: readonly string[],
): Promise<ContactView[]> {
  if (references.length === 0) return []
  return await contactViews(db).where('contact.reference', 'in', references).execute()
}

export async function contactsOfRetailers(
  db: Queries,
  retailerIds: readonly string[],
): Promise<ContactView[]> {
  if (retailerIds.length === 0) return []
  return await contactViews(db).where('contact.retailer_id', 'in', retailerIds).execute()
}

/** Holds every contact of a retailer, in one order so that two callers cannot wait for each other. */
export async function lockContactsOfRetailer(tx: Tx, retailerId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('contact')
    .select('id')
    .where('retailer_id', '=', retailerId)
    .orderBy('id')
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Whether the retailer has a contact that is not among these. Asked under the retailer's lock it sees every contact that
 * arrived before: whoever creates one or moves one in holds that lock.
 */
export async function hasOtherContacts(
  tx: Tx,
  retailerId: string,
  held: readonly string[],
): Promise<boolean> {
  const rows = await tx.db.selectFrom('contact').select('id').where('retailer_id', '=', retailerId).execute()
  const known = new Set(held)
  return rows.some((row) => !known.has(row.id))
}

export async function insertContact(tx: Tx, row: ContactRow): Promise<void> {
  await tx.db.insertInto('contact').values(row).execute()
}

export async function insertContacts(tx: Tx, rows: readonly ContactRow[]): Promise<void> {
  await tx.db.insertInto('contact').values(rows).execute()
}

/** An edit by a person: raises the version, so that what was shown before is stale. */
export async function updateContact(tx: Tx, id: string, changes: Partial<ContactRow>): Promise<void> {
  await tx.db
    .updateTable('contact')
    .set({ ...changes, version: sql`version + 1`, updated_at: tx.now })
    .where('id', '=', id)
    .execute()
}

export async function insertLogin(tx: Tx, row: LoginRow): Promise<void> {
  await tx.db.insertInto('website_login').values(row).execute()
}

export async function insertLogins(tx: Tx, rows: readonly LoginRow[]): Promise<void> {
  await tx.db.insertInto('website_login').values(rows).execute()
}

/** A rehash alone shows nowhere; whatever else is written of a login is a change of its contact (O4). */
export async function updateLogin(tx: Tx, id: string, changes: Partial<LoginRow>): Promise<void> {
  await tx.db.updateTable('website_login').set(changes).where('id', '=', id).execute()
  const { password_hash: hash, ...shown } = changes
  if (hash !== null && Object.keys(shown).length === 0) return
  const contacts = await tx.db
    .selectFrom('contact')
    .select(['id', 'retailer_id as retailerId'])
    .where('website_login_id', '=', id)
    .execute()
  recordChanges(tx, 'contact', contacts)
}

export async function loginByUsernameKey(
  db: Queries,
  key: string,
): Promise<(LoginRow & { contact_id: string }) | undefined> {
  return await db
    .selectFrom('website_login')
    .innerJoin('contact', 'contact.website_login_id', 'website_login.id')
    .selectAll('website_login')
    .select('contact.id as contact_id')
    .where('username_key', '=', key)
    .orderBy('contact.id')
    .limit(1)
    .executeTakeFirst()
}

export async function loginsByUsernameKeys(db: Queries, keys: readonly string[]): Promise<LoginRow[]> {
  if (keys.length === 0) return []
  return await db.selectFrom('website_login').selectAll().where('username_key', 'in', keys).execute()
}

/**
 * The login that has this username and those whose usernames look like it, the latter up to twenty. Held until the transaction ends, so that of two people who take one
 * name, or two that look the same, in the same moment the second sees the first.
 */
export async function loginsLike(
  { db, engine }: Tx,
  { key, skeleton }: { key: string; skeleton: string },
): Promise<LoginRow[]> {
  if (engine === 'postgres') {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`username ${skeleton}`}, 0))`.execute(db)
  }
  const same = await loginsByUsernameKeys(db, [key])
  // Those beyond ASCII first: one of them refuses, the others only warn.
  const similar = await db
    .selectFrom('website_login')
    .selectAll()
    .where('username_skeleton', '=', skeleton)
    .where('username_key', '<>', key)
    .orderBy('username_is_ascii')
    .orderBy('username_key')
    .limit(20)
    .execute()
  return [...same, ...similar]
}

/** U5: which of these logins belong to contacts within someone's scope. */
export async function loginsWithin(db: Queries, scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  if (scope === null || ids.length === 0) return new Set(ids)
  const rows = await db
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .select('contact.website_login_id')
    .where('contact.website_login_id', 'in', ids)
    .where(withinScope(scope))
    .execute()
  return new Set(rows.map((row) => row.website_login_id))
}

/** U5: which of these contacts are within someone's scope. */
export async function contactsWithin(
  db: Queries,
  scope: Scope,
  ids: readonly string[],
): Promise<Set<string>> {
  if (scope === null || ids.length === 0) return new Set(ids)
  const rows = await db
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .select('contact.id')
    .where('contact.id', 'in', ids)
    .where(withinScope(scope))
    .execute()
  return new Set(rows.map((row) => row.id))
}

export async function loginsBySkeletons(db: Queries, skeletons: readonly string[]): Promise<LoginRow[]> {
  if (skeletons.length === 0) return []
  return await db
    .selectFrom('website_login')
    .selectAll()
    .where('username_skeleton', 'in', skeletons)
    .execute()
}

export async function loginIdsOfRetailer(db: Queries, retailerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contact')
    .select('website_login_id')
    .where('retailer_id', '=', retailerId)
    .execute()
  return rows.map((row) => row.website_login_id)
}

export async function updateSignedIn(tx: Tx, contactId: string): Promise<void> {
  const signedIn = await tx.db
    .updateTable('contact')
    .set({ last_sign_in_at: tx.now })
    .where('id', '=', contactId)
    .returning(['id', 'retailer_id as retailerId'])
    .execute()
  recordChanges(tx, 'contact', signedIn)
}

/** C8: the secret that was just used came to this address. */
export async function markEmailProven(tx: Tx, contactId: string): Promise<void> {
  await tx.db.updateTable('contact').set({ email_proven_at: tx.now }).where('id', '=', contactId).execute()
}

export async function loginById(db: Queries, id: string): Promise<LoginRow | undefined> {
  return await db.selectFrom('website_login').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Brings what a contact is found by up to date after its retailer was renamed; no edit of the contact itself. */
export async function setContactSearch(
  tx: Tx,
  contactId: string,
  columns: { sort_name: string; search_text: string },
): Promise<void> {
  await tx.db.updateTable('contact').set(columns).where('id', '=', contactId).execute()
}
