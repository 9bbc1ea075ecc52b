import type { Instant } from '@latchkey/core/instant'
import type { LedgerPage, LedgerQuery } from '@latchkey/core/licences/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { countLedger, type LedgerRow, ledgerWhere } from './store.ts'

const order = { list: 'licence ledger', value: 'number' } as const

/** U3: every change of the licences, newest first; the total is on the first page. */
export async function listLedger(app: App, query: LedgerQuery): Promise<LedgerPage> {
  const filter = {
    type: query.type ?? null,
    after: query.cursor ? decodeCursor(order, query.cursor) : null,
    limit: query.limit + 1,
  }
  const rows = await ledgerWhere(app.db.read, filter)
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined
  return {
    items: rows.slice(0, query.limit).map(present),
    nextCursor: last ? encodeCursor(order, last.at, last.id) : null,
    ...(query.cursor ? {} : { total: await countLedger(app.db.read, filter) }),
  }
}

function present(row: LedgerRow): LedgerPage['items'][number] {
  return {
    id: row.id,
    type: row.type,
    enabledBefore: row.enabled_before,
    enabledAfter: row.enabled_after,
    priceBefore: row.price_before,
    priceAfter: row.price_after,
    changedBy: { id: row.changed_by, name: row.changed_by_name },
    note: row.note,
    at: toWire(row.at as Instant),
  }
}
