import type { EndpointPause } from '@latchkey/core/webhooks/wire'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type EndpointRow = Schema['webhook_endpoint']

export async function allEndpoints(db: Queries): Promise<EndpointRow[]> {
  return await db.selectFrom('webhook_endpoint').selectAll().orderBy('created_at').orderBy('id').execute()
}

export async function endpointById(db: Queries, id: string): Promise<EndpointRow | undefined> {
  return await db.selectFrom('webhook_endpoint').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function countEndpoints(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('webhook_endpoint')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function insertEndpoint(tx: Tx, row: EndpointRow): Promise<void> {
  await tx.db.insertInto('webhook_endpoint').values(row).execute()
}

/** Changes an endpoint that still stands at this version; undefined when it does not. */
export async function updateEndpoint(
  tx: Tx,
  { id, version }: { id: string; version: number },
  fields: Partial<EndpointRow>,
): Promise<EndpointRow | undefined> {
  return await tx.db
    .updateTable('webhook_endpoint')
    .set({ ...fields, version: version + 1, updated_at: tx.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
}

/** Marks endpoints as paused that are not yet paused for good; answers which. */
export async function markPaused(
  tx: Tx,
  which: { readonly id: string } | { readonly userId: string },
  reason: EndpointPause,
): Promise<string[]> {
  const rows = await tx.db
    .updateTable('webhook_endpoint')
    .set({
      state: 'paused',
      pause_reason: reason,
      paused_at: tx.now,
      version: sql`version + 1`,
      updated_at: tx.now,
    })
    .$if('id' in which, (q) => q.where('id', '=', 'id' in which ? which.id : ''))
    .$if('userId' in which, (q) => q.where('user_id', '=', 'userId' in which ? which.userId : ''))
    .where((e) => e.or([e('pause_reason', 'is', null), e('pause_reason', '!=', reason)]))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The endpoint with all that it was told. */
export async function deleteEndpoint(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('webhook_endpoint')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export interface Person {
  readonly id: string
  readonly username: string
  readonly first_name: string
  readonly surname: string
}

export async function people(db: Queries, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('staff_user')
    .select(['id', 'username', 'first_name', 'surname'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Counted no further than this. */
const COUNTED = 1000

export async function countDeliveries(
  db: Queries,
  endpointId: string,
  state: 'waiting' | 'failed',
): Promise<number> {
  const some = db
    .selectFrom('webhook_delivery')
    .select('position')
    .where('endpoint_id', '=', endpointId)
    // Written out, so that the index of this state serves it.
    .where(sql<boolean>`state = ${sql.lit(state)}`)
    .limit(COUNTED)
  const row = await db
    .selectFrom(some.as('some'))
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
