import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { erasedAmong } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { notingRefusals } from '../roles/index.ts'
import { assertReachesContact, scopeOf } from '../territories/index.ts'
import { type ContactView, contactView } from './store.ts'

/**
 * A contact to be shown. Refuses `contact-erased` where he was (E2), and `contact-not-found`, also for one outside a limited user's territories (U5, P60).
 */
export async function findContact(app: App, caller: Caller, id: string): Promise<ContactView> {
  return await notingRefusals(app, caller, async () => {
    const contact = await contactView(app.db.read, id)
    if (!contact) throw new Refusal(await absence(app, caller, id))
    await assertReachesContact(app.db.read, caller.actor, contact)
    return contact
  })
}

// U5: a limited user does not learn who was there.
async function absence(app: App, { actor }: Caller, id: string) {
  const isErased = scopeOf(actor) === null && (await erasedAmong(app.db.read, [id])).has(id)
  return isErased ? 'contact-erased' : 'contact-not-found'
}
