import { foldForSearch } from '@latchkey/core/search/search-text'
import { type RawBuilder, sql } from 'kysely'
import type { Queries } from '../platform/db/database.ts'
import type { RoleRow } from '../roles/index.ts'
import type { Scope } from '../territories/index.ts'
import { type UserView, userViews, withinUserReach } from '../users/index.ts'
import type { Condition } from './narrow.ts'

export interface UserSearch {
  readonly scope: Scope
  readonly conditions: readonly Condition[]
  readonly sortBy: keyof typeof sortColumns
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** What users are ordered by; what has no value comes last (RFC 7644 section 3.4.2.3). */
export const sortColumns = {
  id: sql`staff_user.id`,
  userName: sql`staff_user.username_key`,
  'name.familyName': sql`staff_user.sort_name`,
  'meta.created': sql`staff_user.created_at`,
  'meta.lastModified': sql`staff_user.updated_at`,
  externalId: sql`staff_user.external_id`,
} as const

/** U5: the users a directory sees: within the reach of its key, and not those it has deleted. */
export async function usersFor(db: Queries, search: UserSearch): Promise<UserView[]> {
  const column = sortColumns[search.sortBy]
  const direction = sql.raw(search.descending ? 'desc' : 'asc')
  return await userViews(db)
    .where(found(search))
    .orderBy(sql`${column} is null ${direction}`)
    .orderBy(sql`${column} ${direction}`)
    .orderBy('staff_user.id', search.descending ? 'desc' : 'asc')
    .limit(search.limit)
    .offset(search.offset)
    .execute()
}

export async function countUsersFor(
  db: Queries,
  search: Pick<UserSearch, 'scope' | 'conditions'>,
): Promise<number> {
  const row = await db
    .selectFrom('staff_user')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where(found(search))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function userFor(db: Queries, scope: Scope, id: string): Promise<UserView | undefined> {
  return await userViews(db)
    .where(found({ scope, conditions: [] }))
    .where('staff_user.id', '=', id)
    .executeTakeFirst()
}

/** One whom a directory has deleted, by his username. */
export async function removedUserNamed(db: Queries, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('staff_user')
    .select('id')
    .where('username_key', '=', key)
    .where('scim_removed_at', 'is not', null)
    .executeTakeFirst()
  return row?.id ?? null
}

function found({ scope, conditions }: Pick<UserSearch, 'scope' | 'conditions'>): RawBuilder<boolean> {
  const all = [sql`staff_user.scim_removed_at is null`, withinUserReach(scope), ...conditions.map(judged)]
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

const comparisons = { eq: '=', gt: '>', ge: '>=', lt: '<', le: '<=' } as const

function judged(condition: Condition): RawBuilder<unknown> {
  if (condition.column === 'active')
    return sql`staff_user.deactivated_at is ${sql.raw(condition.active ? 'null' : 'not null')}`
  const column = sql.ref(`staff_user.${condition.column}`)
  if ('at' in condition) return sql`${column} ${sql.raw(comparisons[condition.operator])} ${condition.at}`
  if (condition.operator === 'eq') return sql`${column} = ${condition.text}`
  const escaped = condition.text.replace(/[\\%_]/g, '\\$&')
  return sql`${column} like ${condition.operator === 'sw' ? `${escaped}%` : `%${escaped}%`} escape '\\'`
}

export interface NamedTerritory {
  readonly user_id: string
  readonly id: string
  readonly name: string
}

/** U5: the territories of some users, with their names. */
export async function territoriesFor(db: Queries, userIds: readonly string[]): Promise<NamedTerritory[]> {
  if (userIds.length === 0) return []
  return await db
    .selectFrom('user_territory')
    .innerJoin('territory', 'territory.id', 'user_territory.territory_id')
    .select(['user_territory.user_id', 'territory.id', 'territory.name'])
    .where('user_territory.user_id', 'in', userIds)
    .orderBy('territory.id')
    .execute()
}

/** Ids of territories that were named by id or by name; null stands for one that is not there. */
export async function territoryIdsNamed(db: Queries, named: readonly string[]): Promise<(string | null)[]> {
  const rows = await db.selectFrom('territory').select(['id', 'name_key']).execute()
  return named.map(
    (name) => rows.find(({ id, name_key }) => id === name || name_key === foldForSearch(name))?.id ?? null,
  )
}

export async function rolesFor(db: Queries): Promise<RoleRow[]> {
  return await db.selectFrom('role').selectAll().orderBy('name_key').execute()
}

/** A role by its id or its name. */
export async function roleNamed(db: Queries, named: string): Promise<RoleRow | undefined> {
  const roles = await rolesFor(db)
  return (
    roles.find(({ id }) => id === named) ?? roles.find(({ name_key }) => name_key === foldForSearch(named))
  )
}

export interface Member {
  readonly id: string
  readonly role: string
  readonly name: string
}

/** U5: who has which role, of those a directory sees. */
export async function membersOf(db: Queries, scope: Scope, roleIds: readonly string[]): Promise<Member[]> {
  if (roleIds.length === 0) return []
  const rows = await db
    .selectFrom('staff_user')
    .select(['id', 'role', 'first_name', 'surname'])
    .where(found({ scope, conditions: [] }))
    .where('role', 'in', roleIds)
    .orderBy('id')
    .execute()
  return rows.map(({ id, role, first_name, surname }) => ({
    id,
    role,
    name: `${first_name} ${surname}`.trim(),
  }))
}
