import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { type AuditAction, recordAct } from '../audit/index.ts'
import { recordChange } from '../changes/index.ts'
import {
  type ContactRow,
  type ContactView,
  contactView,
  fieldsOf,
  refreshStates,
  updateContact,
  updateLogin,
} from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { lockRetailer } from '../retailers/index.ts'
import { mayChangeEmail } from '../roles/index.ts'
import { endSessions } from '../sessions/index.ts'
import { type VoidReason, voidTemporaryPasswords } from '../temporary-passwords/index.ts'
import { assertReachesRetailer } from '../territories/index.ts'
import { announceChange } from './announce-change.ts'
import { type ContactFields, contactColumns, loginColumns } from './contact-fields.ts'
import type { SavedContact } from './create-contact.ts'
import { orTaken, refuseTakenReference } from './reference-free.ts'
import { loginAfter, loginWarnings, renameOthers } from './shared-login.ts'
import { usernameFree } from './username-free.ts'
import { voidLinkOffers } from './void-link-offers.ts'

export interface Switches {
  readonly retailerId: string
  readonly websiteAccess: boolean
  readonly active: boolean
}

/**
 * Writes a checked change to a contact whose row the transaction holds, with everything that follows from it: A4
 * (off or inactive ends sessions and temporary passwords), A5 (a new address or retailer voids them and tells
 * the old address), the state, the change number and the audit event. Nothing is written when nothing changes.
 */
export async function applyContactChange(
  app: App,
  tx: Tx,
  caller: Caller,
  contact: ContactView,
  fields: ContactFields,
  switches: Switches,
): Promise<SavedContact> {
  const moved = switches.retailerId !== contact.retailer_id
  const retailer = await lockRetailer(tx, switches.retailerId)
  if (!retailer) throw new Refusal('retailer-not-found')
  // U5: nobody moves a contact out of his own reach; where the contact is, its holder has judged.
  if (moved) await assertReachesRetailer(tx.db, caller.actor, retailer.id)
  await refuseTakenReference(tx, fields.reference, contact.id)
  const renamed = (fields.username?.username ?? null) !== contact.username
  const warnings =
    renamed && fields.username
      ? await usernameFree(tx, caller.actor, fields.username, contact.website_login_id)
      : []
  const columns: Partial<ContactRow> = {
    ...contactColumns(fields, retailer),
    retailer_id: retailer.id,
    ...accessColumns(tx, contact, switches.websiteAccess),
    ...activeColumns(tx, contact, switches.active),
  }
  const before = fieldsOf(contact)
  if (isSame(contact, columns) && !renamed) return { contact, warnings }

  const readdressed = fields.email !== contact.email
  if (readdressed && addressIsGuarded(contact) && !mayChangeEmail(caller.actor))
    throw new Refusal('not-allowed')
  if (readdressed) columns.email_proven_at = null
  if (readdressed || moved) {
    columns.email_changed_at = tx.now
    columns.email_changed_by = caller.actor.kind === 'user' ? caller.actor.id : null
  }
  const login = await loginAfter(app, tx, caller, contact, { readdressed, moved, renamed })
  await orTaken(async () => {
    if (renamed) await updateLogin(tx, login.id, loginColumns(fields.username))
    else if (login.left) Object.assign(columns, contactColumns({ ...fields, username: null }, retailer))
    await updateContact(tx, contact.id, columns)
  })
  if (renamed && !login.left) await renameOthers(tx, login.others, fields.username?.username ?? null)
  if (!login.left) await endWhatTheChangeEnds(tx, contact, { readdressed, moved, renamed, ...switches })
  if (readdressed || moved) await voidLinkOffers(tx, { contactIds: [contact.id] }, [contact.id])
  if (readdressed) await announceChange(app, tx, caller, contact, 'email')
  if (moved) await announceChange(app, tx, caller, contact, 'retailer')
  await refreshStates(tx, [contact.id, ...login.others.map((one) => one.id)])
  recordChange(tx, 'contact', contact.id, retailer.id)
  const saved = await contactView(tx.db, contact.id)
  if (!saved) throw new Error(`contact ${contact.id} is not there after its change`)
  recordAct(app, tx, caller, {
    action: actionOf(contact, switches),
    target: { kind: 'contact', id: contact.id },
    detail: changed(before, fieldsOf(saved)),
  })
  return { contact: saved, warnings: [...warnings, ...loginWarnings(login, { readdressed, moved })] }
}

/**
 * A5: whether changing this contact's address needs the right of its own: where one is replaced, and where a password
 * was set, since whoever names the address of such a contact can have it reset.
 */
export function addressIsGuarded(contact: Pick<ContactView, 'email' | 'password_set_at'>): boolean {
  return contact.email !== null || contact.password_set_at !== null
}

async function endWhatTheChangeEnds(
  tx: Tx,
  contact: ContactView,
  change: Switches & { readdressed: boolean; moved: boolean; renamed: boolean },
): Promise<void> {
  const own = { loginIds: [contact.website_login_id], contactIds: [contact.id] }
  const off = !change.websiteAccess && contact.access_granted_at !== null
  const inactive = !change.active && contact.deactivated_at === null
  const reasons: [boolean, VoidReason][] = [
    [off, 'access-off'],
    [inactive, 'inactive'],
    [change.readdressed, 'email-changed'],
    [change.moved, 'moved'],
    [change.renamed && contact.username !== null, 'username-changed'],
  ]
  const reason = reasons.find(([holds]) => holds)?.[1]
  if (!reason) return
  // A4: access is each contact's own; a username is his login's, whomever else that serves.
  await voidTemporaryPasswords(tx, reason === 'username-changed' ? { loginIds: own.loginIds } : own, reason)
  if (off || inactive || change.moved) await endSessions(tx, own, reason)
}

function accessColumns(tx: Tx, contact: ContactView, on: boolean): Partial<ContactRow> {
  const isOn = contact.access_granted_at !== null
  if (on === isOn) return {}
  return on ? { access_granted_at: tx.now } : { access_granted_at: null, access_ended_at: tx.now }
}

function activeColumns(tx: Tx, contact: ContactView, active: boolean): Partial<ContactRow> {
  const isActive = contact.deactivated_at === null
  if (active === isActive) return {}
  return { deactivated_at: active ? null : tx.now }
}

function isSame(contact: ContactView, columns: Partial<ContactRow>): boolean {
  return Object.entries(columns).every(([name, value]) => contact[name as keyof ContactView] === value)
}

function actionOf(contact: ContactView, { websiteAccess }: Switches): AuditAction {
  if (websiteAccess && contact.access_granted_at === null) return 'contact.access-on'
  if (!websiteAccess && contact.access_granted_at !== null) return 'contact.access-off'
  return 'contact.changed'
}

function changed(before: object, after: object): { before: object; after: object } {
  const keys = Object.keys(before).filter((key) => before[key as never] !== after[key as never])
  const only = (from: object) => Object.fromEntries(keys.map((key) => [key, from[key as never]]))
  return { before: only(before), after: only(after) }
}
