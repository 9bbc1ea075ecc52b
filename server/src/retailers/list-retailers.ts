import type { Actor } from '@latchkey/core/actors/caller'
import type { RetailerList } from '@latchkey/core/retailers/wire'
import { foldForSearch } from '@latchkey/core/search/search-text'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor, type PageOrder } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { presentRetailers } from './present.ts'
import { countRetailers, retailersWhere, sortColumns } from './store.ts'

/** A page of retailers in the order wished, with the total on the first page; of a limited user's territories only (U5). */
export async function listRetailers(app: App, actor: Actor, query: RetailerList) {
  const order: PageOrder = { list: `retailers by ${query.sort}`, value: 'text' }
  const filter = {
    words: foldForSearch(query.search ?? ''),
    active: query.active === undefined ? undefined : query.active === 'true',
    territories: query.territory ?? [],
    scope: scopeOf(actor),
    sort: query.sort.endsWith('accountNumber') ? ('accountNumber' as const) : ('name' as const),
    descending: query.sort.startsWith('-'),
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  const { engine, read } = app.db
  const rows = await retailersWhere(read, engine, filter)
  const items = await presentRetailers(read, rows.slice(0, query.limit))
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
  const total = query.cursor ? {} : { total: await countRetailers(read, engine, filter) }
  const value = last?.[sortColumns[filter.sort]] ?? ''
  return { items, nextCursor: last ? encodeCursor(order, value, last.id) : null, ...total }
}
