import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { RoleDeactivation, RoleWire } from '@latchkey/core/roles/wire'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertRecentSignIn } from './recent-sign-in.ts'
import { notingRefusals, RightRefused } from './right-refused.ts'
import { assertMay, may } from './rights.ts'
import { assertMayGiveRights } from './role-power.ts'
import type { RoleUsers } from './role-users.ts'
import { holdRole, presentedRole } from './save-role.ts'
import { countedRole, lockRoles, OWNER_ROLE, rightsOfRole, updateRole } from './store.ts'

/** How often a role is switched off anew because users came to it meanwhile. */
const ATTEMPTS = 5

/**
 * U4: switches a role off. Where it has users, `role-in-use` names their number until `moveUsersTo` names the role they
 * get; the move is judged like any other re-roling (U9) and is one transaction with the rest.
 */
export async function deactivateRole(
  app: App,
  caller: Caller,
  id: string,
  wanted: RoleDeactivation,
  users: RoleUsers,
): Promise<RoleWire> {
  await assertMay(app, caller, 'roles', 'write', { kind: 'role', id })
  assertRecentSignIn(app, caller.actor)
  return await notingRefusals(app, caller, async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const done = await app.db.transaction((tx) => deactivate(app, tx, caller, id, wanted, users))
      if (done !== 'overtaken') return done
    }
    throw new Refusal('busy')
  })
}

async function deactivate(
  app: App,
  tx: Tx,
  caller: Caller,
  id: string,
  { version, moveUsersTo }: RoleDeactivation,
  users: RoleUsers,
): Promise<RoleWire | 'overtaken'> {
  // Users before roles, the order everyone locks in; one who came meanwhile cannot be held any more without waiting.
  const held = await users.hold(tx, id)
  await lockRoles(tx, moveUsersTo === undefined ? [id] : [id, moveUsersTo])
  const role = await holdRole(tx, caller, id, version)
  const count = Number((await countedRole(tx.db, id))?.users ?? 0)
  if (count !== held.length) return 'overtaken'
  if (role.deactivated_at !== null) return await presentedRole(tx, id)
  if (held.length > 0) {
    if (moveUsersTo === undefined)
      throw new Refusal('role-in-use', { values: { count }, extra: { users: count } })
    await assertMayMove(tx, caller, id, moveUsersTo)
    await users.move(app, tx, caller, held, moveUsersTo)
  }
  await updateRole(tx, id, { deactivated_at: tx.now })
  recordAct(app, tx, caller, {
    action: 'role.deactivated',
    target: { kind: 'role', id },
    detail: { users: count, movedTo: count > 0 ? (moveUsersTo ?? null) : null },
  })
  return await presentedRole(tx, id)
}

/** U4: re-roling is an act on users, so it takes write on users too; the role they get has to be one to give. */
async function assertMayMove(tx: Tx, caller: Caller, id: string, moveUsersTo: string): Promise<void> {
  if (!may(caller.actor, 'users', 'write')) {
    const target = { kind: 'role', id } as const
    throw new RightRefused('not-allowed', { target, detail: { module: 'users', level: 'write' } })
  }
  const unusable = (code: 'role-not-found' | 'role-inactive' | 'role-of-owner') =>
    new Refusal('invalid-request', { fields: [{ field: 'moveUsersTo', code, message: code }] })
  const role = (await lockRoles(tx, [moveUsersTo])).get(moveUsersTo)
  if (!role) throw unusable('role-not-found')
  if (role.id === OWNER_ROLE) throw unusable('role-of-owner')
  if (role.deactivated_at !== null || role.id === id) throw unusable('role-inactive')
  await assertMayGiveRights(tx, caller.actor, rightsOfRole(role), role.id)
}

/** U4: switches a role on again; it has the rights it had, and no users. Refuses rights beyond one's own (U9). */
export async function reactivateRole(
  app: App,
  caller: Caller,
  id: string,
  version: number,
): Promise<RoleWire> {
  await assertMay(app, caller, 'roles', 'write', { kind: 'role', id })
  assertRecentSignIn(app, caller.actor)
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const role = await holdRole(tx, caller, id, version)
      if (role.deactivated_at === null) return await presentedRole(tx, id)
      await updateRole(tx, id, { deactivated_at: null })
      recordAct(app, tx, caller, { action: 'role.reactivated', target: { kind: 'role', id } })
      return await presentedRole(tx, id)
    }),
  )
}
