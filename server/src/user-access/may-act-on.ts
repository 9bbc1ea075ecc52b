import type { Actor, Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { allows, allRights, covers, type Reach, type Rights, reachCovers } from '@latchkey/core/roles/rights'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import {
  assertMay,
  lockRoles,
  notingRefusals,
  presentRightsOf,
  RightRefused,
  rightsOfRole,
  roleById,
} from '../roles/index.ts'
import { lockUser, reachOfActor, reachOfUser, type UserRow } from '../users/index.ts'

/**
 * U9: nobody acts on someone with rights or reach beyond his own; the owner's row belongs to the owner and the command
 * line. Whoever is bounded to territories (U5) acts on himself and on users who are bounded to some of the same ones;
 * for him the others are not there, so he hears `user-not-found`. The caller wraps it in `notingRefusals`.
 */
export async function assertMayActOn(tx: Tx, { actor }: Caller, target: UserRow): Promise<void> {
  if (actor.kind === 'command' || actor.kind === 'system') return
  if (actor.kind !== 'user') throw new Refusal('not-allowed')
  const reaches = reachCovers(await reachOfActor(tx.db, actor), await reachOfUser(tx.db, target))
  if (!reaches) throw refused('user-not-found', target.id, 'reach')
  if (target.owner_at !== null && target.id !== actor.id) throw ownersRow(target.id)
  const role = await roleById(tx.db, target.role)
  if (role && !covers(await rightsNow(tx, actor), rightsOfRole(role)))
    throw refused('user-beyond-own-rights', target.id, 'rights')
}

/** U9: nobody gives a role with rights that he does not have; the owner's role is handed over, never given (U4). */
export async function assertMayGiveRole(
  tx: Tx,
  { actor }: Caller,
  userId: string,
  roleId: string,
): Promise<void> {
  const unusable = (code: 'role-not-found' | 'role-inactive' | 'role-of-owner') =>
    new Refusal('invalid-request', { fields: [{ field: 'role', code, message: code }] })
  // Held: a role that is switched off in the same moment either moves this user as well, or is found inactive here.
  const role = (await lockRoles(tx, [roleId])).get(roleId)
  if (!role) throw unusable('role-not-found')
  if (role.id === 'owner') throw unusable('role-of-owner')
  if (role.deactivated_at !== null) throw unusable('role-inactive')
  if (!covers(await rightsNow(tx, actor), rightsOfRole(role)))
    throw refused('rights-beyond-own', userId, 'rights')
}

/** Judged once more under the lock: who lost the right to write users, or was deactivated, a moment ago does nothing. */
export async function assertMayStill(tx: Tx, { actor }: Caller, userId: string): Promise<void> {
  if (!allows(await rightsNow(tx, actor), 'users', 'write')) throw refused('not-allowed', userId, 'rights')
}

/** The rights of the one who acts, as they stand now. */
async function rightsNow(tx: Tx, actor: Actor): Promise<Rights> {
  if (actor.kind === 'command' || actor.kind === 'system') return allRights
  return actor.kind === 'user' ? await presentRightsOf(tx.db, actor) : {}
}

/** U9: nobody gives a reach beyond his own, himself included. */
export async function assertMayGiveReach(
  tx: Tx,
  { actor }: Caller,
  userId: string,
  reach: Reach,
): Promise<void> {
  if (reachCovers(await reachOfActor(tx.db, actor), reach)) return
  throw refused('rights-beyond-own', userId, 'reach')
}

/** U5: the switch that bounds someone to his territories takes write on territories, and is never set by a rep. */
export async function assertMaySwitchLimit(tx: Tx, { actor }: Caller, userId: string): Promise<void> {
  const isRep = actor.kind === 'user' && (actor.face === 'rep' || actor.type === 'device')
  if (!isRep && allows(await rightsNow(tx, actor), 'territories', 'write')) return
  throw new RightRefused('not-allowed', {
    target: { kind: 'user', id: userId },
    detail: { module: 'territories', reason: 'limit' },
  })
}

/** One act on a user who is there: write on users, his row held, U9 judged; what was refused leaves an audit event. */
export async function actOnUser<T>(
  app: App,
  caller: Caller,
  userId: string,
  act: (tx: Tx, user: UserRow) => Promise<T>,
): Promise<T> {
  await assertMay(app, caller, 'users', 'write', { kind: 'user', id: userId })
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const user = await lockUser(tx, userId)
      if (!user) throw new Refusal('user-not-found')
      await assertMayStill(tx, caller, userId)
      await assertMayActOn(tx, caller, user)
      return await act(tx, user)
    }),
  )
}

/** U4: what is said of an act on the owner's row. */
export function ownersRow(userId: string): RightRefused {
  return refused('owner-only', userId, 'owner')
}

function refused(
  code: 'not-allowed' | 'user-not-found' | 'owner-only' | 'user-beyond-own-rights' | 'rights-beyond-own',
  userId: string,
  reason: string,
): RightRefused {
  return new RightRefused(code, {
    target: { kind: 'user', id: userId },
    detail: { module: 'users', reason },
  })
}
