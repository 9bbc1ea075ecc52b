import type { RetailerId } from '@latchkey/core/ids'
import { sql } from 'kysely'
import { isAmong } from '../platform/db/among.ts'
import type { Engine, Queries, Schema, Tx } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import { beginsWithWords, findRows, holdsWords, isRow } from '../platform/db/search.ts'
import { askedWithinScope, type Scope, withinScope } from '../territories/index.ts'

export type RetailerRow = Schema['retailer'] extends infer Row ? Omit<Row, 'row_id'> : never

export async function retailerById(db: Queries, id: string): Promise<RetailerRow | undefined> {
  return await db.selectFrom('retailer').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Retailers by their ids, those that exist. */
export async function retailersByIds(db: Queries, ids: readonly string[]): Promise<Map<string, RetailerRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('retailer').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row] as const))
}

export async function retailerByAccountKey(db: Queries, key: string): Promise<RetailerRow | undefined> {
  return await db.selectFrom('retailer').selectAll().where('account_number_key', '=', key).executeTakeFirst()
}

export async function retailersByAccountKeys(db: Queries, keys: readonly string[]): Promise<RetailerRow[]> {
  if (keys.length === 0) return []
  return await db.selectFrom('retailer').selectAll().where('account_number_key', 'in', keys).execute()
}

/** U5: the retailers of someone's scope among these, up to hundreds. */
export async function retailersWithin(
  db: Queries,
  engine: Engine,
  scope: Scope,
  ids: readonly string[],
): Promise<RetailerRow[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('retailer')
    .selectAll()
    .where(isAmong(engine, 'retailer.id', ids))
    .where(askedWithinScope(scope))
    .execute()
}

/** The retailer, held until the transaction ends. */
export async function lockRetailer(tx: Tx, id: string): Promise<RetailerRow | undefined> {
  return await tx.db
    .selectFrom('retailer')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
}

export async function insertRetailer(tx: Tx, row: RetailerRow): Promise<void> {
  await tx.db.insertInto('retailer').values(row).execute()
}

export async function insertRetailers(tx: Tx, rows: readonly RetailerRow[]): Promise<void> {
  await tx.db.insertInto('retailer').values(rows).execute()
}

/** Many retailers, held until the transaction ends, in one order so that two callers cannot wait for each other. */
export async function lockRetailers(tx: Tx, ids: readonly string[]): Promise<RetailerRow[]> {
  if (ids.length === 0) return []
  return await tx.db
    .selectFrom('retailer')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .execute()
}

export async function anyRetailer(db: Queries): Promise<boolean> {
  return (await db.selectFrom('retailer').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function updateRetailer(tx: Tx, id: RetailerId, changes: Partial<RetailerRow>): Promise<void> {
  await tx.db
    .updateTable('retailer')
    .set({ ...changes, version: sql`version + 1`, updated_at: tx.now })
    .where('id', '=', id)
    .execute()
}

/** What a list of retailers is ordered by; an index holds each. */
export const sortColumns = { name: 'sort_name', accountNumber: 'account_number_key' } as const

export interface RetailerFilter {
  readonly words: string
  readonly active: boolean | undefined
  /** Ids of territories; none asks for all. */
  readonly territories: readonly string[]
  readonly scope: Scope
  readonly sort: keyof typeof sortColumns
  readonly descending: boolean
  readonly after: { readonly value: string | number; readonly id: string } | null
  readonly limit: number
}

/** The rows a filter's words are in, where they are few; the texts of the others are read as the order is walked. */
type Found = readonly number[] | null

function matching(db: Queries, engine: Engine, filter: RetailerFilter, found: Found) {
  const { words, active, territories, scope } = filter
  return db
    .selectFrom('retailer')
    .where(withinScope(scope))
    .$if(territories.length > 0, (q) => q.where('territory_id', 'in', territories))
    .$if(found !== null, (q) => q.where(isRow(engine, 'retailer', found ?? [])))
    .$if(words !== '', (q) =>
      q.where(found ? beginsWithWords('retailer', words) : holdsWords(engine, 'retailer', words)),
    )
    .$if(active !== undefined, (q) => q.where('deactivated_at', active ? 'is' : 'is not', null))
}

export async function retailersWhere(
  db: Queries,
  engine: Engine,
  filter: RetailerFilter,
): Promise<RetailerRow[]> {
  const { after, descending } = filter
  const column = sortColumns[filter.sort]
  const direction = descending ? 'desc' : 'asc'
  return await matching(db, engine, filter, await findRows(db, engine, 'retailer', filter.words))
    .selectAll()
    .$if(after !== null, (q) =>
      q.where((e) =>
        e.eb(
          e.refTuple(column, 'id'),
          descending ? '<' : '>',
          e.tuple(String(after?.value), after?.id ?? ''),
        ),
      ),
    )
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(filter.limit)
    .execute()
}

export async function countRetailers(db: Queries, engine: Engine, filter: RetailerFilter): Promise<number> {
  const capped = matching(db, engine, filter, await findRows(db, engine, 'retailer', filter.words))
    .select('id')
    .limit(COUNT_CAP + 1)
    .as('capped')
  const row = await db
    .selectFrom(capped)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
