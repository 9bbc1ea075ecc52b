import type { Caller, ContactActor } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import type { RetailerChoice } from '@latchkey/core/linked-contacts/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { lockContact, openContactsOf, refreshStates, updateSignedIn } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { retailersByIds } from '../retailers/index.ts'
import { endSessions, noteChosen, type OpenedSession, openSession, sessionById } from '../sessions/index.ts'

/** Where the person signed in may go: contacts of his with access, active, of active retailers (A1, A4). */
export async function retailersToChoose(app: App, actor: ContactActor): Promise<RetailerChoice> {
  const { read } = app.db
  const open = await openContactsOf(read, actor.loginId)
  const retailers = await retailersByIds(read, [...new Set(open.map((one) => one.retailer_id))])
  return {
    chosen: actor.choosing ? null : actor.id,
    items: open.map((one) => ({
      contactId: one.id,
      retailer: {
        id: one.retailer_id,
        accountNumber: one.account_number,
        name: one.retailer_name,
        town: retailers.get(one.retailer_id)?.town ?? null,
      },
    })),
  }
}

/**
 * The person signed in goes on for this retailer: a session of its own with a new id (L3), which keeps the hour he
 * proved himself and its last end; what hung on the former one ends. Answers null where it is the one he is at. Refuses
 * `retailer-not-offered` for anything that is not his and open at this moment, `not-signed-in` where his session ended.
 */
export async function chooseRetailer(
  app: App,
  caller: Caller<ContactActor>,
  contactId: string,
): Promise<OpenedSession | null> {
  const { actor } = caller
  const settings = app.settings()
  return await app.db.transaction(async (tx) => {
    const held = await lockContact(tx, actor.id)
    if (held?.website_login_id !== actor.loginId) throw new Refusal('not-signed-in')
    const session = await sessionById(tx.db, actor.sessionId)
    if (!session || session.ends_at <= tx.now) throw new Refusal('not-signed-in')
    const chosen = (await openContactsOf(tx.db, actor.loginId)).find((one) => one.id === contactId)
    if (!chosen) throw new Refusal('retailer-not-offered')
    if (session.choosing_since === null && session.contact_id === chosen.id) {
      await noteChosen(tx, session.id)
      return null
    }
    // Of two tabs that choose at once one finds the session ended.
    if ((await endSessions(tx, { id: session.id }, 'retailer-chosen')) === 0)
      throw new Refusal('not-signed-in')
    const opened = await openSession(app, tx, caller, settings, {
      face: 'website',
      contactId: chosen.id,
      loginId: actor.loginId,
      cage: null,
      goesOn: {
        authenticatedAt: session.authenticated_at as Instant,
        endsAt: session.choosing_since === null ? session.ends_at : null,
      },
    })
    // A mere change of retailer is no sign-in.
    const signsIn = session.choosing_since !== null
    if (signsIn) await updateSignedIn(tx, chosen.id)
    await refreshStates(tx, [chosen.id])
    recordAct(app, tx, caller, {
      action: 'contact.retailer-chosen',
      target: { kind: 'contact', id: chosen.id },
      detail: { device: caller.device, signsIn },
    })
    return opened
  })
}
