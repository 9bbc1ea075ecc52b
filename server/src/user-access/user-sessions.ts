import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { SessionsOfPerson } from '@latchkey/core/sessions/wire'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { endSessions, listSessions, presentSessionOf } from '../sessions/index.ts'
import { findUser } from '../users/index.ts'
import { actOnUser } from './may-act-on.ts'

/** L3: where a user is signed in, for whoever may read users and reaches him (U5). */
export async function sessionsOfUser(app: App, caller: Caller, userId: string): Promise<SessionsOfPerson> {
  await assertMay(app, caller, 'users', 'read', { kind: 'user', id: userId })
  await findUser(app, caller, userId)
  const rows = await listSessions(app.db.read, { userId }, app.clock.now())
  return { items: rows.map((row) => presentSessionOf(row, ownSession(caller))) }
}

/**
 * L3, U9: ends one session of a user, or with null all of them, the one that asks excepted. Never of someone with rights
 * beyond one's own; the owner's are ended by the owner. Refuses `session-not-found`.
 */
export async function endUserSessions(
  app: App,
  caller: Caller,
  userId: string,
  sessionId: string | null,
): Promise<void> {
  await actOnUser(app, caller, userId, async (tx) => {
    const which = sessionId === null ? { exceptId: ownSession(caller) } : { id: sessionId }
    const count = await endSessions(tx, { userId, ...which }, 'ended-by-staff')
    if (count === 0 && sessionId !== null) throw new Refusal('session-not-found')
    if (count === 0) return
    recordAct(app, tx, caller, {
      action: 'user.sessions-ended',
      target: { kind: 'user', id: userId },
      detail: { count },
    })
  })
}

function ownSession({ actor }: Caller): string | null {
  return actor.kind === 'user' ? actor.sessionId : null
}
