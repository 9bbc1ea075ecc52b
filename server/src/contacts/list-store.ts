import type { SelectQueryBuilder } from 'kysely'
import type { Engine, Queries, Schema } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import { findRows, isIndexed, isWhollyIndexed } from '../platform/db/search.ts'
import {
  beyond,
  type Conditions,
  type ContactFilter,
  conditions,
  type Gather,
  gathered,
  isBounded,
  parts,
  probed,
  sortColumn,
  type Way,
  within,
} from './filter-store.ts'
import { type ContactView, contactViews } from './store.ts'
import { viewsInOrder, walkForWords } from './walk-store.ts'

/** Contacts gathered and sorted at most; past them the index of the order is walked. */
const NARROW = 20_000

/**
 * U5: which condition of a filter leaves so few contacts that gathering and sorting them costs less than walking the
 * order of everybody and asking each; null where none does, or the order has an index for it.
 */
export async function gatheredBy(
  db: Queries,
  engine: Engine,
  filter: Conditions & Pick<ContactFilter, 'sort' | 'found'>,
): Promise<Gather> {
  if (filter.retailerId !== null || filter.found !== null) return null
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

/** The rows a filter's words are in, where they are few enough to be gathered; a retailer's contacts are few anyway. */
export async function foundBy(
  db: Queries,
  engine: Engine,
  { words, retailerId }: Pick<Conditions, 'words' | 'retailerId'>,
): Promise<number[] | null> {
  return retailerId === null ? await findRows(db, engine, 'contact', words) : null
}

export async function contactsWhere(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): Promise<ContactView[]> {
  if (areWordsInMany(filter)) return await viewsInOrder(db, await walkForWords(db, engine, filter))
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

function areWordsInMany({ words, found, gather, retailerId }: ContactFilter): boolean {
  return isIndexed(words) && found === null && gather === null && retailerId === null
}

/** The contacts a filter finds, in its order and from its place on, for who joins and selects for himself. */
export function contactsInOrder(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): SelectQueryBuilder<Schema, 'contact', object> {
  const direction = filter.descending ? 'desc' : 'asc'
  return gathered(db, filter)
    .where(conditions(engine, filter, wayOf(filter)))
    .where(beyond(filter))
    .orderBy(sortColumn(filter), direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
}

/** The contacts a filter finds with their retailers, in no order, for counts of all of them. */
export function contactsOfFilter(db: Queries, engine: Engine, filter: ContactFilter) {
  return within(db, filter).where(conditions(engine, filter, wayOf(filter)))
}

/** How many match, counted up to one past the cap of lists unless said otherwise. */
export async function countContacts(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
  most = COUNT_CAP + 1,
): Promise<number> {
  const { words, states, mailStates, retailerId, signedIn, gather } = filter
  const isPlain = words === '' && states.length + mailStates.length === 0 && signedIn === null
  // Without another condition even a large territory has its count as soon as the cap is reached.
  const byRetailer = gather === 'retailers' || (isBounded(filter) && isPlain && retailerId === null)
  if (byRetailer) {
    const found = within(db, filter)
      .select('contact.id')
      .where(conditions(engine, filter, wayOf(filter)))
    return await counted(db, found, most)
  }
  return await counted(db, ofContact(db, engine, filter).where(probed(filter)), most)
}

/**
 * The same for a list that a person waits for: null where words are in many rows and other conditions or words that no
 * index knows stand beside them, which only reading all of them would tell.
 */
export async function countForList(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): Promise<number | null> {
  if (!areWordsInMany(filter)) return await countContacts(db, engine, filter)
  const { words, states, mailStates, signedIn, retailerActive } = filter
  const others = states.length + mailStates.length > 0 || signedIn !== null || retailerActive !== null
  return others || isBounded(filter) || !isWhollyIndexed(words) ? null : COUNT_CAP + 1
}

/** Ids of contacts by what is asked of themselves, sought in whichever index is best: no order is wanted. */
function ofContact(db: Queries, engine: Engine, filter: Conditions & Partial<Pick<ContactFilter, 'found'>>) {
  const bySignIn = filter.words === '' && filter.retailerId === null
  const words = filter.found ?? 'met'
  return db
    .selectFrom('contact')
    .select('contact.id')
    .where(conditions(engine, filter, { words, bySignIn }))
}

/** Ids and sort values of one page, from the indexes alone. */
function pageOf(db: Queries, engine: Engine, filter: ContactFilter) {
  const direction = filter.descending ? 'desc' : 'asc'
  const value = sortColumn(filter)
  if (filter.gather !== null || filter.found !== null) {
    // Materialised: an engine that saw order and limit would walk everybody's order for them.
    const few = db
      .with(
        (cte) => cte('few').materialized(),
        (inner) =>
          gathered(inner, filter)
            .select(['contact.id', value.as('value')])
            .where(conditions(engine, filter, wayOf(filter)))
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
    .where(conditions(engine, filter, wayOf(filter)))
    .where(probed(filter))
    .where(beyond(filter))
    .orderBy(value, direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
  // In brackets of its own: a part of a union may not have an order.
  return db.selectFrom(rows.as('part')).select(['part.id', 'part.value'])
}

function wayOf({ gather, found, sort }: ContactFilter): Way {
  const bySignIn = gather === 'sign-ins' || (gather === null && found === null && sort === 'lastSignIn')
  return { words: found ?? 'met', bySignIn }
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
