import type { Queries, Tx } from '../platform/db/database.ts'
import type { StoredEvent } from './store.ts'

/** A place in the trail: events are gone through by instant and id. */
export interface Place {
  readonly at: number
  readonly id: string
}

/** The next events behind a place, oldest first. */
export async function eventsAfter(db: Queries, { at, id }: Place, limit: number): Promise<StoredEvent[]> {
  return await db
    .selectFrom('audit_event')
    .selectAll()
    .where((e) => e.eb(e.refTuple('at', 'id'), '>', e.tuple(at, id)))
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** These events, held: of two erasures that meet in one event the second sees what the first left. */
export async function heldEvents(tx: Tx, ids: readonly string[]): Promise<StoredEvent[]> {
  return await tx.db
    .selectFrom('audit_event')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .execute()
}

/** The MAC of the event before this one in its lane, or of where the lane begins; null where neither is there. */
export async function macBefore(
  tx: Tx,
  { lane, position }: Pick<StoredEvent, 'lane' | 'position'>,
): Promise<string | null> {
  if (position === 1) return ''
  const before = await tx.db
    .selectFrom('audit_event')
    .select('mac')
    .where('lane', '=', lane)
    .where('position', '=', position - 1)
    .executeTakeFirst()
  if (before) return before.mac
  const start = await tx.db
    .selectFrom('audit_chain')
    .select('start_mac')
    .where('lane', '=', lane)
    .where('start_position', '=', position - 1)
    .executeTakeFirst()
  return start?.start_mac ?? null
}

export async function writeErased(tx: Tx, event: StoredEvent): Promise<void> {
  const { id, actor_name, ip, detail, erased_at, erased_mac } = event
  await tx.db
    .updateTable('audit_event')
    .set({ actor_name, ip, detail, erased_at, erased_mac })
    .where('id', '=', id)
    .execute()
}
