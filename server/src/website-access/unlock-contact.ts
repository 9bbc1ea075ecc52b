import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { refreshStatesOfLogin } from '../contacts/index.ts'
import { clearSignInFailures, lockOf } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, notingRefusals } from '../roles/index.ts'
import { holdContact } from './hold-contact.ts'

/** L2: an admin ends the lock of a contact's sign-in. Refuses `nothing-to-unlock`. */
export async function unlockContact(app: App, caller: Caller, contactId: string): Promise<void> {
  await assertMay(app, caller, 'contacts', 'write', { kind: 'contact', id: contactId })
  await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const contact = await holdContact(tx, caller, contactId)
      const counter = `login:${contact.website_login_id}` as const
      if ((await lockOf(tx.db, counter, tx.now)) === null) throw new Refusal('nothing-to-unlock')
      await clearSignInFailures(tx, [counter])
      await refreshStatesOfLogin(tx, contact.website_login_id)
      recordAct(app, tx, caller, { action: 'contact.unlocked', target: { kind: 'contact', id: contact.id } })
    }),
  )
}
