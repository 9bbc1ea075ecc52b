import type { Caller, Provisioning } from '@latchkey/core/actors/caller'
import type { ApiKeyQuery, ApiKeyWire } from '@latchkey/core/api-keys/wire'
import type { Instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import type { Rights } from '@latchkey/core/roles/rights'
import { showRights } from '@latchkey/core/roles/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { type ListedKey, listKeys } from './store.ts'

const order = { list: 'api-keys', value: 'number' } as const

/** D2: a page of the keys of users someone reaches (U5), the newest first. */
export async function pageOfKeys(
  app: App,
  { actor }: Caller,
  { user, status, limit, cursor }: ApiKeyQuery,
): Promise<{ items: ApiKeyWire[]; nextCursor: string | null }> {
  const after = cursor ? decodeCursor(order, cursor) : undefined
  const now = app.clock.now()
  const rows = await listKeys(app.db.read, {
    scope: scopeOf(actor),
    now,
    user,
    status,
    before: after ? { at: after.value, id: after.id } : undefined,
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => present(row, now)),
    nextCursor: rows.length > shown.length && last ? encodeCursor(order, last.created_at, last.id) : null,
  }
}

/** One key as it stands. */
export async function presentKey(db: Queries, id: string, now: Instant): Promise<ApiKeyWire> {
  const [row] = await listKeys(db, { scope: null, now, id, limit: 1 })
  if (!row) throw new Refusal('key-not-found')
  return present(row, now)
}

function present(row: ListedKey, now: Instant): ApiKeyWire {
  const { maker_username, maker_first_name, maker_surname } = row
  const at = (time: number | null) => toWire(time as Instant | null)
  const isActive = row.ended_at === null && row.expires_at > now
  const former = isActive && (row.former_until ?? 0) > now ? row.former_until : null
  return {
    id: row.id,
    name: row.name,
    user: { id: row.user_id, username: row.username, firstName: row.first_name, surname: row.surname },
    scope: showRights(JSON.parse(row.scope) as Rights),
    provisioning: row.provisioning === null ? null : (JSON.parse(row.provisioning) as Provisioning),
    state: row.ended_at !== null ? 'ended' : isActive ? 'active' : 'expired',
    createdAt: toWire(row.created_at as Instant),
    createdBy:
      row.created_by !== null && maker_username !== null
        ? {
            id: row.created_by,
            username: maker_username,
            firstName: maker_first_name ?? '',
            surname: maker_surname ?? '',
          }
        : null,
    rotatedAt: at(row.rotated_at),
    formerUntil: at(former),
    expiresAt: toWire(row.expires_at as Instant),
    lastUsedAt: at(row.last_used_at),
    lastUsedFrom: row.last_ip,
    endedAt: at(row.ended_at),
    endReason: row.end_reason,
  }
}
