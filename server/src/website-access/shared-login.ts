import type { Caller } from '@latchkey/core/actors/caller'
import { type ContactView, contactsOfLogin, setContactSearch } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { reaches, scopeOf } from '../territories/index.ts'
import { searchColumns } from './contact-fields.ts'
import { leaveLogin } from './leave-login.ts'

/** What a change of one contact has done to the login he shared with others of his person. */
export interface LoginWarning {
  readonly field: 'email' | 'retailerId' | 'username'
  readonly code: 'login-left' | 'username-of-all'
}

/** Said to whoever saves, as the change reached further than the field. */
export function loginWarnings(
  { left, others }: LoginAfter,
  { readdressed, moved }: { readdressed: boolean; moved: boolean },
): LoginWarning[] {
  if (left) return [{ field: readdressed ? 'email' : moved ? 'retailerId' : 'username', code: 'login-left' }]
  return others.length > 0 ? [{ field: 'username', code: 'username-of-all' }] : []
}

/** The login a contact has once a change of his is made. */
export interface LoginAfter {
  readonly id: string
  /** He shared one until now, and has one of his own, without username and password. */
  readonly left: boolean
  /** The other contacts of his person who go on sharing it with him. */
  readonly others: readonly ContactView[]
}

/**
 * A contact who shares a login leaves it with a new address or retailer: both were what the person proved, and who may
 * change this contact alone must not come in at the others. So he does with a new username, unless whoever gives it
 * reaches all of them; then it is the new username of all.
 */
export async function loginAfter(
  app: App,
  tx: Tx,
  caller: Caller,
  contact: ContactView,
  change: { readdressed: boolean; moved: boolean; renamed: boolean },
): Promise<LoginAfter> {
  const { readdressed, moved, renamed } = change
  const same = { id: contact.website_login_id, left: false, others: [] }
  if (!readdressed && !moved && !renamed) return same
  const all = await contactsOfLogin(tx.db, contact.website_login_id)
  const others = all.filter((one) => one.id !== contact.id)
  if (others.length === 0) return same
  if (!readdressed && !moved && (await reachesAll(tx, caller, others))) return { ...same, others }
  const reason = readdressed ? 'email-changed' : moved ? 'moved' : 'username-changed'
  const own = await leaveLogin(app, tx, caller, contact, reason)
  return own === null ? same : { id: own, left: true, others: [] }
}

async function reachesAll(tx: Tx, { actor }: Caller, contacts: readonly ContactView[]): Promise<boolean> {
  for (const contact of contacts)
    if (!(await reaches(tx.db, scopeOf(actor), contact.retailer_id))) return false
  return true
}

/** What the others of a login are found by when it has another username; their changes are told with the login's. */
export async function renameOthers(
  tx: Tx,
  others: readonly ContactView[],
  username: string | null,
): Promise<void> {
  for (const other of others) {
    const name = { firstName: other.first_name, surname: other.surname, email: other.email }
    const retailer = { name: other.retailer_name, account_number: other.account_number }
    await setContactSearch(tx, other.id, searchColumns(name, username, retailer))
  }
}
