import type { Instant } from '@latchkey/core/instant'
import type { SessionsOfPerson } from '@latchkey/core/sessions/wire'
import { toWire } from '@latchkey/core/wire/list'
import type { SessionRow } from './store.ts'

/** L3: a session as its person sees it; `ownId` is the one that looks. */
export function presentSession(row: SessionRow, ownId: string | null) {
  return {
    id: row.id,
    device: row.device,
    ip: row.ip,
    lastUsedAt: toWire(row.last_used_at as Instant),
    createdAt: toWire(row.created_at as Instant),
    current: row.id === ownId,
  }
}

/** The same as staff see it. Its token is stored as a hash and shown to nobody. */
export function presentSessionOf(row: SessionRow, ownId: string | null): SessionsOfPerson['items'][number] {
  const standing =
    row.temporary_password_id !== null ? 'caged' : row.pending_factor !== null ? 'pending' : 'whole'
  return { ...presentSession(row, ownId), face: row.face, standing }
}
