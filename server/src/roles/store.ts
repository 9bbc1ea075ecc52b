import type { Rights } from '@latchkey/core/roles/rights'
import type { Queries, Schema } from '../platform/db/database.ts'

export type RoleRow = Schema['role']

export async function roleById(db: Queries, id: string): Promise<RoleRow | undefined> {
  return await db.selectFrom('role').selectAll().where('id', '=', id).executeTakeFirst()
}

/** U4: what a role allows, as stored. */
export function rightsOfRole(role: Pick<RoleRow, 'rights'>): Rights {
  return JSON.parse(role.rights) as Rights
}
