import { sql } from 'kysely'
import type { Engine, Queries } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'
import { holdsWords } from '../platform/db/search.ts'
import { type ContactView, contactViews } from './store.ts'

export interface ContactFilter {
  readonly words: string
  readonly states: readonly string[]
  readonly mailStates: readonly string[]
  readonly retailerId: string | null
  readonly sort: 'name' | 'lastSignIn'
  readonly descending: boolean
  readonly after: { readonly value: string | number; readonly id: string } | null
  readonly limit: number
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

/**
 * A filter by several states as one filter for each: an index holds the rows of one state in order, while several would
 * be sorted whole, or sought among everybody. A search or a retailer leaves few rows and is not divided.
 */
function parts(filter: ContactFilter): ContactFilter[] {
  const { words, retailerId, states, mailStates } = filter
  if (words !== '' || retailerId !== null) return [filter]
  if (states.length > 1) return [...new Set(states)].map((state) => ({ ...filter, states: [state] }))
  return mailStates.length > 1
    ? [...new Set(mailStates)].map((state) => ({ ...filter, mailStates: [state] }))
    : [filter]
}

/** Ids and sort values of one page, from the indexes alone. */
function pageOf(db: Queries, engine: Engine, filter: ContactFilter) {
  const { after, descending } = filter
  const column =
    filter.sort === 'name'
      ? sql<string | number>`contact.sort_name`
      : sql<string | number>`coalesce(contact.last_sign_in_at, 0)`
  const direction = descending ? 'desc' : 'asc'
  const rows = db
    .selectFrom('contact')
    .select(['contact.id', column.as('value')])
    .where(conditions(engine, filter))
    .$if(after !== null, (q) =>
      q.where(
        // The first half is for SQLite, which finds no place in an index by a pair that holds an expression.
        sql<boolean>`${column} ${sql.raw(descending ? '<=' : '>=')} ${after?.value ?? ''} and
          (${column}, contact.id) ${sql.raw(descending ? '<' : '>')} (${after?.value ?? ''}, ${after?.id ?? ''})`,
      ),
    )
    .orderBy(column, direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
  // In brackets of its own: a part of a union may not have an order.
  return db.selectFrom(rows.as('part')).select(['part.id', 'part.value'])
}

/** How many match, counted up to one past the cap. */
export async function countContacts(db: Queries, engine: Engine, filter: ContactFilter): Promise<number> {
  const capped = db
    .selectFrom('contact')
    .select('contact.id')
    .where(conditions(engine, filter))
    .limit(COUNT_CAP + 1)
    .as('capped')
  const row = await db
    .selectFrom(capped)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function conditions(engine: Engine, filter: ContactFilter) {
  const { words, states, mailStates, retailerId } = filter
  const all = [
    ...(words === '' ? [] : [holdsWords(engine, 'contact', words)]),
    ...(states.length === 0 ? [] : [sql<boolean>`contact.state_code in (${sql.join(states)})`]),
    ...(mailStates.length === 0 ? [] : [sql<boolean>`contact.mail_state in (${sql.join(mailStates)})`]),
    ...(retailerId === null ? [] : [sql<boolean>`contact.retailer_id = ${retailerId}`]),
  ]
  return all.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(all, sql` and `)}`
}
