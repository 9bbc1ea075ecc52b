import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { ContactView } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMay, assertRecentSignIn, mayChangeEmail, RightRefused } from '../roles/index.ts'
import { readdressedLately } from '../temporary-passwords/index.ts'
import { holdContact } from '../website-access/index.ts'

/** Both contacts of an act on two, held in the order of their ids, each judged by reach (U5). */
export async function holdBoth(
  tx: Tx,
  caller: Caller,
  [one, other]: readonly [string, string],
): Promise<[ContactView, ContactView]> {
  const held = new Map<string, ContactView>()
  for (const id of [one, other].sort()) held.set(id, await holdContact(tx, caller, id))
  const [first, second] = [held.get(one), held.get(other)]
  if (!first || !second) throw new Refusal('contact-not-found')
  return [first, second]
}

/** A5, L5: who may say, or take back, that two contacts are one person: it changes who comes in where. */
export async function assertMayLink(app: App, caller: Caller, contactId: string): Promise<void> {
  const target = { kind: 'contact', id: contactId } as const
  await assertMay(app, caller, 'contacts', 'write', target)
  if (!mayChangeEmail(caller.actor))
    throw new RightRefused('not-allowed', { target, detail: { right: 'change-email' } })
  assertRecentSignIn(app, caller.actor)
}

/** Why these two cannot get one login, the first one's; asked when it is offered and again when it is confirmed. */
export function assertLinkable(kept: ContactView, joined: ContactView): string {
  if (kept.id === joined.id || kept.retailer_id === joined.retailer_id) throw new Refusal('link-same-contact')
  if (kept.website_login_id === joined.website_login_id) throw new Refusal('already-linked')
  if (kept.email === null || kept.email_key === null || kept.email_key !== joined.email_key)
    throw new Refusal('link-needs-one-address')
  if (kept.username === null || kept.password_set_at === null) throw new Refusal('link-needs-password')
  return kept.email
}

/** A5: with four eyes, whoever gave one of them the shared address lately needs a second person to link them. */
export function assertSecondPair(
  app: App,
  tx: Tx,
  { actor }: Caller,
  contacts: readonly ContactView[],
): void {
  if (!app.settings()['contacts.four-eyes'] || actor.kind !== 'user') return
  const own = (one: ContactView) => readdressedLately(one, tx.now) && one.email_changed_by === actor.id
  if (contacts.some(own)) throw new Refusal('four-eyes-needed')
}
