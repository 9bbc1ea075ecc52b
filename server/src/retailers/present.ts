import type { Instant } from '@latchkey/core/instant'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { RetailerRow } from './store.ts'

export function presentRetailer(row: RetailerRow): RetailerWire {
  return {
    id: row.id,
    accountNumber: row.account_number,
    name: row.name,
    town: row.town,
    phone: row.phone,
    active: row.deactivated_at === null,
    version: row.version,
    createdAt: toWire(row.created_at as Instant),
    updatedAt: toWire(row.updated_at as Instant),
  }
}
