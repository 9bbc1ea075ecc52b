import type { Caller } from '@latchkey/core/actors/caller'
import type { ContactChange } from '@latchkey/core/contacts/wire'
import { Refusal } from '@latchkey/core/refusal'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordRefusal } from '../audit/index.ts'
import { type ContactView, fieldsOf, presentContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMay, notingRefusals } from '../roles/index.ts'
import { applyContactChange, type Switches } from './apply-contact-change.ts'
import { readContactFields } from './contact-fields.ts'
import type { SavedContact } from './create-contact.ts'
import { holdContact } from './hold-contact.ts'
import { missingForAccess } from './reachable.ts'

/**
 * Changes the given fields of a contact and leaves the rest. A stale version is `changed-meanwhile` with the
 * current row; a new address needs the right of A5; switching access on without e-mail or username is refused
 * naming the field (A2). What a change voids is voided in the same transaction.
 */
export async function changeContact(
  app: App,
  caller: Caller,
  contactId: string,
  wanted: ContactChange,
): Promise<SavedContact> {
  return await judgedChange(app, caller, contactId, () =>
    app.db.transaction((tx) => changeContactWithin(app, tx, caller, contactId, wanted)),
  )
}

/** U4, P60: the right a change of a contact needs, and the notes its refusals leave, around the transaction it is made in. */
export async function judgedChange<T>(
  app: App,
  caller: Caller,
  contactId: string,
  work: () => Promise<T>,
): Promise<T> {
  await assertMay(app, caller, 'contacts', 'write', { kind: 'contact', id: contactId })
  try {
    return await notingRefusals(app, caller, work)
  } catch (error) {
    // P60: the right of A5 is judged by the row, so its refusal is noted after the transaction is undone.
    if (error instanceof Refusal && error.code === 'not-allowed') {
      const target = { kind: 'contact', id: contactId } as const
      await recordRefusal(app, caller, { action: 'right.refused', target, detail: { right: 'change-email' } })
    }
    throw error
  }
}

/** The change itself, for whoever has a transaction in which more happens; `judgedChange` stands around that. */
export async function changeContactWithin(
  app: App,
  tx: Tx,
  caller: Caller,
  contactId: string,
  { version, ...given }: ContactChange,
): Promise<SavedContact> {
  const contact = await holdContact(tx, caller, contactId)
  await assertCurrent(tx, contact, version)
  const faults = fieldCollector()
  const stored = fieldsOf(contact)
  const wanted = { ...stored, ...withoutUndefined(given) }
  const fields = readContactFields(wanted as Parameters<typeof readContactFields>[0], faults)
  const switches: Switches = {
    retailerId: given.retailerId ?? stored.retailerId,
    websiteAccess: given.websiteAccess ?? stored.websiteAccess,
    active: given.active ?? stored.active,
  }
  const turnsOn = switches.websiteAccess && contact.access_granted_at === null
  const losesField = switches.websiteAccess && (given.email !== undefined || given.username !== undefined)
  if (turnsOn || losesField) for (const field of missingForAccess(faults.fields, fields)) faults.add(...field)
  faults.refuseIfAny()
  return await applyContactChange(app, tx, caller, contact, fields, switches)
}

/** A stale version is refused with the row as it is now, so that neither change is lost. */
export async function assertCurrent(tx: Tx, contact: ContactView, version: number): Promise<void> {
  if (contact.version === version) return
  throw new Refusal('changed-meanwhile', { extra: { current: await presentContact(tx.db, contact, tx.now) } })
}

function withoutUndefined<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>
}
