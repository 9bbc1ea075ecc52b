import { type SelectQueryBuilder, sql } from 'kysely'
import type { Engine, Queries, Schema } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import { holdsWords } from '../platform/db/search.ts'
import { type Scope, withinScope } from '../territories/index.ts'
import { type ContactView, contactViews } from './store.ts'

export interface ContactFilter {
  readonly words: string
  readonly states: readonly string[]
  readonly mailStates: readonly string[]
  readonly retailerId: string | null
  /** Ids of territories; none asks for all. */
  readonly territories: readonly string[]
  readonly scope: Scope
  /** Whether so few are within the territories that they are gathered and sorted (`isNarrow`). */
  readonly narrow: boolean
  readonly sort: 'name' | 'lastSignIn'
  readonly descending: boolean
  readonly after: { readonly value: string | number; readonly id: string } | null
  readonly limit: number
}

/** Contacts of a few territories gathered and sorted at most; past them the index of the order is walked. */
const NARROW = 20_000

/**
 * U5: whether the territories of a filter hold so few contacts that gathering them through their retailers costs less
 * than walking the order of everybody and asking each for his territory.
 */
export async function isNarrow(
  db: Queries,
  filter: Pick<ContactFilter, 'territories' | 'scope'>,
): Promise<boolean> {
  if (!isBounded(filter)) return false
  return (await counted(db, within(db, filter).select('contact.id'), NARROW + 1)) <= NARROW
}

export async function contactsWhere(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): Promise<ContactView[]> {
  const direction = filter.descending ? 'desc' : 'asc'
  const [first, ...more] = parts(filter).map((part) => pageOf(db, engine, part))
  if (!first) return []
  const page = more.reduce((union, part) => union.unionAll(part), first)
  return await contactViews(db)
    .innerJoin(page.as('page'), 'page.id', 'contact.id')
    .orderBy('page.value', direction)
    .orderBy('page.id', direction)
    .limit(filter.limit)
    .execute()
}

