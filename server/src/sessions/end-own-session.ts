import type { Caller, ContactActor, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { endSessions } from './store.ts'

/**
 * L3: a person ends one of his sessions, or with null every one but this. The statement itself asks whether it is his;
 * refuses `session-not-found` where it is not, or has ended.
 */
export async function endOwnSession(
  app: App,
  caller: Caller<ContactActor> | Caller<UserActor>,
  sessionId: string | null,
  reason: 'signed-out' | 'ended-by-person',
): Promise<void> {
  const { actor } = caller
  const others = actor.kind === 'contact' ? { loginIds: [actor.loginId] } : { userId: actor.id }
  await app.db.transaction(async (tx) => {
    const which = sessionId === null ? { exceptId: actor.sessionId } : { id: sessionId }
    const count = await endSessions(tx, { ...others, ...which }, reason)
    if (count === 0 && sessionId !== null && reason === 'ended-by-person')
      throw new Refusal('session-not-found')
    const signedOut = actor.kind === 'contact' ? 'contact.signed-out' : 'user.signed-out'
    recordAct(app, tx, caller, {
      action: reason === 'signed-out' ? signedOut : 'session.ended',
      target: { kind: actor.kind, id: actor.id },
      detail: { count },
    })
  })
}
