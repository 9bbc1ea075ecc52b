import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { UserRecord } from '@latchkey/core/users/user-record'
import { recordAct } from '../audit/index.ts'
import { freeLicence, takeLicence } from '../licences/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMayHandOutRoles } from '../roles/index.ts'
import { presentUser, type UserRow, updateUser } from '../users/index.ts'
import { pauseEndpointsOf } from '../webhooks/index.ts'
import { assertCurrent } from './change-user.ts'
import { endWaysIn } from './end-ways-in.ts'
import { actOnUser, assertMayGiveRole } from './may-act-on.ts'

/** U6: ends sessions, devices and flows of a user at once and frees his licence. The owner stays (U4). */
export async function deactivateUser(
  app: App,
  caller: Caller,
  userId: string,
  version: number | undefined,
): Promise<UserRecord> {
  return await actOnUser(app, caller, userId, async (tx, user) => {
    await assertCurrent(tx, user, version)
    await switchOff(app, tx, caller, user)
    return await presentUser(tx.db, userId, tx.now)
  })
}

/** The same inside a transaction that holds the user and has judged whether he may be acted on. */
export async function switchOff(app: App, tx: Tx, caller: Caller, user: UserRow): Promise<void> {
  if (user.owner_at !== null) throw new Refusal('owner-stays')
  if (user.deactivated_at !== null) throw new Refusal('user-inactive')
  await updateUser(tx, user.id, { deactivated_at: tx.now, version: user.version + 1, updated_at: tx.now })
  const ended = await endWaysIn(tx, user.id, 'user-deactivated')
  await pauseEndpointsOf(app, tx, caller, user.id)
  await freeLicence(tx, user.type)
  recordAct(app, tx, caller, {
    action: 'user.deactivated',
    target: { kind: 'user', id: user.id },
    detail: { before: { active: true }, after: { active: false }, type: user.type, ended },
  })
}

/**
 * U6: a user comes back, for which a licence of his type must be free and his role still in use. Nothing that ended is
 * revived: he signs in anew with the password he has. Refuses `recent-sign-in-required`: a role is handed out (L5).
 */
export async function reactivateUser(
  app: App,
  caller: Caller,
  userId: string,
  version: number | undefined,
): Promise<UserRecord> {
  return await actOnUser(app, caller, userId, async (tx, user) => {
    // L5: he gets his role back.
    assertMayHandOutRoles(app, caller.actor, userId)
    await assertCurrent(tx, user, version)
    await switchOn(app, tx, caller, user)
    return await presentUser(tx.db, userId, tx.now)
  })
}

/** The same inside a transaction that holds the user and has judged whether he may be acted on. */
export async function switchOn(app: App, tx: Tx, caller: Caller, user: UserRow): Promise<void> {
  if (user.deactivated_at === null) throw new Refusal('user-active')
  await assertMayGiveRole(tx, caller, user.id, user.role)
  await updateUser(tx, user.id, {
    deactivated_at: null,
    scim_removed_at: null,
    version: user.version + 1,
    updated_at: tx.now,
  })
  await takeLicence(tx, user.type)
  recordAct(app, tx, caller, {
    action: 'user.reactivated',
    target: { kind: 'user', id: user.id },
    detail: { before: { active: false }, after: { active: true }, type: user.type },
  })
}
