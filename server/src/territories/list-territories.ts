import type { Actor } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import { foldForSearch } from '@latchkey/core/search/search-text'
import type { TerritoryList, TerritoryWire } from '@latchkey/core/territories/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { scopeOf } from './scope-store.ts'
import { type CountedTerritory, countTerritories, territoriesWhere } from './store.ts'

const order = { list: 'territories by name', value: 'text' } as const

/** A page of territories by name; a limited user is shown his own (U5). */
export async function listTerritories(app: App, actor: Actor, query: TerritoryList) {
  const filter = {
    words: foldForSearch(query.search ?? '')
      .split(' ')
      .filter(Boolean)
      .slice(0, 8),
    active: query.status === undefined ? undefined : query.status === 'active',
    scope: scopeOf(actor),
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  const rows = await territoriesWhere(app.db.read, filter)
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
  return {
    items: rows.slice(0, query.limit).map(presentTerritory),
    nextCursor: last ? encodeCursor(order, last.sort_name, last.id) : null,
    ...(query.cursor ? {} : { total: await countTerritories(app.db.read, filter) }),
  }
}

export function presentTerritory(row: CountedTerritory): TerritoryWire {
  return {
    id: row.id,
    name: row.name,
    active: row.deactivated_at === null,
    retailers: Number(row.retailers),
    users: Number(row.users),
    version: row.version,
    createdAt: toWire(row.created_at as Instant),
    updatedAt: toWire(row.updated_at as Instant),
  }
}
