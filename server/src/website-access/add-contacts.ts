import type { Caller } from '@latchkey/core/actors/caller'
import type { ContactId, WebsiteLoginId } from '@latchkey/core/ids'
import { contactState } from '@latchkey/core/website-access/contact-state'
import { recordAct } from '../audit/index.ts'
import { recordNew } from '../changes/index.ts'
import { type ContactRow, insertContacts, insertLogins, type LoginRow } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import type { WrappedHash } from '../platform/hashing.ts'
import type { RetailerRow } from '../retailers/index.ts'
import { type ContactFields, contactColumns, loginColumns } from './contact-fields.ts'

export interface AddedContact {
  readonly retailer: RetailerRow
  readonly fields: ContactFields
  readonly websiteAccess: boolean
  readonly active: boolean
  /** I2: of an older system. */
  readonly password?: WrappedHash | undefined
}

/**
 * `addContact` for a few hundred at once, in one statement per table; the caller has checked fields and uniqueness
 * and holds the retailers. A new contact's state follows from these facts alone (A7).
 */
export async function addContacts(
  app: App,
  tx: Tx,
  caller: Caller,
  contacts: readonly AddedContact[],
): Promise<void> {
  if (contacts.length === 0) return
  const logins: LoginRow[] = []
  const rows: ContactRow[] = []
  for (const contact of contacts) {
    const loginId = app.random.id<WebsiteLoginId>(tx.now)
    const id = app.random.id<ContactId>(tx.now)
    logins.push({
      id: loginId,
      ...loginColumns(contact.fields.username),
      password_hash: contact.password ? app.passwords.sealWrapped(contact.password, loginId) : null,
      password_set_at: contact.password ? tx.now : null,
      created_at: tx.now,
    })
    rows.push(newRow(tx, contact, { id, loginId }))
    recordAct(app, tx, caller, {
      action: 'contact.created',
      target: { kind: 'contact', id },
      detail: { after: shown(contact) },
    })
    if (contact.password) {
      recordAct(app, tx, caller, { action: 'contact.password-imported', target: { kind: 'contact', id } })
    }
  }
  await insertLogins(tx, logins)
  await insertContacts(tx, rows)
  const changes = rows.map((row) => ({ id: row.id, retailerId: row.retailer_id }))
  recordNew(tx, 'contact', changes)
}

function newRow(tx: Tx, contact: AddedContact, { id, loginId }: { id: string; loginId: string }): ContactRow {
  const { fields, retailer, websiteAccess, active } = contact
  const state = contactState(
    {
      contactActive: active,
      retailerActive: retailer.deactivated_at === null,
      email: fields.email,
      username: fields.username?.username ?? null,
      accessGrantedAt: websiteAccess ? tx.now : null,
      accessEverGranted: websiteAccess,
      hasPassword: contact.password !== undefined,
      passwordBlocked: false,
      lockedUntil: null,
      liveTemporaryPasswordsUntil: null,
      everInvited: false,
      lastSignInAt: null,
    },
    tx.now,
  )
  return {
    id,
    retailer_id: retailer.id,
    website_login_id: loginId,
    ...contactColumns(fields, retailer),
    email_changed_at: null,
    email_proven_at: null,
    email_changed_by: null,
    access_granted_at: websiteAccess ? tx.now : null,
    access_ended_at: null,
    invited_at: null,
    last_sign_in_at: null,
    deactivated_at: active ? null : tx.now,
    state_code: state.code,
    state_until: state.until ?? null,
    state_due_at: state.nextChangeAt,
    mail_state: null,
    version: 1,
    created_at: tx.now,
    updated_at: tx.now,
  }
}

function shown({ fields, retailer, websiteAccess, active }: AddedContact) {
  const { emailKey: _, username, ...plain } = fields
  const name = username?.username ?? null
  return { ...plain, username: name, retailerId: retailer.id, websiteAccess, active }
}
