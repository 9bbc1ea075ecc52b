import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMayHandOutRoles } from '../roles/index.ts'
import { lockUser, type UserRow, updateUser } from '../users/index.ts'
import { assertCurrent, type GivenFields, writeFields } from './change-user.ts'
import { switchOff, switchOn } from './deactivate-user.ts'
import { actOnUser } from './may-act-on.ts'

export interface ProvisionedState {
  readonly fields: GivenFields
  readonly active?: boolean | undefined
}

/**
 * U1, U6, U9: brings a user to the state a directory names, all of it or nothing: his fields as `changeUser` does, and
 * active or not as `deactivateUser` and `reactivateUser` do. `restore` takes back one whom the directory had deleted, and
 * refuses `username-taken` where he is not.
 */
export async function provisionUser(
  app: App,
  caller: Caller,
  userId: string,
  { fields, active, version, restore = false }: ProvisionedState & { version?: number; restore?: boolean },
): Promise<void> {
  await actOnUser(app, caller, userId, async (tx, user) => {
    if (restore !== (user.scim_removed_at !== null))
      throw new Refusal(restore ? 'username-taken' : 'user-not-found')
    await assertCurrent(tx, user, version)
    await writeFields(app, tx, caller, user, fields)
    const isActive = user.deactivated_at === null
    if (active === false && isActive) await switchOff(app, tx, caller, await held(tx, userId))
    if (active === true && !isActive) {
      assertMayHandOutRoles(app, caller.actor)
      await switchOn(app, tx, caller, await held(tx, userId))
    }
    if (restore) await updateUser(tx, userId, { scim_removed_at: null })
  })
}

/** U6: a directory deletes a user: he is deactivated, and is not there for it any more. The owner stays (U4). */
export async function removeProvisionedUser(
  app: App,
  caller: Caller,
  userId: string,
  version: number | undefined,
): Promise<void> {
  await actOnUser(app, caller, userId, async (tx, user) => {
    if (user.scim_removed_at !== null) throw new Refusal('user-not-found')
    await assertCurrent(tx, user, version)
    if (user.owner_at !== null) throw new Refusal('owner-stays')
    if (user.deactivated_at === null) await switchOff(app, tx, caller, user)
    await updateUser(tx, userId, { scim_removed_at: tx.now, updated_at: tx.now })
    recordAct(app, tx, caller, { action: 'user.removed-by-directory', target: { kind: 'user', id: userId } })
  })
}

/** The row as the transaction has it by now. */
async function held(tx: Tx, userId: string): Promise<UserRow> {
  const user = await lockUser(tx, userId)
  if (!user) throw new Error(`user ${userId} is gone while held`)
  return user
}
