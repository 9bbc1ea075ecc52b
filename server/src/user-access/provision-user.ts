import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { issueStaffReset } from '../reset-codes/index.ts'
import { assertMayHandOutRoles } from '../roles/index.ts'
import { lockUser, type UserRow, updateUser } from '../users/index.ts'
import { assertCurrent, type GivenFields, writeFields } from './change-user.ts'
import { switchOff, switchOn } from './deactivate-user.ts'
import { actOnUser, ownersRow } from './may-act-on.ts'

export interface ProvisionedState {
  readonly fields: GivenFields
  readonly active?: boolean | undefined
  readonly version?: number | undefined
  /** Takes back one whom the directory had deleted, as a new user: the letter is for whoever has no password (U7). */
  readonly restore?: { readonly sendLetter: boolean }
}

/**
 * U1, U6, U9: brings a user to the state a directory names, all of it or nothing: his fields as `changeUser` does, and
 * active or not as `deactivateUser` and `reactivateUser` do. Refuses `username-taken` to restore one who was not deleted.
 */
export async function provisionUser(
  app: App,
  caller: Caller,
  userId: string,
  { fields, active, version, restore }: ProvisionedState,
): Promise<void> {
  await actOnUser(app, caller, userId, async (tx, user) => {
    if ((restore !== undefined) !== (user.scim_removed_at !== null))
      throw new Refusal(restore ? 'username-taken' : 'user-not-found')
    await assertCurrent(tx, user, version)
    assertNotOwners(user)
    const isRetyped = fields.type !== undefined && fields.type !== user.type
    if (active === false || isRetyped) assertNotKeysOwn(caller, user)
    await writeFields(app, tx, caller, user, fields)
    const isActive = user.deactivated_at === null
    if (active === false && isActive) await switchOff(app, tx, caller, await held(tx, userId))
    if (active === true && !isActive) {
      assertMayHandOutRoles(app, caller.actor, userId)
      await switchOn(app, tx, caller, await held(tx, userId))
    }
    if (!restore) return
    await updateUser(tx, userId, { scim_removed_at: null })
    const back = await held(tx, userId)
    if (restore.sendLetter && back.deactivated_at === null && back.password_set_at === null)
      await issueStaffReset(app, tx, caller, back, 'new-user')
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
    assertNotOwners(user)
    assertNotKeysOwn(caller, user)
    if (user.deactivated_at === null) await switchOff(app, tx, caller, user)
    await updateUser(tx, userId, { scim_removed_at: tx.now, updated_at: tx.now })
    recordAct(app, tx, caller, { action: 'user.removed-by-directory', target: { kind: 'user', id: userId } })
  })
}

/** U4, D2: the owner's row is changed by a person who signs in: also where the key is the owner's own. */
function assertNotOwners(user: UserRow): void {
  if (user.owner_at !== null) throw ownersRow(user.id)
}

/** D2: a directory does not end its own key by what it says of the key's user. */
function assertNotKeysOwn({ actor }: Caller, user: UserRow): void {
  if (actor.kind === 'user' && actor.id === user.id) throw new Refusal('not-with-a-key')
}

/** The row as the transaction has it by now. */
async function held(tx: Tx, userId: string): Promise<UserRow> {
  const user = await lockUser(tx, userId)
  if (!user) throw new Error(`user ${userId} is gone while held`)
  return user
}
