import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { type ContactView, lockContact } from '../contacts/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertReachesContact } from '../territories/index.ts'

/**
 * Holds the contact an act is about. U5 is judged here, under the lock that a change of the retailer's territory takes
 * as well: one outside the actor's territories is `contact-not-found`, as if he did not exist.
 */
export async function holdContact(tx: Tx, { actor }: Caller, id: string): Promise<ContactView> {
  const contact = await lockContact(tx, id)
  if (!contact) throw new Refusal('contact-not-found')
  await assertReachesContact(tx.db, actor, contact)
  return contact
}