/** The contacts a filter finds, in its order and from its place on, for who joins and selects for himself. */
export function contactsInOrder(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): SelectQueryBuilder<Schema, 'contact', object> {
  const direction = filter.descending ? 'desc' : 'asc'
  const matching: SelectQueryBuilder<Schema, 'contact', object> = isGathered(filter)
    ? within(db, filter)
    : db.selectFrom('contact').where(probed(filter))
  return matching
    .where(conditions(engine, filter))
    .where(beyond(filter))
    .orderBy(sortColumn(filter), direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
}

/** The contacts a filter finds with their retailers, in no order, for counts of all of them. */
export function contactsOfFilter(db: Queries, engine: Engine, filter: ContactFilter) {
  return within(db, filter).where(conditions(engine, filter))
}

/** How many match, counted up to one past the cap of lists unless said otherwise. */
export async function countContacts(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
  most = COUNT_CAP + 1,
): Promise<number> {
  const isPlain = filter.words === '' && filter.states.length === 0 && filter.mailStates.length === 0
  // Without another condition even a large territory has its count as soon as the cap is reached.
  const gathered = isGathered(filter) || (isBounded(filter) && isPlain && filter.retailerId === null)
  const matching = gathered
    ? within(db, filter).select('contact.id').where(conditions(engine, filter))
    : db.selectFrom('contact').select('contact.id').where(conditions(engine, filter)).where(probed(filter))
  return await counted(db, matching, most)
}

/**
 * A filter by several states as one filter for each: an index holds the rows of one state in order, while several would
 * be sorted whole, or sought among everybody. A search, a retailer or few territories leave few rows and are not divided.
 */
function parts(filter: ContactFilter): ContactFilter[] {
  const { words, retailerId, states, mailStates, narrow } = filter
  if (words !== '' || retailerId !== null || narrow) return [filter]
  if (states.length > 1) return [...new Set(states)].map((state) => ({ ...filter, states: [state] }))
  return mailStates.length > 1
    ? [...new Set(mailStates)].map((state) => ({ ...filter, mailStates: [state] }))
    : [filter]
}

/** Ids and sort values of one page, from the indexes alone. */
function pageOf(db: Queries, engine: Engine, filter: ContactFilter) {
  const direction = filter.descending ? 'desc' : 'asc'
  const value = sortColumn(filter)
  if (isGathered(filter)) {
    // Materialised: an engine that saw order and limit would walk everybody's order for them.
    const gathered = db
      .with(
        (cte) => cte('gathered').materialized(),
        (inner) =>
          within(inner, filter)
            .select(['contact.id', value.as('value')])
            .where(conditions(engine, filter))
            .where(beyond(filter)),
      )
      .selectFrom('gathered')
      .select(['gathered.id', 'gathered.value'])
      .orderBy('gathered.value', direction)
      .orderBy('gathered.id', direction)
      .limit(filter.limit)
    return db.selectFrom(gathered.as('part')).select(['part.id', 'part.value'])
  }
  const rows = db
    .selectFrom('contact')
    .select(['contact.id', value.as('value')])
    .where(conditions(engine, filter))
    .where(probed(filter))
    .where(beyond(filter))
    .orderBy(value, direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
  // In brackets of its own: a part of a union may not have an order.
  return db.selectFrom(rows.as('part')).select(['part.id', 'part.value'])
}

function sortColumn({ sort }: ContactFilter) {
  return sort === 'name'
    ? sql<string | number>`contact.sort_name`
    : sql<string | number>`coalesce(contact.last_sign_in_at, 0)`
}

/** Past the last row of the page before. */
function beyond(filter: ContactFilter) {
  const { after, descending } = filter
  if (after === null) return everything
  const value = sortColumn(filter)
  // The first half is for SQLite, which finds no place in an index by a pair that holds an expression.
  return sql<boolean>`${value} ${sql.raw(descending ? '<=' : '>=')} ${after.value} and
    (${value}, contact.id) ${sql.raw(descending ? '<' : '>')} (${after.value}, ${after.id})`
}

const everything = sql<boolean>`1 = 1`

function isBounded({ scope, territories }: Pick<ContactFilter, 'territories' | 'scope'>): boolean {
  return scope !== null || territories.length > 0
}

/** Whether a page's contacts are found through their territories, few as they are. */
function isGathered(filter: ContactFilter): boolean {
  return isBounded(filter) && filter.narrow && filter.retailerId === null
}

/** Contacts joined with their retailers, found by territory first; the cross join keeps SQLite to that order. */
function within(db: Pick<Queries, 'selectFrom'>, filter: Pick<ContactFilter, 'territories' | 'scope'>) {
  return db
    .selectFrom('retailer')
    .crossJoin('contact')
    .whereRef('contact.retailer_id', '=', 'retailer.id')
    .where(ofTerritories(filter))
}

/** The same asked of each contact that is met. */
function probed(filter: ContactFilter) {
  if (!isBounded(filter)) return everything
  return sql<boolean>`(select ${ofTerritories(filter)} from retailer where retailer.id = contact.retailer_id)`
}

function ofTerritories({ scope, territories }: Pick<ContactFilter, 'territories' | 'scope'>) {
  if (territories.length === 0) return withinScope(scope)
  return sql<boolean>`(retailer.territory_id in (${sql.join(territories)}) and ${withinScope(scope)})`
}

async function counted(
  db: Queries,
  rows: SelectQueryBuilder<Schema, 'contact', { id: string }>,
  most: number,
): Promise<number> {
  const row = await db
    .selectFrom(rows.limit(most).as('capped'))
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function conditions(engine: Engine, filter: ContactFilter) {
  const { words, states, mailStates, retailerId } = filter
  const rows = isGathered(filter) ? 'gathered' : 'all'
  const all = [
    ...(words === '' ? [] : [holdsWords(engine, 'contact', words, rows)]),
    ...(states.length === 0 ? [] : [sql<boolean>`contact.state_code in (${sql.join(states)})`]),
    ...(mailStates.length === 0 ? [] : [sql<boolean>`contact.mail_state in (${sql.join(mailStates)})`]),
    ...(retailerId === null ? [] : [sql<boolean>`contact.retailer_id = ${retailerId}`]),
  ]
  return all.length === 0 ? everything : sql<boolean>`${sql.join(all, sql` and `)}`
}
