import type { Caller } from '@latchkey/core/actors/caller'
import { after, HOUR } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { type ContactView, contactName, insertFormerAddress } from '../contacts/index.ts'
import { enqueueLetter } from '../letters/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { insertStopLink } from './stop-link-store.ts'

/** A5: how long the old address may stop a change, in milliseconds. */
const STOP_WINDOW = 72 * HOUR

/**
 * A5: tells the address the contact had before, without naming the new one, with a link that stops the change.
 * `contact` is the row before the change. Where there was no address nobody is told; the change is noted all the same,
 * so that a later stop knows what still stands.
 */
export async function announceChange(
  app: App,
  tx: Tx,
  caller: Caller,
  contact: ContactView,
  kind: 'email' | 'retailer',
): Promise<void> {
  const settings = app.settings()
  const id = app.random.id<string>(tx.now)
  const token = app.random.token()
  const stopUntil = after(tx.now, STOP_WINDOW)
  await insertStopLink(tx, {
    id,
    contact_id: contact.id,
    mac: app.keys.mac('stop-link', token),
    kind,
    restore_value: kind === 'email' ? contact.email : contact.retailer_id,
    changed_by: caller.actor.kind === 'user' ? caller.actor.id : null,
    created_at: tx.now,
    expires_at: stopUntil,
    used_at: null,
    voided_at: null,
  })
  if (contact.email === null) return
  if (kind === 'email') await insertFormerAddress(tx, { id, contactId: contact.id, email: contact.email })
  await enqueueLetter(app, tx, {
    content: {
      kind: kind === 'email' ? 'email-changed' : 'contact-moved',
      contactName: contactName(contact),
      retailerName: contact.retailer_name,
      at: tx.now,
      stopUrl: `${app.config.publicUrl.origin}/stop-change/${token}`,
      stopUntil,
      ...(contact.username ? { never: [contact.username] } : {}),
    },
    contactId: contact.id,
    recipient: contact.email,
    language: (contact.language as Language | null) ?? settings.language,
    secretEndsAt: stopUntil,
  })
}
