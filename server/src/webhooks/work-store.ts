import { sql } from 'kysely'
import type { Queries, Tx } from '../platform/db/database.ts'
import type { AttemptRow, DeliveryRow } from './delivery-store.ts'
import type { EndpointRow } from './store.ts'

// Written out, so that the index of what waits serves it.
const waiting = sql<boolean>`webhook_delivery.state = 'waiting'`

/** Endpoints that something is due for and that nobody sends to, the one left alone the longest first. */
export async function endpointsWithWork(db: Queries, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('webhook_endpoint')
    .select('id')
    .where('state', '=', 'active')
    .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', now)]))
    .where((e) => e.or([e('held_until', 'is', null), e('held_until', '<=', now)]))
    .where((e) =>
      e.exists(
        e
          .selectFrom('webhook_delivery')
          .select('position')
          .whereRef('webhook_delivery.endpoint_id', '=', 'webhook_endpoint.id')
          .where(waiting)
          .where('next_at', '<=', now),
      ),
    )
    .orderBy('lease_until')
    .execute()
  return rows.map((row) => row.id)
}

/** Takes an endpoint by one statement, so that of several processes one sends to it. */
export async function claimEndpoint(
  tx: Tx,
  id: string,
  { lease, until }: { readonly lease: string; readonly until: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('webhook_endpoint')
    .set({ lease, lease_until: until })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', tx.now)]))
    .where((e) => e.or([e('held_until', 'is', null), e('held_until', '<=', tx.now)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function releaseEndpoint(tx: Tx, id: string, lease: string): Promise<void> {
  await tx.db
    .updateTable('webhook_endpoint')
    .set({ lease: null, lease_until: null })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute()
}

/** The endpoint while it is this worker's and nobody paused it. */
export async function endpointInHand(
  db: Queries,
  id: string,
  { lease, now }: { readonly lease: string; readonly now: number },
): Promise<EndpointRow | undefined> {
  return await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where('lease_until', '>', now)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

export interface DueMessage {
  readonly event_id: string
  readonly tries: number
  readonly replayed_at: number | null
  readonly payload: string
  readonly about_id: string | null
  readonly actor_id: string | null
}

/** The first in line that is due. */
export async function nextDue(db: Queries, endpointId: string, now: number): Promise<DueMessage | undefined> {
  return await db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_event', 'webhook_event.id', 'webhook_delivery.event_id')
    .select([
      'webhook_delivery.event_id',
      'webhook_delivery.tries',
      'webhook_delivery.replayed_at',
      'webhook_event.payload',
      'webhook_event.about_id',
      'webhook_event.actor_id',
    ])
    .where('webhook_delivery.endpoint_id', '=', endpointId)
    .where(waiting)
    .where('webhook_delivery.next_at', '<=', now)
    .orderBy('webhook_delivery.position')
    .limit(1)
    .executeTakeFirst()
}

/** Holds the endpoint, where it is still this worker's, and answers it as it stands. */
export async function holdEndpoint(tx: Tx, id: string, lease: string): Promise<EndpointRow | undefined> {
  return await tx.db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('id', '=', id)
    .where('lease', '=', lease)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
}

export async function noteHealth(tx: Tx, id: string, changes: Partial<EndpointRow>): Promise<void> {
  await tx.db.updateTable('webhook_endpoint').set(changes).where('id', '=', id).execute()
}

export async function insertAttempt(tx: Tx, row: AttemptRow): Promise<void> {
  await tx.db.insertInto('webhook_attempt').values(row).execute()
}

/** What became of a message; one that was replayed while it was under way stays in line. */
export async function noteDelivery(
  tx: Tx,
  endpointId: string,
  { event_id: eventId, tries, replayed_at: replayedAt }: DueMessage,
  changes: Partial<Omit<DeliveryRow, 'position'>>,
): Promise<void> {
  await tx.db
    .updateTable('webhook_delivery')
    .set({ ...changes, tries: tries + 1 })
    .where('endpoint_id', '=', endpointId)
    .where('event_id', '=', eventId)
    .where('tries', '=', tries)
    .where('replayed_at', replayedAt === null ? 'is' : '=', replayedAt)
    .where(sql<boolean>`state = 'waiting'`)
    .execute()
}
