import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import { isTaken } from '../platform/db/unique-violation.ts'
import { type Scope, withinScope } from './scope-store.ts'

export type TerritoryRow = Schema['territory']

export interface CountedTerritory extends TerritoryRow {
  readonly retailers: number
  readonly users: number
}

export interface TerritoryFilter {
  /** Folded words; each has to stand in the name. */
  readonly words: readonly string[]
  readonly active: boolean | undefined
  readonly scope: Scope
  readonly after: { readonly value: string; readonly id: string } | null
  readonly limit: number
}

export async function territoryById(db: Queries, id: string): Promise<TerritoryRow | undefined> {
  return await db.selectFrom('territory').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function territoriesByIds(db: Queries, ids: readonly string[]): Promise<TerritoryRow[]> {
  if (ids.length === 0) return []
  return await db.selectFrom('territory').selectAll().where('id', 'in', ids).execute()
}

/** The ids of the territories with these very names, as far as there are. */
export async function territoryIdsByNames(db: Queries, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const rows = await db.selectFrom('territory').select('id').where('name', 'in', names).execute()
  return rows.map(({ id }) => id)
}

export async function territoryByKey(db: Queries, key: string): Promise<TerritoryRow | undefined> {
  return await db.selectFrom('territory').selectAll().where('name_key', '=', key).executeTakeFirst()
}

/** The territory, held until the transaction ends. */
export async function lockTerritory(tx: Tx, id: string): Promise<TerritoryRow | undefined> {
  return await tx.db
    .selectFrom('territory')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
}

/** U5: whether someone's scope holds this territory. */
export async function isInScope(db: Queries, scope: Scope, id: string): Promise<boolean> {
  return scope === null || (await countedTerritory(db, scope, id)) !== undefined
}

export async function insertTerritory(tx: Tx, row: TerritoryRow): Promise<void> {
  await tx.db.insertInto('territory').values(row).execute()
}

export async function updateTerritory(tx: Tx, id: string, changes: Partial<TerritoryRow>): Promise<void> {
  await tx.db
    .updateTable('territory')
    .set({ ...changes, version: sql`version + 1`, updated_at: tx.now })
    .where('id', '=', id)
    .execute()
}

export function isNameTaken(error: unknown): boolean {
  return isTaken(error, 'territory.name_key')
}

/** Territories by name with what carries them. There are hundreds, so a word is sought in every name. */
export async function territoriesWhere(db: Queries, filter: TerritoryFilter): Promise<CountedTerritory[]> {
  const { after } = filter
  return await counted(matching(db, filter))
    .$if(after !== null, (q) =>
      q.where((e) =>
        e.eb(
          e.refTuple('territory.sort_name', 'territory.id'),
          '>',
          e.tuple(after?.value ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('territory.sort_name')
    .orderBy('territory.id')
    .limit(filter.limit)
    .execute()
}

export async function countedTerritory(
  db: Queries,
  scope: Scope,
  id: string,
): Promise<CountedTerritory | undefined> {
  const all = matching(db, { words: [], active: undefined, scope, after: null, limit: 1 })
  return await counted(all).where('territory.id', '=', id).executeTakeFirst()
}

export async function countTerritories(db: Queries, filter: TerritoryFilter): Promise<number> {
  const capped = matching(db, filter)
    .select('territory.id')
    .limit(COUNT_CAP + 1)
    .as('capped')
  const row = await db
    .selectFrom(capped)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function matching(db: Queries, { words, active, scope }: TerritoryFilter) {
  const pattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`
  let query = db.selectFrom('territory').where(withinScope(scope, 'territory.id'))
  for (const word of words)
    query = query.where(sql<boolean>`territory.search_text like ${pattern(word)} escape '\\'`)
  return active === undefined
    ? query
    : query.where('territory.deactivated_at', active ? 'is' : 'is not', null)
}

function counted(query: ReturnType<typeof matching>) {
  const count = (table: 'retailer' | 'user_territory') =>
    sql<number>`(select count(*) from ${sql.table(table)} where territory_id = territory.id)`
  return query
    .selectAll('territory')
    .select([count('retailer').as('retailers'), count('user_territory').as('users')])
}
