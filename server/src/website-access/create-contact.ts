import type { Caller } from '@latchkey/core/actors/caller'
import type { NewContact } from '@latchkey/core/contacts/wire'
import type { ContactId, WebsiteLoginId } from '@latchkey/core/ids'
import { Refusal } from '@latchkey/core/refusal'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import { recordChange } from '../changes/index.ts'
import {
  type ContactView,
  contactView,
  insertContact,
  insertLogin,
  refreshStates,
} from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { lockRetailer, type RetailerRow } from '../retailers/index.ts'
import { assertMay, notingRefusals } from '../roles/index.ts'
import { assertReachesRetailer } from '../territories/index.ts'
import { type ContactFields, contactColumns, loginColumns, readContactFields } from './contact-fields.ts'
import { missingForAccess } from './reachable.ts'
import { orTaken, refuseTakenReference } from './reference-free.ts'
import type { LoginWarning } from './shared-login.ts'
import { type UsernameWarning, usernameFree } from './username-free.ts'

export interface SavedContact {
  readonly contact: ContactView
  readonly warnings: readonly (UsernameWarning | LoginWarning)[]
}

/** Creates a contact at a retailer, with or without website access (A1–A3). Refuses naming every field at fault. */
export async function createContact(app: App, caller: Caller, typed: NewContact): Promise<SavedContact> {
  await assertMay(app, caller, 'contacts', 'write')
  const faults = fieldCollector()
  const fields = readContactFields(typed, faults)
  if (typed.websiteAccess) for (const field of missingForAccess(faults.fields, fields)) faults.add(...field)
  faults.refuseIfAny()
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const retailer = await lockRetailer(tx, typed.retailerId)
      if (!retailer) {
        throw new Refusal('retailer-not-found', {
          fields: [{ field: 'retailerId', code: 'retailer-not-found', message: 'retailer-not-found' }],
        })
      }
      await assertReachesRetailer(tx.db, caller.actor, retailer.id)
      await refuseTakenReference(tx, fields.reference, null)
      const warnings = fields.username ? await usernameFree(tx, caller.actor, fields.username, null) : []
      const switches = { websiteAccess: typed.websiteAccess === true, active: true }
      const contact = await orTaken(() => addContact(app, tx, caller, retailer, fields, switches))
      return { contact, warnings }
    }),
  )
}

/** The inserts with their change number and audit event; the caller has checked fields and uniqueness. */
export async function addContact(
  app: App,
  tx: Tx,
  caller: Caller,
  retailer: RetailerRow,
  fields: ContactFields,
  switches: { websiteAccess: boolean; active: boolean },
): Promise<ContactView> {
  const id = app.random.id<ContactId>(tx.now)
  const loginId = app.random.id<WebsiteLoginId>(tx.now)
  await insertLogin(tx, {
    id: loginId,
    ...loginColumns(fields.username),
    password_hash: null,
    password_set_at: null,
    created_at: tx.now,
  })
  await insertContact(tx, {
    id,
    retailer_id: retailer.id,
    website_login_id: loginId,
    ...contactColumns(fields, retailer),
    email_changed_at: null,
    email_proven_at: null,
    email_changed_by: null,
    access_granted_at: switches.websiteAccess ? tx.now : null,
    access_ended_at: null,
    invited_at: null,
    last_sign_in_at: null,
    deactivated_at: switches.active ? null : tx.now,
    state_code: 'no-access',
    state_until: null,
    state_due_at: null,
    mail_state: null,
    version: 1,
    created_at: tx.now,
    updated_at: tx.now,
  })
  await refreshStates(tx, [id])
  recordChange(tx, 'contact', id, retailer.id)
  const { emailKey: _, username, ...shown } = fields
  recordAct(app, tx, caller, {
    action: 'contact.created',
    target: { kind: 'contact', id },
    detail: {
      after: { ...shown, username: username?.username ?? null, retailerId: retailer.id, ...switches },
    },
  })
  const contact = await contactView(tx.db, id)
  if (!contact) throw new Error(`contact ${id} is not there after its insert`)
  return contact
}
