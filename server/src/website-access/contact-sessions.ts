import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { SessionsOfPerson } from '@latchkey/core/sessions/wire'
import { recordAct } from '../audit/index.ts'
import { findContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, notingRefusals } from '../roles/index.ts'
import { endSessions, listSessions, presentSessionOf } from '../sessions/index.ts'
import { holdContact } from './hold-contact.ts'

/** L3: where a contact is signed in, for whoever may read contacts and reaches him (U5). */
export async function sessionsOfContact(
  app: App,
  caller: Caller,
  contactId: string,
): Promise<SessionsOfPerson> {
  await assertMay(app, caller, 'contacts', 'read', { kind: 'contact', id: contactId })
  const contact = await findContact(app, caller, contactId)
  const rows = await listSessions(
    app.db.read,
    { loginId: contact.website_login_id, contactId: contact.id },
    app.clock.now(),
  )
  return { items: rows.map((row) => presentSessionOf(row, null)) }
}

/**
 * L3: ends one session of a contact, or with null all of them; nothing else of his is touched. Of one that is not his or
 * has ended it refuses `session-not-found`.
 */
export async function endContactSessions(
  app: App,
  caller: Caller,
  contactId: string,
  sessionId: string | null,
): Promise<void> {
  await assertMay(app, caller, 'contacts', 'write', { kind: 'contact', id: contactId })
  await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const contact = await holdContact(tx, caller, contactId)
      const own = { loginIds: [contact.website_login_id], contactIds: [contact.id] }
      const which = { ...own, ...(sessionId === null ? {} : { id: sessionId }) }
      const count = await endSessions(tx, which, 'ended-by-staff')
      if (count === 0 && sessionId !== null) throw new Refusal('session-not-found')
      if (count === 0) return
      recordAct(app, tx, caller, {
        action: 'contact.sessions-ended',
        target: { kind: 'contact', id: contact.id },
        detail: { count },
      })
    }),
  )
}
