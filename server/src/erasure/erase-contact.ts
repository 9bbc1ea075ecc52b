import type { Caller } from '@latchkey/core/actors/caller'
import type { ErasedWire, EraseWire } from '@latchkey/core/erasure/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { recordGone } from '../changes/index.ts'
import {
  type ContactView,
  contactName,
  contactsOfLogin,
  lockContact,
  presentContact,
} from '../contacts/index.ts'
import { clearSignInFailuresOf } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertRecentSignIn, notingRefusals } from '../roles/index.ts'
import { voidLinkOffers } from '../website-access/index.ts'
import { assertConfirmed } from './confirmed.ts'
import { eraseTrailOf, noteErasure } from './erase-trail.ts'
import { assertOwner } from './may-erase.ts'
import {
  addressesOfOthers,
  blankLetters,
  blankWebhookAnswers,
  deleteContact,
  deleteExports,
  tracesOfContact,
} from './person-store.ts'
import { valuesOf } from './values.ts'
import { whileOverwriting } from './while-overwriting.ts'

/**
 * E2: erases a contact for good. What he could sign in with ends at once (A4), his rows go, his letters and the trail
 * lose his values; his id stays as a pseudonym. The owner alone, who types the name or the username to confirm, with a
 * sign-in under 10 minutes old. Refuses `owner-only`, `recent-sign-in-required`, `contact-not-found`,
 * `changed-meanwhile`.
 */
export async function eraseContact(
  app: App,
  caller: Caller,
  id: string,
  typed: EraseWire,
): Promise<ErasedWire> {
  await notingRefusals(app, caller, async () => {
    assertOwner(caller, { kind: 'contact', id })
    assertRecentSignIn(app, caller.actor)
    await whileOverwriting(app, async (tx) => {
      const contact = await lockContact(tx, id)
      if (!contact) throw new Refusal('contact-not-found')
      if (contact.version !== typed.version) {
        const current = await presentContact(tx.db, contact, tx.now)
        throw new Refusal('changed-meanwhile', { extra: { current } })
      }
      assertConfirmed(typed.confirmation, [contactName(contact), contact.username])
      await erase(app, tx, caller, contact)
    })
  })
  return { id, trailDone: await eraseTrailOf(app, id) }
}

async function erase(app: App, tx: Tx, caller: Caller, contact: ContactView): Promise<void> {
  const { id, website_login_id: loginId, retailer_id: retailerId } = contact
  const traces = await tracesOfContact(tx, id)
  const sharesLogin = (await contactsOfLogin(tx.db, loginId)).some((one) => one.id !== id)
  if (!sharesLogin) await clearSignInFailuresOf(tx, `login:${loginId}`)
  await deleteExports(tx)
  await voidLinkOffers(tx, { contactIds: [id] }, [id])
  const letters = await blankLetters(tx, 'contact_id', id)
  await blankWebhookAnswers(tx, id)
  await deleteContact(tx, { id, loginId })
  recordGone(tx, 'contact', { id, retailerId })
  const values = valuesOf([
    contactName(contact),
    contact.email,
    contact.username,
    contact.phone,
    contact.reference,
    ...traces.values,
  ])
  const shared = await addressesOfOthers(tx, values)
  const shops = [contact.account_number, contact.retailer_name].map((text) => text.toLowerCase())
  await noteErasure(app, tx, {
    personId: id,
    kind: 'contact',
    by: caller.actor.kind === 'user' ? caller.actor.id : null,
    // A login that goes on serving his person elsewhere is no trace of this contact alone.
    ids: sharesLogin ? traces.ids : [...traces.ids, loginId],
    values: values.filter((value) => !shared.has(value) && !shops.includes(value)),
  })
  recordAct(app, tx, caller, {
    action: 'contact.erased',
    target: { kind: 'contact', id },
    detail: { retailerId, letters },
  })
}
