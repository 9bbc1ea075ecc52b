import type { Caller } from '@latchkey/core/actors/caller'
import type { LetterId } from '@latchkey/core/ids'
import { after, HOUR, type Instant } from '@latchkey/core/instant'
import { LINK_OFFER_LIFE, MOST_LINKED, type NewLink } from '@latchkey/core/linked-contacts/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { contactsOfLogin, presentContact } from '../contacts/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { notingRefusals } from '../roles/index.ts'
import { voidLinkOffers } from '../website-access/index.ts'
import { askPerson } from './link-letters.ts'
import { assertLinkable, assertMayLink, assertSecondPair, holdBoth } from './linkable.ts'
import { insertOffer, liveOffersOf } from './offer-store.ts'

export interface OfferedLink {
  readonly id: string
  readonly letterId: LetterId
  readonly expiresAt: Instant
}

/**
 * A5, U9: a user says that two contacts are one person. Nothing changes yet: the mailbox both share gets a link, and the
 * person confirms with the password that stays (`confirmLink`). Refuses `contact-not-found` for either out of reach,
 * `changed-meanwhile` (A1), `link-same-contact`, `already-linked`, `link-needs-one-address`, `link-needs-password`,
 * `four-eyes-needed`, `too-many-letters`.
 */
export async function offerLink(
  app: App,
  caller: Caller,
  contactId: string,
  wanted: NewLink,
): Promise<OfferedLink> {
  return await notingRefusals(app, caller, async () => {
    await assertMayLink(app, caller, contactId)
    return await app.db.transaction(async (tx) => {
      const [one, other] = await holdBoth(tx, caller, [contactId, wanted.otherId])
      for (const [contact, version] of [
        [one, wanted.version],
        [other, wanted.otherVersion],
      ] as const)
        if (contact.version !== version)
          throw new Refusal('changed-meanwhile', {
            extra: { current: await presentContact(tx.db, contact, tx.now) },
          })
      if (wanted.keep !== one.id && wanted.keep !== other.id) throw new Refusal('link-needs-password')
      const [kept, joined] = wanted.keep === one.id ? [one, other] : [other, one]
      const email = assertLinkable(kept, joined)
      if (email !== wanted.email)
        throw new Refusal('changed-meanwhile', {
          extra: { current: await presentContact(tx.db, kept, tx.now) },
        })
      assertSecondPair(app, tx, caller, [kept, joined])
      if ((await contactsOfLogin(tx.db, kept.website_login_id)).length >= MOST_LINKED)
        throw new Refusal('already-linked')
      const actorId = caller.actor.kind === 'user' ? caller.actor.id : null
      if (actorId) {
        const limit = app.settings()['limits.staff-per-user-hour']
        const budget = await takeOne(tx, `staff-letters:${actorId}`, { limit, window: HOUR })
        if (!budget.within) throw new Refusal('too-many-letters', { values: { limit } })
      }
      for (const earlier of await liveOffersOf(tx.db, kept.id, tx.now))
        if ([earlier.kept_contact_id, earlier.joined_contact_id].includes(joined.id))
          await voidLinkOffers(tx, { id: earlier.id }, [kept.id, joined.id])
      const id = app.random.id<string>(tx.now)
      const token = app.random.token()
      const expiresAt = after(tx.now, LINK_OFFER_LIFE)
      await insertOffer(tx, {
        id,
        kept_contact_id: kept.id,
        joined_contact_id: joined.id,
        mac: app.keys.mac('link-offer', token),
        email_key: kept.email_key ?? '',
        offered_by: actorId,
        created_at: tx.now,
        expires_at: expiresAt,
        used_at: null,
        voided_at: null,
      })
      const letterId = await askPerson(app, tx, {
        contacts: [kept, joined],
        offerId: id,
        token,
        email,
        until: expiresAt,
      })
      for (const [contact, partner] of [
        [kept, joined],
        [joined, kept],
      ] as const)
        recordAct(app, tx, caller, {
          action: 'contact.link-offered',
          target: { kind: 'contact', id: contact.id },
          detail: { otherId: partner.id, keep: kept.id, expiresAt, letterId },
        })
      return { id, letterId, expiresAt }
    })
  })
}

/** Takes an offer back before it is confirmed. Refuses `link-spent` where there is none any more. */
export async function withdrawOffer(
  app: App,
  caller: Caller,
  contactId: string,
  offerId: string,
): Promise<void> {
  await notingRefusals(app, caller, async () => {
    await assertMayLink(app, caller, contactId)
    await app.db.transaction(async (tx) => {
      const offer = (await liveOffersOf(tx.db, contactId, tx.now)).find((one) => one.id === offerId)
      if (!offer) throw new Refusal('link-spent')
      const two = [offer.kept_contact_id, offer.joined_contact_id] as const
      await holdBoth(tx, caller, two)
      if ((await voidLinkOffers(tx, { id: offer.id }, two)) === 0) throw new Refusal('link-spent')
      for (const id of two)
        recordAct(app, tx, caller, {
          action: 'contact.link-withdrawn',
          target: { kind: 'contact', id },
          detail: { keep: offer.kept_contact_id },
        })
    })
  })
}
