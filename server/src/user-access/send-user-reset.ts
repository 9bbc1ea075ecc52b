import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { type IssuedFlow, issueStaffReset } from '../reset-codes/index.ts'
import { actOnUser } from './may-act-on.ts'

/**
 * S1, U9: an admin has a user sent a link and a code: to set his first password, or a new one. Refuses `user-not-found`,
 * what U9 says, `user-inactive`, `username-not-email` (U8) and `too-many-letters`.
 */
export async function sendUserReset(app: App, caller: Caller, userId: string): Promise<IssuedFlow> {
  try {
    return await actOnUser(app, caller, userId, (tx, user) =>
      issueStaffReset(app, tx, caller, user, user.password_set_at === null ? 'new-user' : 'reset'),
    )
  } catch (error) {
    // P80: what was refused for the user's own state leaves its trace although its transaction is undone.
    if (error instanceof Refusal && ownReasons.has(error.code)) {
      await recordRefusal(app, caller, {
        action: 'user.reset-refused',
        target: { kind: 'user', id: userId },
        detail: { reason: error.code },
      })
    }
    throw error
  }
}

const ownReasons: ReadonlySet<string> = new Set(['user-inactive', 'username-not-email', 'too-many-letters'])
