import type { Caller } from '@latchkey/core/actors/caller'
import { type Instant, instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { moduleOf, TEST_EVENT, webhookEventTypes } from '@latchkey/core/webhooks/events'
import type { WebhookPayload } from '@latchkey/core/webhooks/examples'
import type { DeliveryQuery, DeliveryWire, DeliveryWithAttempts } from '@latchkey/core/webhooks/wire'
import { toWire } from '@latchkey/core/wire/list'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { may } from '../roles/index.ts'
import {
  attemptsOf,
  deliveryOf,
  insertMessages,
  type LoggedDelivery,
  listDeliveries,
  requeue,
} from './delivery-store.ts'
import { assertMayRead, assertMayTend } from './may-tend.ts'
import { entry } from './save-endpoint.ts'
import { endpointById } from './store.ts'

const order = { list: 'webhook-deliveries', value: 'number' } as const

/** D2: what an endpoint was told and what waits for it, the newest first. */
export async function pageOfDeliveries(
  app: App,
  caller: Caller,
  id: string,
  { cursor, from, before, limit, ...query }: DeliveryQuery,
): Promise<{ items: DeliveryWire[]; nextCursor: string | null }> {
  await assertMayTend(app, caller, 'read')
  await endpoint(app, id)
  const rows = await listDeliveries(app.db.read, id, {
    ...query,
    from: from === undefined ? undefined : instant(from),
    before: before === undefined ? undefined : instant(before),
    below: cursor ? decodeCursor(order, cursor).value : undefined,
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(present),
    nextCursor: rows.length > shown.length && last ? encodeCursor(order, last.position, '') : null,
  }
}

/** One message with its body and its attempts; the body for whom it may be told (U9). */
export async function findDelivery(
  app: App,
  caller: Caller,
  id: string,
  eventId: string,
): Promise<DeliveryWithAttempts> {
  await assertMayTend(app, caller, 'read')
  const row = await delivery(app, caller, id, eventId)
  const attempts = await attemptsOf(app.db.read, id, eventId)
  return {
    ...present(row),
    payload: row.payload,
    attempts: attempts.map(({ at, duration_ms: durationMs, status, failure, answer }) => ({
      at: toWire(instant(at)),
      durationMs,
      status,
      failure,
      answer,
    })),
  }
}

/** D2: sends a message once more under the same id, whatever became of it. */
export async function replayDelivery(
  app: App,
  caller: Caller,
  id: string,
  eventId: string,
): Promise<DeliveryWire> {
  await assertMayTend(app, caller, 'write')
  await delivery(app, caller, id, eventId)
  return await app.db.transaction(async (tx) => {
    if ((await requeue(tx, id, { eventId })) === 0) throw new Refusal('delivery-not-found')
    recordAct(app, tx, caller, entry('webhook.replayed', id, { eventId, count: 1 }))
    tx.afterCommit(() => app.wake('webhooks'))
    const row = await deliveryOf(tx.db, id, eventId)
    if (!row) throw new Refusal('delivery-not-found')
    return present(row)
  })
}

/** D2: sends all that was given up since an instant once more, in their order; of types the caller may read (U9). */
export async function replayFailed(
  app: App,
  caller: Caller,
  id: string,
  since: Instant,
): Promise<{ count: number }> {
  await assertMayTend(app, caller, 'write')
  await endpoint(app, id)
  const types = webhookEventTypes.filter((type) => may(caller.actor, moduleOf(type), 'read'))
  return await app.db.transaction(async (tx) => {
    const count = await requeue(tx, id, { failedSince: since, types: [...types, TEST_EVENT] })
    if (count > 0) {
      recordAct(app, tx, caller, entry('webhook.replayed', id, { since: toWire(since), count }))
      tx.afterCommit(() => app.wake('webhooks'))
    }
    return { count }
  })
}

/** D2: a message of type `webhook.test` to this endpoint alone. Refuses `webhook-paused`. */
export async function sendTest(app: App, caller: Caller, id: string): Promise<{ id: string }> {
  await assertMayTend(app, caller, 'write')
  const { state } = await endpoint(app, id)
  if (state === 'paused') throw new Refusal('webhook-paused')
  return await app.db.transaction(async (tx) => {
    const { actor } = caller
    const actorId = actor.kind === 'user' ? actor.id : null
    const payload: WebhookPayload = {
      type: TEST_EVENT,
      timestamp: toWire(tx.now),
      data: { actor: { kind: actor.kind, id: actorId } },
    }
    const eventId = app.random.id<string>(tx.now)
    const about = { aboutId: null, actorId, payload: JSON.stringify(payload) }
    await insertMessages(tx, [{ id: eventId, type: TEST_EVENT, at: tx.now, ...about, to: [id] }])
    recordAct(app, tx, caller, entry('webhook.tested', id, { eventId }))
    tx.afterCommit(() => app.wake('webhooks'))
    return { id: eventId }
  })
}

async function endpoint(app: App, id: string) {
  const row = await endpointById(app.db.read, id)
  if (!row) throw new Refusal('webhook-not-found')
  return row
}

async function delivery(app: App, caller: Caller, id: string, eventId: string): Promise<LoggedDelivery> {
  await endpoint(app, id)
  const row = await deliveryOf(app.db.read, id, eventId)
  if (!row) throw new Refusal('delivery-not-found')
  if (row.type !== TEST_EVENT) await assertMayRead(app, caller, [row.type])
  return row
}

const wire = (at: number | null) => toWire(at as Instant | null)

function present(row: LoggedDelivery): DeliveryWire {
  return {
    id: row.event_id,
    type: row.type,
    at: toWire(instant(row.at)),
    state: row.state,
    tries: row.tries,
    nextTryAt: wire(row.next_at),
    lastTryAt: wire(row.last_at),
    lastStatus: row.last_status,
    lastFailure: row.last_failure,
    deliveredAt: wire(row.delivered_at),
    replayedAt: wire(row.replayed_at),
  }
}
