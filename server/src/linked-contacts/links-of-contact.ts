import type { Caller } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import type { LinkedContactWire, LinksWire } from '@latchkey/core/linked-contacts/wire'
import { toWire } from '@latchkey/core/wire/list'
import {
  type ContactView,
  contactName,
  contactsOfLogin,
  contactsWithin,
  contactView,
  findContact,
} from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { retailersByIds } from '../retailers/index.ts'
import { assertMay } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { liveOffersOf } from './offer-store.ts'

/** With whom a contact shares his login, and with whom he is to: only those within the caller's reach (U5). */
export async function linksOfContact(app: App, caller: Caller, contactId: string): Promise<LinksWire> {
  await assertMay(app, caller, 'contacts', 'read', { kind: 'contact', id: contactId })
  const { read } = app.db
  const contact = await findContact(app, caller, contactId)
  const sharing = await contactsOfLogin(read, contact.website_login_id)
  const offers = await liveOffersOf(read, contactId, app.clock.now())
  const partners = new Map<string, ContactView>()
  for (const offer of offers) {
    const id = offer.kept_contact_id === contactId ? offer.joined_contact_id : offer.kept_contact_id
    const partner = await contactView(read, id)
    if (partner) partners.set(offer.id, partner)
  }
  const others = sharing.filter((one) => one.id !== contactId)
  const all = [...others, ...partners.values()]
  const within = await contactsWithin(read, scopeOf(caller.actor), [...new Set(all.map((one) => one.id))])
  const towns = await retailersByIds(read, [...new Set(all.map((one) => one.retailer_id))])
  const shown = (one: ContactView) => present(one, towns.get(one.retailer_id)?.town ?? null)
  return {
    items: others.filter((one) => within.has(one.id)).map(shown),
    offers: offers.flatMap((offer) => {
      const partner = partners.get(offer.id)
      if (!partner || !within.has(partner.id)) return []
      const times = {
        createdAt: toWire(offer.created_at as Instant),
        expiresAt: toWire(offer.expires_at as Instant),
      }
      return [{ id: offer.id, other: shown(partner), keep: offer.kept_contact_id, ...times }]
    }),
  }
}

function present(contact: ContactView, town: string | null): LinkedContactWire {
  return {
    id: contact.id,
    name: contactName(contact),
    retailer: {
      id: contact.retailer_id,
      accountNumber: contact.account_number,
      name: contact.retailer_name,
      town,
    },
    email: contact.email,
    username: contact.username,
    version: contact.version,
  }
}
