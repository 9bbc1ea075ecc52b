import type { Caller } from '@latchkey/core/actors/caller'
import { checkEmail } from '@latchkey/core/contacts/email-address'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { recordChange } from '../changes/index.ts'
import {
  type ContactView,
  fieldsOf,
  lockContact,
  refreshStates,
  setContactSearch,
  updateContact,
} from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { lockRetailer } from '../retailers/index.ts'
import { blockPassword, endSecrets } from './block-password.ts'
import { searchColumns } from './contact-fields.ts'
import { leaveLogin } from './leave-login.ts'
import { liveStopLink, newestStandingChange, spendStopLink, voidLaterStopLinks } from './stop-link-store.ts'
import { voidLinkOffers } from './void-link-offers.ts'

/** Whether a stop link still works; looking spends nothing. */
export async function findStopLink(app: App, token: string): Promise<boolean> {
  return (await liveStopLink(app.db.read, app.keys.mac('stop-link', token), app.clock.now())) !== undefined
}

/**
 * A5: the old address stops the change within 72 hours: the address or retailer of before comes back, and every
 * temporary password, session and password made meanwhile ends. Of two changes in a row each can be stopped, and
 * stopping the earlier stops both. Refuses `stop-link-spent`.
 */
export async function stopChange(app: App, caller: Caller, token: string): Promise<void> {
  const mac = app.keys.mac('stop-link', token)
  const known = await liveStopLink(app.db.read, mac, app.clock.now())
  if (!known) throw new Refusal('stop-link-spent')
  await app.db.transaction(async (tx) => {
    const contact = await lockContact(tx, known.contact_id)
    const link = await spendStopLink(tx, mac)
    if (!contact || !link?.restore_value) throw new Refusal('stop-link-spent')
    await voidLaterStopLinks(tx, link)
    // A5: a stop never takes four eyes away, or whoever changes the address would stop himself and go on alone.
    const standing = await newestStandingChange(tx, contact.id)
    const retailerId = link.kind === 'retailer' ? link.restore_value : contact.retailer_id
    const retailer = await lockRetailer(tx, retailerId)
    const email = link.kind === 'email' ? link.restore_value : contact.email
    const searchOf = (username: string | null) =>
      retailer ? searchColumns(nameOf(contact, email), username, retailer) : kept(contact)
    await updateContact(tx, contact.id, {
      email,
      email_key: email === null ? null : keyOf(email),
      ...(link.kind === 'email' ? { email_proven_at: null } : {}),
      retailer_id: retailerId,
      ...(standing ? { email_changed_at: standing.created_at, email_changed_by: standing.changed_by } : {}),
      ...searchOf(contact.username),
    })
    // Whoever had the new address may have set a password through it, which has to stop with it.
    // Where he shares a login by now, he leaves it: what the person did with it is the others' too.
    const left = await leaveLogin(app, tx, caller, contact, 'change-stopped')
    const setSince = contact.password_set_at !== null && contact.password_set_at >= link.created_at
    if (left) await setContactSearch(tx, contact.id, searchOf(null))
    else if (link.kind === 'email' && setSince)
      await blockPassword(app, tx, caller, contact, 'change-stopped')
    else await endSecrets(tx, contact, 'change-stopped')
    await voidLinkOffers(tx, { contactIds: [contact.id] }, [contact.id])
    await refreshStates(tx, [contact.id])
    recordChange(tx, 'contact', contact.id, retailerId)
    recordAct(app, tx, caller, {
      action: 'contact.email-change-stopped',
      target: { kind: 'contact', id: contact.id },
      detail: { before: fieldsOf(contact), after: { email, retailerId } },
    })
  })
}

function kept({ sort_name, search_text }: ContactView) {
  return { sort_name, search_text }
}

function keyOf(email: string): string {
  const checked = checkEmail(email)
  return checked.ok ? checked.key : email.toLowerCase()
}

function nameOf(contact: ContactView, email: string | null) {
  return { firstName: contact.first_name, surname: contact.surname, email }
}
