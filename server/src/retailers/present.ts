import type { Instant } from '@latchkey/core/instant'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { Queries } from '../platform/db/database.ts'
import { territoriesByIds } from '../territories/index.ts'
import type { RetailerRow } from './store.ts'

/** Retailers as the API shows them, with the names of their territories. */
export async function presentRetailers(db: Queries, rows: readonly RetailerRow[]): Promise<RetailerWire[]> {
  const ids = new Set(rows.flatMap((row) => row.territory_id ?? []))
  const territories = await territoriesByIds(db, [...ids])
  const named = new Map(territories.map(({ id, name }) => [id, { id, name }] as const))
  return rows.map((row) => ({
    id: row.id,
    ...fieldsOfRetailer(row),
    territory: (row.territory_id !== null && named.get(row.territory_id)) || null,
    version: row.version,
    createdAt: toWire(row.created_at as Instant),
    updatedAt: toWire(row.updated_at as Instant),
  }))
}

export async function presentRetailer(db: Queries, row: RetailerRow): Promise<RetailerWire> {
  const [retailer] = await presentRetailers(db, [row])
  if (!retailer) throw new Error(`retailer ${row.id} was not presented`)
  return retailer
}

/** A retailer's own fields as an audit event shows them before and after. */
export function fieldsOfRetailer(row: RetailerRow) {
  return {
    accountNumber: row.account_number,
    name: row.name,
    town: row.town,
    phone: row.phone,
    territoryId: row.territory_id,
    active: row.deactivated_at === null,
  }
}
