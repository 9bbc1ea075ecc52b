import type { Actor } from '@latchkey/core/actors/caller'
import { covers, type Rights } from '@latchkey/core/roles/rights'
import type { Tx } from '../platform/db/database.ts'
import { RightRefused } from './right-refused.ts'
import { OWNER_ROLE, presentRightsOf, type RoleRow, rightsOfRole } from './store.ts'

/**
 * U9: nobody makes a role of rights beyond his own, and none reaches past his own role that way. A role speaks for
 * everybody who has it, so who is bounded to territories (U5) writes none. Judged under the lock, by his rights as they
 * stand then.
 */
export async function assertMayGiveRights(
  tx: Tx,
  actor: Actor,
  rights: Rights,
  roleId: string | null,
): Promise<void> {
  if (actor.kind === 'command' || actor.kind === 'system') return
  if (actor.kind !== 'user') throw refused('not-allowed', roleId, 'actor')
  if (actor.territoryLimited && !actor.isOwner) throw refused('not-allowed', roleId, 'outside-territories')
  if (!covers(await presentRightsOf(tx.db, actor), rights))
    throw refused('rights-beyond-own', roleId, 'rights')
}

/** What an act changes of a role: L5's demand alone is the owner's to make of his own, everything else is not. */
export type RoleTouch = 'second-factor' | 'anything'

/** U4, U9: the owner's role stays as it is, and a role with rights beyond one's own is not touched. */
export async function assertMayTouch(
  tx: Tx,
  actor: Actor,
  role: RoleRow,
  touch: RoleTouch = 'anything',
): Promise<void> {
  const ownDemand = touch === 'second-factor' && actor.kind === 'user' && actor.isOwner
  if (role.id === OWNER_ROLE && !ownDemand) throw refused('role-of-owner', role.id, 'owner')
  await assertMayGiveRights(tx, actor, rightsOfRole(role), role.id)
}

function refused(
  code: 'not-allowed' | 'role-of-owner' | 'rights-beyond-own',
  roleId: string | null,
  reason: string,
): RightRefused {
  return new RightRefused(code, {
    ...(roleId === null ? {} : { target: { kind: 'role', id: roleId } as const }),
    detail: { module: 'roles', reason },
  })
}
