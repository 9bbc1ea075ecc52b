import type { Queries, Tx } from '../platform/db/database.ts'

/** Whether there are messages of before an instant: an idle server writes nothing. */
export async function isAnythingToForget(db: Queries, before: number): Promise<boolean> {
  const old = await db.selectFrom('webhook_event').select('id').where('at', '<', before).limit(1).execute()
  return old.length > 0
}

/** Forgets messages of before an instant with all that hangs on them, at most so many; answers how many. */
export async function forgetMessages(tx: Tx, before: number, most: number): Promise<number> {
  const rows = await tx.db
    .selectFrom('webhook_event')
    .select('id')
    .where('at', '<', before)
    .orderBy('at')
    .limit(most)
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return 0
  await tx.db.deleteFrom('webhook_attempt').where('event_id', 'in', ids).execute()
  await tx.db.deleteFrom('webhook_delivery').where('event_id', 'in', ids).execute()
  await tx.db.deleteFrom('webhook_event').where('id', 'in', ids).execute()
  return ids.length
}

/** The same for what one endpoint was told. */
export async function forgetDeliveriesOf(tx: Tx, endpointId: string, most: number): Promise<number> {
  const rows = await tx.db
    .selectFrom('webhook_delivery')
    .select(['position', 'event_id'])
    .where('endpoint_id', '=', endpointId)
    .limit(most)
    .execute()
  if (rows.length === 0) return 0
  const events = rows.map((row) => row.event_id)
  const positions = rows.map((row) => row.position)
  await tx.db
    .deleteFrom('webhook_attempt')
    .where('event_id', 'in', events)
    .where('endpoint_id', '=', endpointId)
    .execute()
  await tx.db.deleteFrom('webhook_delivery').where('position', 'in', positions).execute()
  return rows.length
}
