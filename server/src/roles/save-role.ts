import type { Caller } from '@latchkey/core/actors/caller'
import { checkName } from '@latchkey/core/contacts/names'
import { Refusal } from '@latchkey/core/refusal'
import { type NewRole, type RoleChange, type RoleWire, withRights } from '@latchkey/core/roles/wire'
import { foldForSearch } from '@latchkey/core/search/search-text'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { presentRole } from './list-roles.ts'
import { assertRecentSignIn } from './recent-sign-in.ts'
import { notingRefusals } from './right-refused.ts'
import { assertMay } from './rights.ts'
import { assertMayGiveRights, assertMayTouch, type RoleTouch } from './role-power.ts'
import type { RoleUsers } from './role-users.ts'
import {
  countedRole,
  insertRole,
  isNameTaken,
  lockRoles,
  type RoleRow,
  rightsOfRole,
  roleByKey,
  updateRole,
} from './store.ts'

/**
 * U4: creates a role. Rights beyond the creator's own are refused (U9). Needs a recent sign-in (L5).
 */
export async function createRole(app: App, caller: Caller, typed: NewRole): Promise<RoleWire> {
  await assertMay(app, caller, 'roles', 'write')
  assertRecentSignIn(app, caller.actor)
  const name = readName(typed.name)
  const rights = withRights({}, typed.rights)
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      await assertMayGiveRights(tx, caller.actor, rights, null)
      await assertFree(tx, name, null)
      const id = app.random.id<string>(tx.now)
      const row: RoleRow = {
        id,
        name,
        name_key: foldForSearch(name),
        rights: JSON.stringify(rights),
        shipped: 0,
        second_factor_required_at: typed.secondFactorRequired ? tx.now : null,
        deactivated_at: null,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
      }
      await orTaken(() => insertRole(tx, row))
      recordAct(app, tx, caller, {
        action: 'role.created',
        target: { kind: 'role', id },
        detail: { after: shown(row) },
      })
      return await presentedRole(tx, id)
    }),
  )
}

/**
 * U4, U9: changes the given parts of a role; neither what it was nor what it becomes goes beyond the changer's own
 * rights, so nobody raises his own role. Its users have the new rights with their next request, and where a second factor
 * is demanded anew (L5), who has none signs in again; of the owner's role that demand alone can be changed, by the owner. Refuses `role-of-owner` and `changed-meanwhile`.
 */
export async function changeRole(
  app: App,
  caller: Caller,
  id: string,
  { version, ...change }: RoleChange,
  users: RoleUsers,
): Promise<RoleWire> {
  await assertMay(app, caller, 'roles', 'write', { kind: 'role', id })
  assertRecentSignIn(app, caller.actor)
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const touch = Object.keys(change).join() === 'secondFactorRequired' ? 'second-factor' : 'anything'
      // L5: a sign-in under way holds its user, so it is over before or finds the demand. Users before roles.
      if (change.secondFactorRequired) await users.hold(tx, id)
      const role = await holdRole(tx, caller, id, version, touch)
      const rights = withRights(rightsOfRole(role), change.rights ?? {})
      await assertMayGiveRights(tx, caller.actor, rights, id)
      const name = change.name === undefined ? role.name : readName(change.name)
      const demanded = change.secondFactorRequired ?? role.second_factor_required_at !== null
      const wanted = {
        name,
        name_key: foldForSearch(name),
        rights: JSON.stringify(rights),
        second_factor_required_at: demanded ? (role.second_factor_required_at ?? tx.now) : null,
      }
      const before = shown(role)
      const after = shown({ ...role, ...wanted })
      if (JSON.stringify(before) === JSON.stringify(after)) return await presentedRole(tx, id)
      await assertFree(tx, name, id)
      await orTaken(() => updateRole(tx, id, wanted))
      if (demanded && !before.secondFactorRequired) await users.endWithoutFactor(tx, id)
      const target = { kind: 'role', id } as const
      recordAct(app, tx, caller, { action: 'role.changed', target, detail: { before, after } })
      return await presentedRole(tx, id)
    }),
  )
}

/** The role under its lock, which the caller may touch and was shown as it is. */
export async function holdRole(
  tx: Tx,
  caller: Caller,
  id: string,
  version: number,
  touch: RoleTouch = 'anything',
): Promise<RoleRow> {
  const role = (await lockRoles(tx, [id])).get(id)
  if (!role) throw new Refusal('role-not-found')
  await assertMayTouch(tx, caller.actor, role, touch)
  if (role.version !== version)
    throw new Refusal('changed-meanwhile', { extra: { current: await presentedRole(tx, id) } })
  return role
}

export async function presentedRole(tx: Tx, id: string): Promise<RoleWire> {
  const row = await countedRole(tx.db, id)
  if (!row) throw new Error(`role ${id} is not there after its change`)
  return presentRole(row)
}

function shown(role: RoleRow) {
  const { name, rights, secondFactorRequired } = presentRole({ ...role, users: 0 })
  return { name, rights, secondFactorRequired }
}

function readName(typed: string): string {
  const faults = fieldCollector()
  const name = faults.note('name', checkName(typed, { required: true }))
  faults.refuseIfAny()
  return name.ok ? name.text : ''
}

async function assertFree(tx: Tx, name: string, ownId: string | null): Promise<void> {
  const other = await roleByKey(tx.db, foldForSearch(name))
  if (other && other.id !== ownId) throw nameTaken()
}

async function orTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw isNameTaken(error) ? nameTaken() : error
  }
}

function nameTaken(): Refusal {
  return new Refusal('role-name-taken', {
    fields: [{ field: 'name', code: 'role-name-taken', message: 'role-name-taken' }],
  })
}
