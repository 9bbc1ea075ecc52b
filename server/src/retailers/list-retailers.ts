import type { Actor } from '@latchkey/core/actors/caller'
import type { retailerList } from '@latchkey/core/retailers/wire'
import { foldForSearch } from '@latchkey/core/search/search-text'
import type { z } from 'zod'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { presentRetailers } from './present.ts'
import { countRetailers, retailersWhere } from './store.ts'

const order = { list: 'retailers by name', value: 'text' } as const

/** A page of retailers by name, with the total on the first page; of a limited user's territories only (U5). */
export async function listRetailers(app: App, actor: Actor, query: z.output<typeof retailerList>) {
  const filter = {
    words: foldForSearch(query.search ?? ''),
    active: query.active === undefined ? undefined : query.active === 'true',
    territories: query.territory ?? [],
    scope: scopeOf(actor),
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  const { engine, read } = app.db
  const rows = await retailersWhere(read, engine, filter)
  const items = await presentRetailers(read, rows.slice(0, query.limit))
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
  const total = query.cursor ? {} : { total: await countRetailers(read, engine, filter) }
  return { items, nextCursor: last ? encodeCursor(order, last.sort_name, last.id) : null, ...total }
}
