import { type Instant, instant } from '@latchkey/core/instant'
import type { Queries } from '../platform/db/database.ts'
import { type EventFilter, eventsWhere, type StoredEvent } from './store.ts'

/** An audit event as the API shows it. */
export interface AuditRow {
  readonly id: string
  readonly at: Instant
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null }
  readonly action: string
  readonly target: { readonly kind: string; readonly id: string } | null
  readonly detail: Record<string, unknown> | null
  readonly ip: string | null
  readonly requestId: string | null
  readonly result: string
}

export async function listEvents(db: Queries, filter: EventFilter): Promise<AuditRow[]> {
  return (await eventsWhere(db, filter)).map(present)
}

function present(event: StoredEvent): AuditRow {
  return {
    id: event.id,
    at: instant(event.at),
    actor: { kind: event.actor_kind, id: event.actor_id, name: event.actor_name },
    action: event.action,
    target: event.target_kind && event.target_id ? { kind: event.target_kind, id: event.target_id } : null,
    detail: event.detail ? (JSON.parse(event.detail) as Record<string, unknown>) : null,
    ip: event.ip,
    requestId: event.request_id,
    result: event.result,
  }
}
