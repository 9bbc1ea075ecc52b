import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import type { InviteWire } from '@latchkey/core/invites/wire'
import type { App } from '../platform/app.ts'
import { pause } from '../platform/clock.ts'
import { userSessionStands } from '../sessions/index.ts'
import { presentActor } from '../users/index.ts'
import { mayTouch } from './find-invite.ts'
import { presentInvite } from './present.ts'
import { mayInvite } from './starter.ts'
import { inviteById } from './store.ts'

/** Milliseconds between two looks at the invite, whichever process works on it. */
const LOOK_EVERY = 500
/** Looks between two signs of life on a quiet line. */
const SIGN_OF_LIFE = 30

/**
 * I1: the progress of an invite as server-sent events: `progress` with the whole invite whenever it has changed, `end`
 * once nothing more will happen. It ends with the session, the right, or the server.
 */
export async function* progressOf(
  app: App,
  caller: Caller<UserActor>,
  id: string,
  isEnding: () => boolean,
): AsyncGenerator<string> {
  let told = ''
  for (let look = 0; !isEnding(); look += 1) {
    const reader = await stillReading(app, caller)
    const row = reader && (await inviteById(app.db.read, id))
    if (!row || !mayTouch(reader, row)) return
    const invite = presentInvite(row)
    const text = JSON.stringify(invite)
    if (text !== told) yield `id: ${look}\nevent: progress\ndata: ${text}\n\n`
    else if (look % SIGN_OF_LIFE === 0) yield ': still here\n\n'
    told = text
    if (isOver(invite)) return yield 'event: end\ndata: {}\n\n'
    await pause(LOOK_EVERY)
  }
}

export function isOver({ state, counts }: InviteWire): boolean {
  return (state === 'finished' || state === 'cancelled') && counts.sending === 0
}

/** The user as he stands now, or null where his session or his right has ended. */
async function stillReading(app: App, { actor }: Caller<UserActor>): Promise<UserActor | null> {
  const { read } = app.db
  if (!(await userSessionStands(read, actor.sessionId, app.clock.now()))) return null
  const present = await presentActor(read, actor.id)
  return present && mayInvite(present, 'read') ? present : null
}
