import type { Caller, ContactActor, UserActor } from '@latchkey/core/actors/caller'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { endSessions } from './store.ts'

/** L3: a person ends one of his sessions, or with null every one but this. The caller has checked that it is his. */
export async function endOwnSession(
  app: App,
  caller: Caller<ContactActor> | Caller<UserActor>,
  sessionId: string | null,
  reason: 'signed-out' | 'ended-by-person',
): Promise<void> {
  const { actor } = caller
  const others = actor.kind === 'contact' ? { loginIds: [actor.loginId] } : { userId: actor.id }
  await app.db.transaction(async (tx) => {
    const which = sessionId === null ? { ...others, exceptId: actor.sessionId } : { id: sessionId }
    const count = await endSessions(tx, which, reason)
    const signedOut = actor.kind === 'contact' ? 'contact.signed-out' : 'user.signed-out'
    recordAct(app, tx, caller, {
      action: reason === 'signed-out' ? signedOut : 'session.ended',
      target: { kind: actor.kind, id: actor.id },
      detail: { count },
    })
  })
}
