import type { UserActor } from '@latchkey/core/actors/caller'
import type { UserId } from '@latchkey/core/ids'
import { allRights, type Rights } from '@latchkey/core/roles/rights'
import { userName } from './present.ts'
import { isLimited } from './reach.ts'
import type { UserRow } from './store.ts'

/** What of `staff_user` and his `role` says who acts and what he may; selected beside what he came with. */
export const actorColumns = [
  'staff_user.id as user_id',
  'staff_user.first_name as first_name',
  'staff_user.surname as surname',
  'staff_user.type as type',
  'staff_user.role as role',
  'staff_user.owner_at as owner_at',
  'staff_user.territory_limited_at as territory_limited_at',
  'staff_user.deactivated_at as deactivated_at',
  'role.rights as rights',
] as const

type ActorRow = Pick<
  UserRow,
  'first_name' | 'surname' | 'type' | 'role' | 'owner_at' | 'territory_limited_at'
> & { readonly user_id: string; readonly rights: string | null }

/** U4, U5: a user as he acts now, by a session, a key or a job of his. */
export function userActor(
  row: ActorRow,
  by: Pick<UserActor, 'sessionId' | 'face' | 'authenticatedAt'>,
): UserActor {
  const isOwner = row.owner_at !== null
  return {
    kind: 'user',
    id: row.user_id as UserId,
    name: userName(row),
    type: row.type,
    roleId: row.role,
    isOwner,
    rights: isOwner ? allRights : rightsOf(row.rights ?? '{}'),
    territoryLimited: isLimited(row),
    ...by,
  }
}

/** Roles are few and every request asks: a text that was read stays read. */
const readRights = new Map<string, Rights>()

function rightsOf(json: string): Rights {
  const known = readRights.get(json)
  if (known) return known
  if (readRights.size > 1_000) readRights.clear()
  const rights: Rights = JSON.parse(json)
  readRights.set(json, rights)
  return rights
}
