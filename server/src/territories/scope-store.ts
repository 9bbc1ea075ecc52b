import type { Actor } from '@latchkey/core/actors/caller'
import { type RawBuilder, sql } from 'kysely'
import type { Queries } from '../platform/db/database.ts'

/** U5: by whose territories a person's sight is bounded; null where nothing bounds it. */
export type Scope = { readonly userId: string } | null

/** U5: every device user is bounded, others by a switch; never the owner, a command or the product itself. */
export function scopeOf(actor: Actor): Scope {
  return actor.kind === 'user' && actor.territoryLimited && !actor.isOwner ? { userId: actor.id } : null
}

/**
 * U5: the one condition "this territory is one of his", over the column that holds a retailer's territory. It is part of
 * the statement that reads or changes, so it is judged when that runs. A retailer without a territory is nobody's.
 */
export function withinScope(scope: Scope, territoryColumn = 'retailer.territory_id'): RawBuilder<boolean> {
  if (scope === null) return sql<boolean>`1 = 1`
  return sql<boolean>`${sql.ref(territoryColumn)} in
    (select territory_id from user_territory where user_id = ${scope.userId})`
}

/**
 * The same for statements that fetch rows by their ids. PostgreSQL then looks the territories up once and asks each row, in
 * place of fetching all rows anew for each territory.
 */
export function askedWithinScope(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`(${withinScope(scope)}) is true`
}

/** U5: whether a retailer is within someone's reach, as it stands now. */
export async function reaches(db: Queries, scope: Scope, retailerId: string): Promise<boolean> {
  if (scope === null) return true
  const row = await db
    .selectFrom('retailer')
    .select('retailer.id')
    .where('retailer.id', '=', retailerId)
    .where(withinScope(scope))
    .executeTakeFirst()
  return row !== undefined
}
