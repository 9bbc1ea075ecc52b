import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { clearSignInFailuresOf, lockOf } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { signInCounter } from '../users/index.ts'
import { actOnUser } from './may-act-on.ts'

/** L2: an admin ends the lock of a user's sign-in, with what his own devices counted. Refuses `user-not-locked`. */
export async function unlockUser(app: App, caller: Caller, userId: string): Promise<void> {
  await actOnUser(app, caller, userId, async (tx) => {
    const counter = signInCounter(userId)
    if ((await lockOf(tx.db, counter, tx.now)) === null) throw new Refusal('user-not-locked')
    await clearSignInFailuresOf(tx, counter)
    recordAct(app, tx, caller, { action: 'user.unlocked', target: { kind: 'user', id: userId } })
  })
}
