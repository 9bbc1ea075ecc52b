import type { ExportWire } from '@latchkey/core/exports/wire'
import type { Instant } from '@latchkey/core/instant'
import { toWire } from '@latchkey/core/wire/list'
import type { ExportRow } from './store.ts'

export function presentExport(row: ExportRow): ExportWire {
  return {
    id: row.id,
    list: row.list,
    format: row.format,
    state: row.state,
    failure: row.failure,
    rows: row.row_count,
    total: row.row_total,
    fileName: row.file_name,
    createdAt: toWire(row.created_at as Instant),
    expiresAt: toWire(row.expires_at as Instant | null),
  }
}
