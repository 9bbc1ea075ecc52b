import { TEST_EVENT, type WebhookEvent } from '@latchkey/core/webhooks/events'
import type { DeliveryQuery } from '@latchkey/core/webhooks/wire'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type DeliveryRow = Schema['webhook_delivery']
export type EventRow = Schema['webhook_event']
export type AttemptRow = Schema['webhook_attempt']

export interface NewMessage {
  readonly id: string
  readonly type: EventRow['type']
  readonly at: number
  readonly aboutId: string | null
  readonly actorId: string | null
  readonly payload: string
  /** The endpoints it goes to. */
  readonly to: readonly string[]
}

const INSERT_ROWS = 200

export async function insertMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  const events = messages.map(({ id, type, at, aboutId, actorId, payload }) => ({
    id,
    type,
    about_id: aboutId,
    actor_id: actorId,
    at,
    payload,
  }))
  const deliveries = messages.flatMap(({ id, to }) =>
    to.map((endpointId) => ({
      endpoint_id: endpointId,
      event_id: id,
      state: 'waiting' as const,
      next_at: tx.now,
      tries: 0,
      last_at: null,
      last_status: null,
      last_failure: null,
      delivered_at: null,
      replayed_at: null,
    })),
  )
  for (let from = 0; from < events.length; from += INSERT_ROWS)
    await tx.db
      .insertInto('webhook_event')
      .values(events.slice(from, from + INSERT_ROWS))
      .execute()
  for (let from = 0; from < deliveries.length; from += INSERT_ROWS)
    await tx.db
      .insertInto('webhook_delivery')
      .values(deliveries.slice(from, from + INSERT_ROWS))
      .execute()
}

const loggedColumns = [
  'webhook_delivery.position',
  'webhook_delivery.endpoint_id',
  'webhook_delivery.event_id',
  'webhook_delivery.state',
  'webhook_delivery.next_at',
  'webhook_delivery.tries',
  'webhook_delivery.last_at',
  'webhook_delivery.last_status',
  'webhook_delivery.last_failure',
  'webhook_delivery.delivered_at',
  'webhook_delivery.replayed_at',
  'webhook_event.type',
  'webhook_event.at',
  'webhook_event.payload',
] as const

function logged(db: Queries) {
  return db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_event', 'webhook_event.id', 'webhook_delivery.event_id')
    .select(loggedColumns)
}
export type LoggedDelivery = NonNullable<Awaited<ReturnType<typeof deliveryOf>>>

/** The newest first. */
export async function listDeliveries(
  db: Queries,
  endpointId: string,
  query: Omit<DeliveryQuery, 'cursor' | 'from' | 'before'> & {
    readonly from?: number | undefined
    readonly before?: number | undefined
    readonly below?: number | undefined
  },
): Promise<LoggedDelivery[]> {
  const { state, type, from, before, below, limit } = query
  return await logged(db)
    .where('webhook_delivery.endpoint_id', '=', endpointId)
    .$if(state !== undefined, (q) =>
      q.where(sql<boolean>`webhook_delivery.state = ${sql.lit(state ?? 'waiting')}`),
    )
    .$if(type !== undefined, (q) => q.where('webhook_event.type', '=', type ?? 'webhook.test'))
    .$if(from !== undefined, (q) => q.where('webhook_event.at', '>=', from ?? 0))
    .$if(before !== undefined, (q) => q.where('webhook_event.at', '<', before ?? 0))
    .$if(below !== undefined, (q) => q.where('webhook_delivery.position', '<', below ?? 0))
    .orderBy('webhook_delivery.position', 'desc')
    .limit(limit)
    .execute()
}

export async function deliveryOf(db: Queries, endpointId: string, eventId: string) {
  return await logged(db)
    .where('webhook_delivery.endpoint_id', '=', endpointId)
    .where('webhook_delivery.event_id', '=', eventId)
    .executeTakeFirst()
}

/** The types of what an endpoint is still to be told, chosen now or before; without a test, which says nothing. */
export async function waitingTypes(db: Queries, endpointId: string): Promise<WebhookEvent[]> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_event', 'webhook_event.id', 'webhook_delivery.event_id')
    .select('webhook_event.type')
    .distinct()
    .where('webhook_delivery.endpoint_id', '=', endpointId)
    .where(sql<boolean>`webhook_delivery.state = 'waiting'`)
    .execute()
  return rows.flatMap(({ type }) => (type === TEST_EVENT ? [] : [type]))
}

export async function attemptsOf(db: Queries, endpointId: string, eventId: string): Promise<AttemptRow[]> {
  return await db
    .selectFrom('webhook_attempt')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('endpoint_id', '=', endpointId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** Puts one message, or all of these types that were given up since an instant, in line anew; answers how many. */
export async function requeue(
  tx: Tx,
  endpointId: string,
  which: { readonly eventId: string } | { readonly failedSince: number; readonly types: readonly string[] },
): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', next_at: tx.now, tries: 0, replayed_at: tx.now })
    .where('endpoint_id', '=', endpointId)
    .where((e) => ('eventId' in which ? e('event_id', '=', which.eventId) : failedSince(e, which)))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function failedSince(
  e: ExpressionBuilder<Schema, 'webhook_delivery'>,
  { failedSince: since, types }: { readonly failedSince: number; readonly types: readonly string[] },
) {
  const events = e
    .selectFrom('webhook_event')
    .select('webhook_event.id')
    .whereRef('webhook_event.id', '=', 'webhook_delivery.event_id')
    .where('at', '>=', since)
    .where('type', 'in', types as EventRow['type'][])
  return e.and([sql<boolean>`state = 'failed'`, e.exists(events)])
}
