import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { SendUserReset } from '@latchkey/core/reset-codes/wire'
import { recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { type IssuedFlow, issueStaffReset } from '../reset-codes/index.ts'
import { presentUser, type UserRow } from '../users/index.ts'
import { assertCurrent } from './change-user.ts'
import { actOnUser } from './may-act-on.ts'

/**
 * S1, U9: an admin has a user sent a link and a code: to set his first password, or a new one. Refuses `user-not-found`,
 * what U9 says, `changed-meanwhile` where he is not as shown (A1), `user-inactive`, `username-not-email` (U8) and `too-many-letters`.
 */
export async function sendUserReset(
  app: App,
  caller: Caller,
  userId: string,
  shown: SendUserReset,
): Promise<IssuedFlow> {
  try {
    return await actOnUser(app, caller, userId, async (tx, user) => {
      await assertAsShown(tx, user, shown)
      return await issueStaffReset(
        app,
        tx,
        caller,
        user,
        user.password_set_at === null ? 'new-user' : 'reset',
      )
    })
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

async function assertAsShown(tx: Tx, user: UserRow, shown: SendUserReset): Promise<void> {
  await assertCurrent(tx, user, shown?.version)
  if (shown?.username === undefined || shown.username === user.username) return
  throw new Refusal('changed-meanwhile', { extra: { current: await presentUser(tx.db, user.id, tx.now) } })
}

const ownReasons: ReadonlySet<string> = new Set(['user-inactive', 'username-not-email', 'too-many-letters'])
