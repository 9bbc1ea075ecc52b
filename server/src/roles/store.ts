import type { UserActor } from '@latchkey/core/actors/caller'
import { allRights, intersection, type Rights } from '@latchkey/core/roles/rights'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import { isTaken } from '../platform/db/unique-violation.ts'

export type RoleRow = Schema['role']

export interface CountedRole extends RoleRow {
  /** Users who have the role, active or not. */
  readonly users: number
}

/** U4: the role that the system owner has and nobody else. */
export const OWNER_ROLE = 'owner'

export async function roleById(db: Queries, id: string): Promise<RoleRow | undefined> {
  return await db.selectFrom('role').selectAll().where('id', '=', id).executeTakeFirst()
}

/** U4: what a role allows, as stored. */
export function rightsOfRole(role: Pick<RoleRow, 'rights'>): Rights {
  return JSON.parse(role.rights) as Rights
}

/**
 * The roles, held until the transaction ends, in one order. Whoever gives a user a role holds it: one that is switched
 * off in the same moment either has that user and moves him, or is found inactive. A user's row is taken first.
 */
export async function lockRoles(tx: Tx, ids: readonly string[]): Promise<Map<string, RoleRow>> {
  const rows = await tx.db
    .selectFrom('role')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .execute()
  return new Map(rows.map((row) => [row.id, row] as const))
}

/** U9: someone's rights as they stand when an act is applied; none once he is inactive. */
export async function presentRights(db: Queries, userId: string): Promise<Rights> {
  const row = await db
    .selectFrom('staff_user')
    .leftJoin('role', 'role.id', 'staff_user.role')
    .select(['staff_user.owner_at', 'staff_user.deactivated_at', 'role.rights'])
    .where('staff_user.id', '=', userId)
    .executeTakeFirst()
  if (!row || row.deactivated_at !== null) return {}
  return row.owner_at === null ? rightsOfRole({ rights: row.rights ?? '{}' }) : allRights
}

/** D2: the same for the one who acts: by a key no more than its scope. */
export async function presentRightsOf(db: Queries, { id, key }: UserActor): Promise<Rights> {
  const rights = await presentRights(db, id)
  return key ? intersection(rights, key.scope) : rights
}

export async function roleByKey(db: Queries, key: string): Promise<RoleRow | undefined> {
  return await db.selectFrom('role').selectAll().where('name_key', '=', key).executeTakeFirst()
}

export async function insertRole(tx: Tx, row: RoleRow): Promise<void> {
  await tx.db.insertInto('role').values(row).execute()
}

export async function updateRole(tx: Tx, id: string, changes: Partial<RoleRow>): Promise<void> {
  await tx.db
    .updateTable('role')
    .set({ ...changes, version: sql`version + 1`, updated_at: tx.now })
    .where('id', '=', id)
    .execute()
}

export function isNameTaken(error: unknown): boolean {
  return isTaken(error, 'role.name_key')
}

export async function countedRole(db: Queries, id: string): Promise<CountedRole | undefined> {
  return await counted(db).where('role.id', '=', id).executeTakeFirst()
}

export interface RoleFilter {
  readonly active: boolean | undefined
  readonly after: { readonly value: string; readonly id: string } | null
  readonly limit: number
}

/** Roles by name. */
export async function rolesWhere(db: Queries, { active, after, limit }: RoleFilter): Promise<CountedRole[]> {
  return await counted(db)
    .$if(active !== undefined, (q) => q.where('role.deactivated_at', active ? 'is' : 'is not', null))
    .$if(after !== null, (q) => q.where('role.name_key', '>', after?.value ?? ''))
    .orderBy('role.name_key')
    .limit(limit)
    .execute()
}

export async function countRoles(db: Queries, active: boolean | undefined): Promise<number> {
  const row = await db
    .selectFrom('role')
    .select((e) => e.fn.countAll<number>().as('count'))
    .$if(active !== undefined, (q) => q.where('deactivated_at', active ? 'is' : 'is not', null))
    .executeTakeFirstOrThrow()
  return Math.min(COUNT_CAP, Number(row.count))
}

function counted(db: Queries) {
  return db
    .selectFrom('role')
    .selectAll('role')
    .select(sql<number>`(select count(*) from staff_user where staff_user.role = role.id)`.as('users'))
}
