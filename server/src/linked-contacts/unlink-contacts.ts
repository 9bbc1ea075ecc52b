import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { recordChange } from '../changes/index.ts'
import { refreshStates, refreshStatesOfLogin, updateContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { notingRefusals } from '../roles/index.ts'
import { endSessions } from '../sessions/index.ts'
import { voidTemporaryPasswords } from '../temporary-passwords/index.ts'
import { leaveLogin, searchColumns, voidLinkOffers } from '../website-access/index.ts'
import { tellPerson } from './link-letters.ts'
import { assertMayLink, holdBoth } from './linkable.ts'

/**
 * Takes one of two linked contacts (`leavingId`) out of the login they share: it is without username and password until
 * it gets a username anew. Every session and temporary password of both ends and the address is told. Refuses as
 * `offerLink` does for rights and reach, and `not-linked`.
 */
export async function unlinkContacts(
  app: App,
  caller: Caller,
  contactId: string,
  leavingId: string,
): Promise<void> {
  await notingRefusals(app, caller, async () => {
    await assertMayLink(app, caller, contactId)
    await app.db.transaction(async (tx) => {
      const [staying, leaving] = await holdBoth(tx, caller, [contactId, leavingId])
      const shared = staying.website_login_id
      if (staying.id === leaving.id || leaving.website_login_id !== shared) throw new Refusal('not-linked')
      await voidTemporaryPasswords(tx, { loginIds: [shared] }, 'unlinked')
      await endSessions(tx, { loginIds: [shared] }, 'unlinked')
      await voidLinkOffers(tx, { contactIds: [staying.id, leaving.id] }, [staying.id, leaving.id])
      await leaveLogin(app, tx, caller, leaving, 'unlinked')
      const name = { firstName: leaving.first_name, surname: leaving.surname, email: leaving.email }
      const retailer = { name: leaving.retailer_name, account_number: leaving.account_number }
      await updateContact(tx, leaving.id, searchColumns(name, null, retailer))
      await tellPerson(app, tx, 'unlinked', [staying, leaving])
      await refreshStates(tx, [leaving.id])
      await refreshStatesOfLogin(tx, shared)
      for (const contact of [staying, leaving])
        await recordChange(tx, 'contact', contact.id, contact.retailer_id)
      for (const [contact, partner] of [
        [staying, leaving],
        [leaving, staying],
      ] as const)
        recordAct(app, tx, caller, {
          action: 'contact.unlinked',
          target: { kind: 'contact', id: contact.id },
          detail: { otherId: partner.id, keep: staying.id },
        })
    })
  })
}
