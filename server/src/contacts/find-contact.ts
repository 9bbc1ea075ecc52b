import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import { notingRefusals } from '../roles/index.ts'
import { assertReachesContact } from '../territories/index.ts'
import { type ContactView, contactView } from './store.ts'

/** A contact to be shown. Refuses `contact-not-found`, also for one outside a limited user's territories (U5, P60). */
export async function findContact(app: App, caller: Caller, id: string): Promise<ContactView> {
  return await notingRefusals(app, caller, async () => {
    const contact = await contactView(app.db.read, id)
    if (!contact) throw new Refusal('contact-not-found')
    await assertReachesContact(app.db.read, caller.actor, contact)
    return contact
  })
}
