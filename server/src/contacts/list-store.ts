import { type SelectQueryBuilder, sql } from 'kysely'
import type { Engine, Queries, Schema } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import {
  type Conditions,
  type ContactFilter,
  conditions,
  everything,
  type Gather,
  gathered,
  isBounded,
  probed,
  sortColumn,
  within,
} from './filter-store.ts'
import { type ContactView, contactViews } from './store.ts'

/** Contacts gathered and sorted at most; past them the index of the order is walked. */
const NARROW = 20_000

/**
 * U5: which condition of a filter leaves so few contacts that gathering and sorting them costs less than walking the
 * order of everybody and asking each; null where none does, or the order has an index for it.
 */
export async function gatheredBy(
  db: Queries,
  engine: Engine,
  filter: Conditions & Pick<ContactFilter, 'sort'>,
): Promise<Gather> {
  if (filter.retailerId !== null) return null
  if (isBounded(filter) && (await isFew(db, within(db, filter).select('contact.id')))) return 'retailers'
  const { signedIn, states, sort } = filter
  if (signedIn !== null && sort !== 'lastSignIn') {
    const met = { ...nobodysConditions, signedIn, states }
    if (await isFew(db, ofContact(db, engine, met))) return 'sign-ins'
  }
  // The order by the end of a state has an index of everybody alone.
  if (states.length > 0 && sort === 'stateEnd') {
    if (await isFew(db, ofContact(db, engine, { ...nobodysConditions, states }))) return 'states'
  }
  return null
}

const nobodysConditions: Conditions = {
  words: '',
  states: [],
  mailStates: [],
  retailerId: null,
  territories: [],
  rep: null,
  retailerActive: null,
  signedIn: null,
  scope: null,
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
  return gathered(db, filter)
    .where(conditions(engine, filter, how(filter)))
    .where(beyond(filter))
    .orderBy(sortColumn(filter), direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
}

/** The contacts a filter finds with their retailers, in no order, for counts of all of them. */
export function contactsOfFilter(db: Queries, engine: Engine, filter: ContactFilter) {
  return within(db, filter).where(conditions(engine, filter, how(filter)))
}

/** How many match, counted up to one past the cap of lists unless said otherwise. */
export async function countContacts(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
  most = COUNT_CAP + 1,
): Promise<number> {
  const { words, states, mailStates, retailerId, signedIn } = filter
  const isPlain = words === '' && states.length + mailStates.length === 0 && signedIn === null
  // Without another condition even a large territory has its count as soon as the cap is reached.
  const byRetailer = filter.gather === 'retailers' || (isBounded(filter) && isPlain && retailerId === null)
  if (byRetailer) {
    const found = within(db, filter)
      .select('contact.id')
      .where(conditions(engine, filter, how(filter)))
    return await counted(db, found, most)
  }
  return await counted(db, ofContact(db, engine, filter).where(probed(filter)), most)
}

/** Ids of contacts by what is asked of themselves, sought in whichever index is best: no order is wanted. */
function ofContact(db: Queries, engine: Engine, filter: Conditions) {
  const bySignIn = filter.words === '' && filter.retailerId === null
  return db
    .selectFrom('contact')
    .select('contact.id')
    .where(conditions(engine, filter, { rows: 'all', bySignIn }))
}

/**
 * A filter by several states as one filter for each: an index holds the rows of one state in order, while several would
 * be sorted whole, or sought among everybody. A search, a retailer or few rows that are gathered are not divided, and the
 * ends of states have one index for all.
 */
function parts(filter: ContactFilter): ContactFilter[] {
  const { words, retailerId, states, mailStates, gather, sort } = filter
  if (words !== '' || retailerId !== null || gather !== null || sort === 'stateEnd') return [filter]
  if (states.length > 1) return [...new Set(states)].map((state) => ({ ...filter, states: [state] }))
  return mailStates.length > 1
    ? [...new Set(mailStates)].map((state) => ({ ...filter, mailStates: [state] }))
    : [filter]
}

/** Ids and sort values of one page, from the indexes alone. */
function pageOf(db: Queries, engine: Engine, filter: ContactFilter) {
  const direction = filter.descending ? 'desc' : 'asc'
  const value = sortColumn(filter)
  if (filter.gather !== null) {
    // Materialised: an engine that saw order and limit would walk everybody's order for them.
    const few = db
      .with(
        (cte) => cte('few').materialized(),
        (inner) =>
          gathered(inner, filter)
            .select(['contact.id', value.as('value')])
            .where(conditions(engine, filter, how(filter)))
            .where(beyond(filter)),
      )
      .selectFrom('few')
      .select(['few.id', 'few.value'])
      .orderBy('few.value', direction)
      .orderBy('few.id', direction)
      .limit(filter.limit)
    return db.selectFrom(few.as('part')).select(['part.id', 'part.value'])
  }
  const rows = db
    .selectFrom('contact')
    .select(['contact.id', value.as('value')])
    .where(conditions(engine, filter, how(filter)))
    .where(probed(filter))
    .where(beyond(filter))
    .orderBy(value, direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
  // In brackets of its own: a part of a union may not have an order.
  return db.selectFrom(rows.as('part')).select(['part.id', 'part.value'])
}

function how({ gather, sort }: ContactFilter) {
  const rows = gather === null ? 'all' : 'gathered'
  return { rows, bySignIn: gather === 'sign-ins' || (gather === null && sort === 'lastSignIn') } as const
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

async function isFew(
  db: Queries,
  rows: SelectQueryBuilder<Schema, 'contact', { id: string }>,
): Promise<boolean> {
  return (await counted(db, rows, NARROW + 1)) <= NARROW
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
