import type { Queries, Tx } from '../platform/db/database.ts'
import { type ContactView, contactView, contactViews } from './store.ts'

/**
 * Holds the contact until the transaction ends, then reads it. The contact's row is the one lock of everything
 * that decides what a contact may do: whoever changes that takes it first. Contacts that are one person share a login,
 * so all of them are held, in the order of their ids.
 */
export async function lockContact(tx: Tx, id: string): Promise<ContactView | undefined> {
  if (tx.engine === 'postgres') await holdWithLogin(tx, id)
  return await contactView(tx.db, id)
}

/** Who came into the login, or left it, while we waited is seen by reading once more. */
async function holdWithLogin({ db }: Tx, id: string): Promise<void> {
  for (let held = new Set<string>(); ; ) {
    const login = db.selectFrom('contact').select('website_login_id').where('id', '=', id)
    const ofLogin = db.selectFrom('contact').select('id').where('website_login_id', 'in', login).orderBy('id')
    const rows = await ofLogin.execute()
    if (rows.every((row) => held.has(row.id))) return
    const ids = rows.map((row) => row.id)
    await db.selectFrom('contact').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
    held = new Set([...held, ...ids])
  }
}

/** The contacts a login serves, the one entered last first. */
export async function contactsOfLogin(db: Queries, loginId: string): Promise<ContactView[]> {
  const rows = await contactViews(db).where('contact.website_login_id', '=', loginId).execute()
  return rows.sort(
    (one, other) => (other.last_sign_in_at ?? 0) - (one.last_sign_in_at ?? 0) || (one.id < other.id ? -1 : 1),
  )
}

/** A1, A4: whether this contact may sign in: his own access, and nobody else's. */
export function mayEnter(contact: ContactView): boolean {
  return (
    contact.access_granted_at !== null &&
    contact.deactivated_at === null &&
    contact.retailer_deactivated_at === null
  )
}

/** Where the person behind a login may enter, the one entered last first. */
export async function openContactsOf(db: Queries, loginId: string): Promise<ContactView[]> {
  return (await contactsOfLogin(db, loginId)).filter(mayEnter)
}

/** What letters about a login name: the retailers it is good for, of one contact his own. */
export async function retailersOfLogins(
  db: Queries,
  contacts: readonly ContactView[],
): Promise<Map<string, string>> {
  const ids = contacts.filter((one) => one.password_set_at !== null).map((one) => one.website_login_id)
  const rows = ids.length
    ? await contactViews(db).where('contact.website_login_id', 'in', ids).orderBy('contact.id').execute()
    : []
  const named = new Map<string, string>()
  for (const contact of contacts) {
    const others = rows.filter(
      (row) => row.website_login_id === contact.website_login_id && row.id !== contact.id && mayEnter(row),
    )
    named.set(contact.id, [contact, ...others].map((row) => row.retailer_name).join(', '))
  }
  return named
}

/** A3: which of these usernames stand for several contacts of one person. */
export async function sharedUsernames(db: Queries, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('website_login')
    .innerJoin('contact', 'contact.website_login_id', 'website_login.id')
    .select('website_login.username_key as key')
    .where('website_login.username_key', 'in', keys)
    .groupBy('website_login.username_key')
    .having((e) => e.fn.countAll(), '>', 1)
    .execute()
  return rows.flatMap((row) => row.key ?? [])
}

/** Gives a contact another login, with what is dead of his under the former one. */
export async function moveToLogin(
  { db }: Tx,
  contact: Pick<ContactView, 'id' | 'website_login_id'>,
  loginId: string,
): Promise<void> {
  const { id, website_login_id: former } = contact
  await db.updateTable('contact').set({ website_login_id: loginId }).where('id', '=', id).execute()
  for (const table of ['session', 'temporary_password'] as const)
    await db
      .updateTable(table)
      .set({ website_login_id: loginId })
      .where('website_login_id', '=', former)
      .where('contact_id', '=', id)
      .execute()
}

/** Takes away a login that serves nobody any more; its username is free. */
export async function deleteEmptyLogin({ db }: Tx, loginId: string): Promise<void> {
  const contacts = db.selectFrom('contact').select('id').where('website_login_id', '=', loginId)
  await db
    .deleteFrom('website_login')
    .where('id', '=', loginId)
    .where((e) => e.not(e.exists(contacts)))
    .execute()
}
