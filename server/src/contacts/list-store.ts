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
  const { after, descending } = filter
  const column =
    filter.sort === 'name' ? sql.ref('contact.sort_name') : sql`coalesce(contact.last_sign_in_at, 0)`
  const direction = descending ? 'desc' : 'asc'
  return await contactViews(db)
    .where(conditions(engine, filter))
    .$if(after !== null, (q) =>
      q.where(
        sql<boolean>`(${column}, contact.id) ${sql.raw(descending ? '<' : '>')} (${after?.value ?? ''}, ${after?.id ?? ''})`,
      ),
    )
    .orderBy(column, direction)
    .orderBy('contact.id', direction)
    .limit(filter.limit)
    .execute()
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
