import { contactStateCodes } from '@latchkey/core/website-access/contact-state'
import { sql } from 'kysely'
import {
  type ContactFilter,
  contactsInOrder,
  contactsOfFilter,
  isEverybody,
  sortColumn,
} from '../contacts/index.ts'
import type { Engine, Queries } from '../platform/db/database.ts'

export type ExportRow = Awaited<ReturnType<typeof exportRows>>[number]

/** R1: the next rows of an export in its order. */
export async function exportRows(db: Queries, engine: Engine, filter: ContactFilter) {
  return await contactsInOrder(db, engine, filter)
    .innerJoin('retailer as shop', 'shop.id', 'contact.retailer_id')
    .innerJoin('website_login as login', 'login.id', 'contact.website_login_id')
    .select(sortColumn(filter).as('place'))
    .select([
      'contact.id',
      'contact.website_login_id',
      'contact.first_name',
      'contact.surname',
      'contact.email',
      'contact.invited_at',
      'contact.last_sign_in_at',
      'contact.state_code',
      'contact.state_until',
      'contact.state_due_at',
      'contact.mail_state',
      'shop.account_number',
      'shop.name as retailer_name',
      'shop.territory_id',
      'login.username',
    ])
    .execute()
}

export interface StateCount {
  readonly state_code: string
  readonly count: number
}

/** R1: contacts by state, out of an index alone where nothing but territories and states is asked for. */
export async function countStates(db: Queries, engine: Engine, filter: ContactFilter): Promise<StateCount[]> {
  const count = sql<number>`count(*)`.as('count')
  if (isEverybody(filter))
    return await db.selectFrom('contact').select(['state_code', count]).groupBy('state_code').execute()
  return await contactsOfFilter(db, engine, filter)
    .select(['contact.state_code', count])
    .groupBy('contact.state_code')
    .execute()
}

export interface TerritoryStateCount extends StateCount {
  readonly territory_id: string | null
}

/** R1: contacts by territory and state. */
export async function countTerritories(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): Promise<TerritoryStateCount[]> {
  return await contactsOfFilter(db, engine, filter)
    .select(['retailer.territory_id', 'contact.state_code', sql<number>`count(*)`.as('count')])
    .groupBy(['retailer.territory_id', 'contact.state_code'])
    .execute()
}

export interface RetailerCount {
  readonly id: string
  readonly sort_name: string
  readonly counts: StateCount[]
}

/** R1: the next retailers by name that have contacts the filter finds, with their counts. */
export async function countRetailers(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
  page: { readonly after: { readonly value: string; readonly id: string } | null; readonly limit: number },
): Promise<RetailerCount[]> {
  const { after, limit } = page
  // Grouped by the columns of the index that is walked, so that a page ends where it is full.
  const rows = await contactsOfFilter(db, engine, filter)
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(retailer.sort_name, retailer.id) > (${after?.value ?? ''}, ${after?.id ?? ''})`),
    )
    .select(['retailer.sort_name', 'retailer.id'])
    .select(contactStateCodes.map((code) => sql<number>`${counted(code)}`.as(code)))
    .groupBy(['retailer.sort_name', 'retailer.id'])
    .orderBy('retailer.sort_name')
    .orderBy('retailer.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sort_name: row.sort_name,
    counts: contactStateCodes.map((code) => ({ state_code: code, count: Number(row[code]) })),
  }))
}

function counted(code: string) {
  return sql`sum(case when contact.state_code = ${sql.lit(code)} then 1 else 0 end)`
}

/** Territories and retailers by id, as groups are named. */
export async function territoryNames(db: Queries): Promise<Map<string, { name: string; sort_name: string }>> {
  const rows = await db.selectFrom('territory').select(['id', 'name', 'sort_name']).execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

interface NamedRetailer {
  readonly name: string
  readonly account_number: string
  readonly territory_id: string | null
}

export async function retailersNamed(
  db: Queries,
  ids: readonly string[],
): Promise<Map<string, NamedRetailer>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('retailer')
    .select(['id', 'name', 'account_number', 'territory_id'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
