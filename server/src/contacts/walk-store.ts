import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Engine, Queries } from '../platform/db/database.ts'
import { nextRows } from '../platform/db/search.ts'
import { beyond, type ContactFilter, conditions, parts, probed, sortColumn } from './filter-store.ts'
import { type ContactView, contactViews } from './store.ts'

/** Rows met in one statement: some milliseconds of the event loop. */
const STEP = 2_000
/** Steps of a walk before it is clear that the rows stand together somewhere far on. */
const MOST_STEPS = 3
/** Rows found by words that are read in one statement. */
const GATHERED = 5_000

interface Place {
  readonly id: string
  readonly value: string | number
}

/**
 * A page of contacts whose texts hold words that very many hold. The index of the order is walked and each row asked; most
 * pages are full after the first step. A word whose rows stand together in the order, as one name's do, is sought in its
 * own index instead, and all its rows are read. Other requests get their turn between two statements.
 */
export async function walkForWords(db: Queries, engine: Engine, filter: ContactFilter): Promise<Place[]> {
  const found: Place[] = []
  for (const part of parts(filter)) {
    const walked = await walk(db, engine, part)
    if (walked === null) return await gatherAll(db, engine, filter)
    found.push(...walked)
    await turnOfTheLoop()
  }
  return firstOf(found, filter)
}

/** Null where the page is not full after the last step. */
async function walk(db: Queries, engine: Engine, filter: ContactFilter): Promise<Place[] | null> {
  const found: Place[] = []
  let { after } = filter
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const met = await step(db, engine, { ...filter, after })
    for (const { id, value, hit } of met) {
      if (hit) found.push({ id, value })
      if (found.length === filter.limit) return found
    }
    const last = met.at(-1)
    if (!last || met.length < STEP) return found
    after = { value: last.value, id: last.id }
    await turnOfTheLoop()
  }
  return null
}

/**
 * The next rows of the order, and whether each is one that is sought. Only what the walked index itself holds bounds them:
 * any other condition would let one statement read on for as long as nobody meets it.
 */
async function step(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): Promise<(Place & { readonly hit: number | boolean | null })[]> {
  const direction = filter.descending ? 'desc' : 'asc'
  const value = sortColumn(filter)
  const asked = sql`${conditions(engine, filter, { words: 'met', bySignIn: false })} and ${probed(filter)}`
  return await db
    .selectFrom('contact')
    .select(['contact.id', value.as('value')])
    .select(sql<number | boolean | null>`(${asked})`.as('hit'))
    .where(conditions(engine, inIndex(filter), { words: 'left', bySignIn: true }))
    .where(beyond(filter))
    .orderBy(value, direction)
    .orderBy('contact.id', direction)
    .limit(STEP)
    .execute()
}

/** What the index of an order holds: by name one state or one mail state, by sign-in one state and the sign-in. */
function inIndex(filter: ContactFilter): ContactFilter {
  const { sort, states, mailStates, signedIn } = filter
  const byName = sort === 'name'
  const isState = (byName || sort === 'lastSignIn') && states.length === 1
  return {
    ...filter,
    states: isState ? states : [],
    mailStates: byName && !isState && mailStates.length === 1 ? mailStates : [],
    signedIn: sort === 'lastSignIn' ? signedIn : null,
  }
}

async function gatherAll(db: Queries, engine: Engine, filter: ContactFilter): Promise<Place[]> {
  if (engine === 'postgres') return firstOf(await placesOf(db, engine, filter, 'sought'), filter)
  let best: Place[] = []
  for (let after = 0; ; await turnOfTheLoop()) {
    const rows = await nextRows(db, filter.words, { after, most: GATHERED })
    best = firstOf([...best, ...(await placesOf(db, engine, filter, rows))], filter)
    if (rows.length < GATHERED) return best
    after = rows.at(-1) ?? 0
  }
}

async function placesOf(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
  words: readonly number[] | 'sought',
): Promise<Place[]> {
  const direction = filter.descending ? 'desc' : 'asc'
  // Materialised: an engine that saw order and limit would walk everybody's order for them.
  return await db
    .with(
      (cte) => cte('met').materialized(),
      (inner) =>
        inner
          .selectFrom('contact')
          .select(['contact.id', sortColumn(filter).as('value')])
          .where(conditions(engine, filter, { words, bySignIn: false }))
          .where(probed(filter))
          .where(beyond(filter)),
    )
    .selectFrom('met')
    .select(['met.id', 'met.value'])
    .orderBy('met.value', direction)
    .orderBy('met.id', direction)
    .limit(filter.limit)
    .execute()
}

function firstOf(places: Place[], { descending, limit }: ContactFilter): Place[] {
  const sign = descending ? -1 : 1
  return places.sort((a, b) => sign * (compare(a.value, b.value) || compare(a.id, b.id))).slice(0, limit)
}

// Byte by byte, as both engines order texts.
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b)
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** The contacts of these places in their order, as lists show them. */
export async function viewsInOrder(db: Queries, places: readonly Place[]): Promise<ContactView[]> {
  if (places.length === 0) return []
  const ids = places.map(({ id }) => id)
  const views = await contactViews(db).where('contact.id', 'in', ids).execute()
  const byId = new Map(views.map((view) => [view.id, view]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
