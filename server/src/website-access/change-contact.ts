import type { Caller } from '@latchkey/core/actors/caller'
import type { ContactChange } from '@latchkey/core/contacts/wire'
import { Refusal } from '@latchkey/core/refusal'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { type ContactView, fieldsOf, lockContact, presentContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { applyContactChange, type Switches } from './apply-contact-change.ts'
import { readContactFields } from './contact-fields.ts'
import type { SavedContact } from './create-contact.ts'
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
  change: ContactChange,
): Promise<SavedContact> {
  return await app.db.transaction(async (tx) => {
    const contact = await lockContact(tx, contactId)
    if (!contact) throw new Refusal('contact-not-found')
    await assertCurrent(tx, contact, change.version)
    const faults = fieldCollector()
    const { version: _, ...given } = change
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
    if (turnsOn || losesField)
      for (const field of missingForAccess(faults.fields, fields)) faults.add(...field)
    faults.refuseIfAny()
    return await applyContactChange(app, tx, caller, contact, fields, switches)
  })
}

/** A stale version is refused with the row as it is now, so that neither change is lost. */
export async function assertCurrent(tx: Tx, contact: ContactView, version: number): Promise<void> {
  if (contact.version === version) return
  throw new Refusal('changed-meanwhile', { extra: { current: await presentContact(tx.db, contact, tx.now) } })
}

function withoutUndefined<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>
}
