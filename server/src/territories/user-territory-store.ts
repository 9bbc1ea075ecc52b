import type { Queries, Tx } from '../platform/db/database.ts'
import type { TerritoryRow } from './store.ts'

/** The territories of a user, by name. */
export async function territoriesOf(db: Queries, userId: string): Promise<TerritoryRow[]> {
  return await db
    .selectFrom('user_territory')
    .innerJoin('territory', 'territory.id', 'user_territory.territory_id')
    .selectAll('territory')
    .where('user_territory.user_id', '=', userId)
    .orderBy('territory.sort_name')
    .orderBy('territory.id')
    .execute()
}

/** U5: the territories a user has; none means that he reaches none, where he is limited. */
export async function territoryIdsOf(db: Queries, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('user_territory')
    .select('territory_id')
    .where('user_id', '=', userId)
    .orderBy('territory_id')
    .execute()
  return rows.map((row) => row.territory_id)
}

/** Leaves a user with exactly these territories. */
export async function replaceTerritories(tx: Tx, userId: string, ids: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('user_territory').where('user_id', '=', userId).execute()
  if (ids.length === 0) return
  const rows = ids.map((id) => ({ user_id: userId, territory_id: id }))
  await tx.db.insertInto('user_territory').values(rows).execute()
}
