import type { Actor } from '@latchkey/core/actors/caller'
import type { ContactList, ContactWire } from '@latchkey/core/contacts/wire'
import { foldForSearch } from '@latchkey/core/search/search-text'
import { UNTIL_RESET } from '@latchkey/core/sessions/sign-in-throttle'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor, type PageOrder } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import type { ContactFilter, ContactSort } from './filter-store.ts'
import { contactsWhere, countForList, foundBy, gatheredBy } from './list-store.ts'
import { presentContacts } from './present.ts'
import { settleStates } from './refresh-states.ts'
import type { ContactView } from './store.ts'

/** A page of contacts, of a limited user's territories only (U5); the first page carries the total, counted up to a cap, where it can be told soon. */
export async function listContacts(
  app: App,
  actor: Actor,
  query: ContactList,
): Promise<{ items: ContactWire[]; nextCursor: string | null; total?: number }> {
  const { engine, read } = app.db
  const { rows, nextCursor, filter } = await contactsOfPage(app, actor, query)
  const total = query.cursor ? null : await countForList(read, engine, filter)
  return {
    items: await presentContacts(read, rows, app.clock.now()),
    nextCursor,
    ...(total === null ? {} : { total }),
  }
}

/** The same page as it is stored: what acts on everybody a filter finds goes from page to page. */
export async function contactsOfPage(
  app: App,
  actor: Actor,
  query: ContactList,
): Promise<{ rows: ContactView[]; nextCursor: string | null; filter: ContactFilter }> {
  const { engine, read } = app.db
  const sort = query.sort.replace('-', '') as ListSort
  const order: PageOrder = { list: `contacts by ${query.sort}`, value: sort === 'name' ? 'text' : 'number' }
  const filter: ContactFilter = {
    ...(await filterOf(app, actor, query, sort)),
    descending: query.sort.startsWith('-'),
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  const found = await contactsWhere(read, engine, filter)
  const rows = found.slice(0, query.limit)
  const last = found.length > query.limit ? rows.at(-1) : undefined
  return { rows, filter, nextCursor: last ? encodeCursor(order, sortValue[sort](last), last.id) : null }
}

const sortValue: Readonly<Record<ListSort, (row: ContactView) => string | number>> = {
  name: (row) => row.sort_name,
  lastSignIn: (row) => row.last_sign_in_at ?? 0,
  stateEnd: (row) => row.state_until ?? UNTIL_RESET,
}

/** What the list can be ordered by. */
type ListSort = Exclude<ContactSort, 'added'>

/** The words of the list's query that say which contacts; order and pages are apart. */
export type ContactWords = Omit<ContactList, 'limit' | 'cursor' | 'sort'>

/**
 * What a query means for one who acts (U5), by name from the first on. Who filters by state finds the states as the
 * clock has them.
 */
export async function filterOf(
  app: App,
  actor: Actor,
  query: ContactWords,
  sort: ContactSort = 'name',
): Promise<ContactFilter> {
  if (query.state?.length) await settleStates(app)
  const asked = {
    words: foldForSearch(query.search ?? ''),
    states: query.state ?? [],
    mailStates: query.mailState ?? [],
    retailerId: query.retailerId ?? null,
    territories: query.territory ?? [],
    rep: query.rep ?? null,
    retailerActive: query.retailerActive === undefined ? null : query.retailerActive === 'true',
    signedIn: signedInOf(query),
    scope: scopeOf(actor),
    sort,
  }
  const { engine, read } = app.db
  const found = await foundBy(read, engine, asked)
  return {
    ...asked,
    found,
    gather: await gatheredBy(read, engine, { ...asked, found }),
    descending: false,
    after: null,
    limit: 1,
  }
}

/** Who never signed in has no day, so he is in no range of days. */
function signedInOf({
  neverSignedIn,
  signedInFrom,
  signedInBefore,
}: ContactWords): ContactFilter['signedIn'] {
  if (neverSignedIn === undefined && !signedInFrom && !signedInBefore) return null
  const from = signedInFrom ? Date.parse(signedInFrom) : 1
  const before = signedInBefore ? Date.parse(signedInBefore) : UNTIL_RESET
  if (neverSignedIn !== 'true') return { from: Math.max(1, from), before }
  // Asked for both, nobody is found: every filter has to hold.
  return signedInFrom || signedInBefore ? { from: 1, before: 0 } : { from: 0, before: 1 }
}
