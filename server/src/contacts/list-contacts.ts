import type { Actor } from '@latchkey/core/actors/caller'
import type { ContactList, ContactWire } from '@latchkey/core/contacts/wire'
import { foldForSearch } from '@latchkey/core/search/search-text'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor, type PageOrder } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { type ContactFilter, contactsWhere, countContacts, isNarrow } from './list-store.ts'
import { presentContacts } from './present.ts'
import { settleStates } from './refresh-states.ts'
import type { ContactView } from './store.ts'

/** A page of contacts, of a limited user's territories only (U5); the first page carries the total, counted up to a cap. */
export async function listContacts(
  app: App,
  actor: Actor,
  query: ContactList,
): Promise<{ items: ContactWire[]; nextCursor: string | null; total?: number }> {
  const { engine, read } = app.db
  const { rows, nextCursor, filter } = await contactsOfPage(app, actor, query)
  return {
    items: await presentContacts(read, rows, app.clock.now()),
    nextCursor,
    ...(query.cursor ? {} : { total: await countContacts(read, engine, filter) }),
  }
}

/** The same page as it is stored: what acts on everybody a filter finds goes from page to page. */
export async function contactsOfPage(
  app: App,
  actor: Actor,
  query: ContactList,
): Promise<{ rows: ContactView[]; nextCursor: string | null; filter: ContactFilter }> {
  const { engine, read } = app.db
  const sort = query.sort.endsWith('lastSignIn') ? 'lastSignIn' : 'name'
  const order: PageOrder = { list: `contacts by ${query.sort}`, value: sort === 'name' ? 'text' : 'number' }
  const filter: ContactFilter = {
    ...(await filterOf(app, actor, query)),
    sort,
    descending: query.sort.startsWith('-'),
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  const found = await contactsWhere(read, engine, filter)
  const rows = found.slice(0, query.limit)
  const last = found.length > query.limit ? rows.at(-1) : undefined
  const value = filter.sort === 'name' ? last?.sort_name : (last?.last_sign_in_at ?? 0)
  return { rows, filter, nextCursor: last ? encodeCursor(order, value ?? '', last.id) : null }
}

/** The words of the list's query that say which contacts; order and pages are apart. */
export type ContactWords = Omit<ContactList, 'limit' | 'cursor' | 'sort'>

/**
 * What a query means for one who acts (U5), by name from the first on. Who filters by state finds the states as the
 * clock has them.
 */
export async function filterOf(app: App, actor: Actor, query: ContactWords): Promise<ContactFilter> {
  const reach = { territories: query.territory ?? [], scope: scopeOf(actor) }
  if (query.state?.length) await settleStates(app)
  return {
    ...reach,
    narrow: await isNarrow(app.db.read, reach),
    words: foldForSearch(query.search ?? ''),
    states: query.state ?? [],
    mailStates: query.mailState ?? [],
    retailerId: query.retailerId ?? null,
    sort: 'name',
    descending: false,
    after: null,
    limit: 1,
  }
}
