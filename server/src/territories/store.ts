import type { Queries, Schema } from '../platform/db/database.ts'

export type TerritoryRow = Schema['territory']

export async function territoryById(db: Queries, id: string): Promise<TerritoryRow | undefined> {
  return await db.selectFrom('territory').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function territoriesByIds(db: Queries, ids: readonly string[]): Promise<TerritoryRow[]> {
  if (ids.length === 0) return []
  return await db.selectFrom('territory').selectAll().where('id', 'in', ids).execute()
}
