import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { assertMay, type RoleRow } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { readFilter } from './filter.ts'
import type { Found } from './list-users.ts'
import { matches, type Resource } from './matches.ts'
import { groupKind } from './place.ts'
import { type Base, versionOf } from './present-user.ts'
import { type Projection, projected } from './projection.ts'
import { GROUP } from './schema.ts'
import type { SearchRequest } from './search-request.ts'
import { type Member, membersOf, rolesFor } from './store.ts'

/** U4: roles in use as groups, for a directory that maps groups to them. Members are the users it reaches (U5). */
export async function listGroups(
  app: App,
  caller: Caller<UserActor>,
  base: Base,
  request: SearchRequest,
): Promise<Found> {
  await assertMay(app, caller, 'users', 'read')
  const test = request.filter === undefined ? null : readFilter(groupKind, request.filter)
  const roles = (await rolesFor(app.db.read)).filter(({ deactivated_at }) => deactivated_at === null)
  const found = (await present(app, caller, base, roles)).filter(
    (group) => test === null || matches(group, test),
  )
  const sorted = request.sortOrder === 'descending' ? found.toReversed() : found
  const { startIndex, count } = request
  const page = sorted.slice(startIndex - 1, startIndex - 1 + count)
  return {
    totalResults: found.length,
    startIndex,
    resources: page.map((group) => projected(groupKind, group, request)),
  }
}

export async function readGroup(
  app: App,
  caller: Caller<UserActor>,
  base: Base,
  id: string,
  projection: Projection = {},
): Promise<Resource> {
  await assertMay(app, caller, 'users', 'read')
  const roles = (await rolesFor(app.db.read)).filter((role) => role.id === id && role.deactivated_at === null)
  const [group] = await present(app, caller, base, roles)
  if (!group) throw new Refusal('role-not-found')
  return projected(groupKind, group, projection)
}

async function present(
  app: App,
  { actor }: Caller,
  base: Base,
  roles: readonly RoleRow[],
): Promise<Resource[]> {
  const ids = roles.map(({ id }) => id)
  const byRole = Map.groupBy(await membersOf(app.db.read, scopeOf(actor), ids), ({ role }) => role)
  return roles.map((role) => groupOf(base, role, byRole.get(role.id) ?? []))
}

function groupOf(base: Base, role: RoleRow, members: readonly Member[]): Resource {
  return {
    schemas: [GROUP],
    id: role.id,
    meta: {
      resourceType: 'Group',
      created: toWire(role.created_at as Instant),
      lastModified: toWire(role.updated_at as Instant),
      location: `${base}/Groups/${role.id}`,
      version: versionOf(role),
    },
    displayName: role.name,
    ...(members.length === 0
      ? {}
      : {
          members: members.map(({ id, name }) => ({
            value: id,
            $ref: `${base}/Users/${id}`,
            display: name,
            type: 'User',
          })),
        }),
  }
}
