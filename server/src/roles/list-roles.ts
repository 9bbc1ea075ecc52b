import type { Instant } from '@latchkey/core/instant'
import { type RoleList, type RoleWire, showRights } from '@latchkey/core/roles/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { type CountedRole, countRoles, OWNER_ROLE, rightsOfRole, rolesWhere } from './store.ts'

const order = { list: 'roles by name', value: 'text' } as const

/** A page of roles by name. */
export async function listRoles(app: App, query: RoleList) {
  const active = query.status === undefined ? undefined : query.status === 'active'
  const after = query.cursor ? decodeCursor(order, query.cursor) : null
  const rows = await rolesWhere(app.db.read, { active, after, limit: query.limit + 1 })
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
  return {
    items: rows.slice(0, query.limit).map(presentRole),
    nextCursor: last ? encodeCursor(order, last.name_key, last.id) : null,
    ...(query.cursor ? {} : { total: await countRoles(app.db.read, active) }),
  }
}

export function presentRole(row: CountedRole): RoleWire {
  return {
    id: row.id,
    name: row.name,
    rights: showRights(rightsOfRole(row)),
    users: Number(row.users),
    active: row.deactivated_at === null,
    shipped: row.shipped === 1,
    editable: row.id !== OWNER_ROLE,
    secondFactorRequired: row.second_factor_required_at !== null,
    version: row.version,
    createdAt: toWire(row.created_at as Instant),
    updatedAt: toWire(row.updated_at as Instant),
  }
}
