import { sql } from 'kysely'
import type { Queries } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import type { Scope } from '../territories/index.ts'
import { hasDevice, type UserView, userViews, withinUserReach } from './view-store.ts'

export interface UserFilter {
  readonly scope: Scope
  readonly words: string
  readonly types: readonly string[]
  readonly roles: readonly string[]
  readonly active: boolean | null
  readonly hasDevice: boolean | null
  readonly sort: 'name' | 'username' | 'lastSignIn'
  readonly descending: boolean
  readonly after: { readonly value: string | number; readonly id: string } | null
  readonly limit: number
}

const sortColumns = {
  name: sql<string | number>`staff_user.sort_name`,
  username: sql<string | number>`staff_user.username_key`,
  lastSignIn: sql<string | number>`coalesce(staff_user.last_sign_in_at, 0)`,
}

export async function usersWhere(db: Queries, filter: UserFilter): Promise<UserView[]> {
  const { after, descending } = filter
  const column = sortColumns[filter.sort]
  const direction = descending ? 'desc' : 'asc'
  return await userViews(db)
    .where(conditions(filter))
    .$if(after !== null, (q) =>
      q.where(
        sql<boolean>`(${column}, staff_user.id) ${sql.raw(descending ? '<' : '>')} (${after?.value ?? ''}, ${after?.id ?? ''})`,
      ),
    )
    .orderBy(column, direction)
    .orderBy('staff_user.id', direction)
    .limit(filter.limit)
    .execute()
}

/** How many match, counted up to one past the cap. */
export async function countUsers(db: Queries, filter: UserFilter): Promise<number> {
  const capped = db
    .selectFrom('staff_user')
    .select('staff_user.id')
    .where(conditions(filter))
    .limit(COUNT_CAP + 1)
    .as('capped')
  const row = await db
    .selectFrom(capped)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function conditions({ scope, words, types, roles, active, hasDevice: linked }: UserFilter) {
  const all = [
    withinUserReach(scope),
    // Users are some hundreds, so their search needs no index.
    ...words
      .split(' ')
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => sql`staff_user.search_text like ${holding(word)} escape '\\'`),
    ...(types.length === 0 ? [] : [sql`staff_user.type in (${sql.join(types)})`]),
    ...(roles.length === 0 ? [] : [sql`staff_user.role in (${sql.join(roles)})`]),
    ...(active === null ? [] : [sql`staff_user.deactivated_at is ${sql.raw(active ? 'null' : 'not null')}`]),
    ...(linked === null ? [] : [sql`${hasDevice()} ${sql.raw(linked ? '> 0' : '= 0')}`]),
  ]
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

function holding(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
