import type { Instant } from '@latchkey/core/instant'
import type { LicenceWire } from '@latchkey/core/licences/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { LicenceRow } from './store.ts'

export function presentLicence(row: LicenceRow): LicenceWire {
  return {
    type: row.type,
    enabled: row.enabled,
    used: row.used,
    free: row.enabled - row.used,
    price: row.price,
    version: row.version,
    updatedAt: toWire(row.updated_at as Instant),
  }
}
