import type { Caller } from '@latchkey/core/actors/caller'
import type { AuditAction } from '@latchkey/core/audit/actions'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { appendEvents, type NewEvent } from './store.ts'

export type { AuditAction } from '@latchkey/core/audit/actions'

export interface AuditEntry {
  readonly action: AuditAction
  readonly target?: {
    readonly kind:
      | 'contact'
      | 'retailer'
      | 'user'
      | 'role'
      | 'territory'
      | 'licence'
      | 'device'
      | 'letter'
      | 'invite'
      | 'view'
      | 'export'
      | 'client'
      | 'webhook'
      | 'settings'
    readonly id: string
  }
  /** What changed, without secrets: `{before, after}` or plain facts. */
  readonly detail?: Readonly<Record<string, unknown>>
  readonly result?: 'done' | 'refused' | 'failed'
}

const pending = new WeakMap<Tx, NewEvent[]>()

/**
 * E1: notes an act in the transaction that does it. The events are written just before the commit, so that
 * their chain is held for no longer than that; when they cannot be written, nothing else is either.
 */
export function recordAct(app: App, tx: Tx, caller: Caller, entry: AuditEntry): void {
  const known = pending.get(tx)
  const events = known ?? []
  events.push(newEvent(app, tx, caller, entry))
  if (known) return
  pending.set(tx, events)
  tx.beforeCommit(async () => {
    await app.hear(tx, events)
    await appendEvents(app.keys, tx, events)
  })
}

/** Notes a "no" in a transaction of its own, for use cases whose own transaction is undone by it. */
export async function recordRefusal(app: App, caller: Caller, entry: AuditEntry): Promise<void> {
  await app.db.transaction(async (tx) => recordAct(app, tx, caller, { ...entry, result: 'refused' }))
}

function newEvent(app: App, tx: Tx, caller: Caller, entry: AuditEntry): NewEvent {
  const { actor, ip, requestId, commandId } = caller
  const named = actor.kind === 'user' || actor.kind === 'contact'
  // D2: who, and by which key.
  const key = actor.kind === 'user' && actor.key ? { keyId: actor.key.id, keyName: actor.key.name } : null
  const detail =
    commandId || key ? { ...entry.detail, ...(commandId ? { commandId } : {}), ...key } : entry.detail
  return {
    id: app.random.id(tx.now),
    at: tx.now,
    actor_kind: actor.kind,
    actor_id: named ? actor.id : null,
    actor_name: named || actor.kind === 'command' ? actor.name : null,
    action: entry.action,
    target_kind: entry.target?.kind ?? null,
    target_id: entry.target?.id ?? null,
    detail: detail ? JSON.stringify(detail) : null,
    ip,
    request_id: requestId,
    result: entry.result ?? 'done',
  }
}
