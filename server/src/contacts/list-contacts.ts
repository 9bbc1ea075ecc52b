import type { Actor } from '@latchkey/core/actors/caller'
import type { ContactList, ContactWire } from '@latchkey/core/contacts/wire'
import { foldForSearch } from '@latchkey/core/search/search-text'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor, type PageOrder } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { type ContactFilter, contactsWhere, countContacts, isNarrow } from './list-store.ts'
import { presentContacts } from './present.ts'
import { settleStates } from './refresh-states.ts'

/** A page of contacts, of a limited user's territories only (U5); the first page carries the total, counted up to a cap. */
export async function listContacts(
  app: App,
  actor: Actor,
  query: ContactList,
): Promise<{ items: ContactWire[]; nextCursor: string | null; total?: number }> {
  const { engine, read } = app.db
  const sort = query.sort.endsWith('lastSignIn') ? 'lastSignIn' : 'name'
  const order: PageOrder = { list: `contacts by ${query.sort}`, value: sort === 'name' ? 'text' : 'number' }
  const reach = { territories: query.territory ?? [], scope: scopeOf(actor) }
  const filter: ContactFilter = {
    ...reach,
    narrow: await isNarrow(read, reach),
    words: foldForSearch(query.search ?? ''),
    states: query.state ?? [],
    mailStates: query.mailState ?? [],
    retailerId: query.retailerId ?? null,
    sort,
    descending: query.sort.startsWith('-'),
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  if (filter.states.length > 0) await settleStates(app)
  const rows = await contactsWhere(read, engine, filter)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  const value = filter.sort === 'name' ? last?.sort_name : (last?.last_sign_in_at ?? 0)
  return {
    items: await presentContacts(read, shown, app.clock.now()),
    nextCursor: last ? encodeCursor(order, value ?? '', last.id) : null,
    ...(query.cursor ? {} : { total: await countContacts(read, engine, filter) }),
  }
}
