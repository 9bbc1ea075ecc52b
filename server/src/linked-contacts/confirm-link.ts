import type { Caller } from '@latchkey/core/actors/caller'
import { normalisePassword } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { usernameKey } from '@latchkey/core/usernames/username'
import { recordAct, recordRefusal } from '../audit/index.ts'
import { recordChange } from '../changes/index.ts'
import {
  type ContactView,
  contactView,
  deleteEmptyLogin,
  lockContact,
  loginById,
  moveToLogin,
  refreshStatesOfLogin,
  updateContact,
} from '../contacts/index.ts'
import { clearSignInFailures } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { may, mayChangeEmail } from '../roles/index.ts'
import { beginAttempt, deviceStanding, endSessions, evaluate } from '../sessions/index.ts'
import { voidTemporaryPasswords } from '../temporary-passwords/index.ts'
import { assertReachesContact } from '../territories/index.ts'
import { presentActor } from '../users/index.ts'
import { noteLock, searchColumns, voidLinkOffers } from '../website-access/index.ts'
import { tellPerson } from './link-letters.ts'
import { assertLinkable } from './linkable.ts'
import { liveOffer, type OfferRow, spendOffer } from './offer-store.ts'

/** The two contacts of a link that still works, the one whose login stays first; null for any other. */
export async function findOffer(app: App, token: string): Promise<[ContactView, ContactView] | null> {
  const { read } = app.db
  const offer = await liveOffer(read, app.keys.mac('link-offer', token), app.clock.now())
  const kept = offer && (await contactView(read, offer.kept_contact_id))
  const joined = offer && (await contactView(read, offer.joined_contact_id))
  return kept && joined ? [kept, joined] : null
}

export interface TypedProof {
  readonly username: string
  readonly password: string
  readonly deviceCookie: string | undefined
}

/**
 * The person confirms that both contacts are his: by the link from the mailbox they share, and by the username and
 * password that stay. Then the other contact joins that login in one transaction: its own username and password go,
 * every session and temporary password of both ends, and the address is told. All that was true when it was offered must
 * still be, the rights of whoever offered it too. Refuses `link-spent`, `sign-in-refused`, `too-many-attempts`, `busy`.
 */
export async function confirmLink(app: App, caller: Caller, token: string, typed: TypedProof): Promise<void> {
  await app.signIns.through(() => confirmNow(app, caller, token, typed))
}

async function confirmNow(app: App, caller: Caller, token: string, typed: TypedProof): Promise<void> {
  const { read } = app.db
  const offer = await liveOffer(read, app.keys.mac('link-offer', token), app.clock.now())
  const known = offer && (await contactView(read, offer.kept_contact_id))
  const login = known && (await loginById(read, known.website_login_id))
  if (!offer || !login) throw new Refusal('link-spent')
  const device = { accountId: login.id, passwordSetAt: login.password_set_at }
  const attempt = await beginAttempt(app.db, app.settings(), {
    ip: caller.ip ?? '',
    account: `login:${login.id}`,
    knownDevice: deviceStanding(app.keys, typed.deviceCookie, device),
  })
  const hash = attempt.allowed ? login.password_hash : null
  const { matches } = await evaluate(attempt, () =>
    app.passwords.check(normalisePassword(typed.password), hash, login.id),
  )
  if (!matches || usernameKey(typed.username) !== login.username_key) {
    if (attempt.lockedUntil !== null) await noteLock(app, offer.kept_contact_id)
    await recordRefusal(app, caller, {
      action: 'contact.link-refused',
      target: { kind: 'contact', id: offer.kept_contact_id },
      detail: { reason: 'sign-in-refused' },
    })
    throw new Refusal('sign-in-refused')
  }
  await app.db.transaction(async (tx) => {
    const [kept, joined] = await holdOffered(tx, offer)
    // Hashing takes its time: the password that was checked must still be the one.
    if (kept.password_set_at !== login.password_set_at || kept.website_login_id !== login.id)
      throw new Refusal('link-spent')
    if (!(await spendOffer(tx, offer.id))) throw new Refusal('link-spent')
    await join(app, tx, caller, kept, joined)
    await attempt.succeed(tx)
    // A7: only now, for this very try may have set a lock that its success lifts.
    await refreshStatesOfLogin(tx, kept.website_login_id)
  })
}

/** Both contacts, held, as the offer knew them. */
async function holdOffered(tx: Tx, offer: OfferRow): Promise<[ContactView, ContactView]> {
  const held = new Map<string, ContactView | undefined>()
  const ids = [offer.kept_contact_id, offer.joined_contact_id]
  for (const id of ids.toSorted()) held.set(id, await lockContact(tx, id))
  const [kept, joined] = ids.map((id) => held.get(id))
  if (!kept || !joined) throw new Refusal('link-spent')
  const readdressed = (one: ContactView) => (one.email_changed_at ?? 0) > offer.created_at
  if (kept.email_key !== offer.email_key || readdressed(kept) || readdressed(joined))
    throw new Refusal('link-spent')
  try {
    assertLinkable(kept, joined)
    await assertStillMay(tx, offer, [kept, joined])
  } catch (error) {
    // The person learns no more than that the link no longer holds.
    if (error instanceof Refusal) throw new Refusal('link-spent')
    throw error
  }
  return [kept, joined]
}

/** U5, U9: whoever offered it must still have the right, and reach both. */
async function assertStillMay(tx: Tx, offer: OfferRow, contacts: readonly ContactView[]): Promise<void> {
  if (offer.offered_by === null) return
  const actor = await presentActor(tx.db, offer.offered_by)
  if (!actor || !may(actor, 'contacts', 'write') || !mayChangeEmail(actor)) throw new Refusal('link-spent')
  for (const contact of contacts) await assertReachesContact(tx.db, actor, contact)
}

async function join(app: App, tx: Tx, caller: Caller, kept: ContactView, joined: ContactView): Promise<void> {
  const former = joined.website_login_id
  const secrets = { loginIds: [kept.website_login_id] }
  const own = { loginIds: [former], contactIds: [joined.id] }
  for (const which of [secrets, own]) {
    await voidTemporaryPasswords(tx, which, 'linked')
    await endSessions(tx, which, 'linked')
  }
  await voidLinkOffers(tx, { contactIds: [kept.id, joined.id] }, [kept.id, joined.id])
  await moveToLogin(tx, joined, kept.website_login_id)
  await deleteEmptyLogin(tx, former)
  const name = { firstName: joined.first_name, surname: joined.surname, email: joined.email }
  const retailer = { name: joined.retailer_name, account_number: joined.account_number }
  await updateContact(tx, joined.id, searchColumns(name, kept.username, retailer))
  await tellPerson(app, tx, 'linked', [kept, joined])
  for (const contact of [kept, joined]) await recordChange(tx, 'contact', contact.id, contact.retailer_id)
  for (const [contact, partner] of [
    [kept, joined],
    [joined, kept],
  ] as const)
    recordAct(app, tx, caller, {
      action: 'contact.linked',
      target: { kind: 'contact', id: contact.id },
      detail: { otherId: partner.id, keep: kept.id },
    })
  await clearSignInFailures(tx, [`login:${former}`])
}
