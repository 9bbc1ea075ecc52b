import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { MINUTE } from '@latchkey/core/instant'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import type { Keys } from '../platform/keys.ts'

export type StoredEvent = Schema['audit_event']
type ErasedColumn = 'erased_at' | 'erased_mac'
export type NewEvent = Omit<StoredEvent, 'lane' | 'position' | 'mac' | ErasedColumn>
export type Lane = Selectable<Schema['audit_chain']>

/** Lanes of the chain: writers on PostgreSQL wait for one another only within a lane. */
const LANES = 8
/** An import appends a hundred thousand events at once; other requests get their turn in between. */
const INSERT_ROWS = 200
const MAC_ROWS = 500

/** Appends events to one lane of the keyed chain; each event's MAC covers the one before it. */
export async function appendEvents(keys: Keys, tx: Tx, events: readonly NewEvent[]): Promise<void> {
  const lane = tx.engine === 'sqlite' ? 0 : laneOf(events[0]?.id ?? '')
  // One upsert both makes the lane and locks it until the commit.
  const chain = await tx.db
    .insertInto('audit_chain')
    .values({ lane, length: events.length, head: '', seal: '' })
    .onConflict((c) => c.column('lane').doUpdateSet({ length: sql`audit_chain.length + ${events.length}` }))
    .returning(['length', 'head', 'seal'])
    .executeTakeFirstOrThrow()
  const before = { lane, length: chain.length - events.length, head: chain.head }
  let head = chain.head
  const rows: Omit<StoredEvent, ErasedColumn>[] = []
  for (const [index, event] of events.entries()) {
    if (index > 0 && index % MAC_ROWS === 0) await turnOfTheLoop()
    const position = chain.length - events.length + index + 1
    head = chainMac(keys, head, { ...event, lane, position })
    rows.push({ ...event, lane, position, mac: head })
  }
  for (let from = 0; from < rows.length; from += INSERT_ROWS) {
    if (from > 0) await turnOfTheLoop()
    await tx.db
      .insertInto('audit_event')
      .values(rows.slice(from, from + INSERT_ROWS))
      .execute()
  }
  // A seal that did not fit is kept as it is: the next event must not make a cut lane look whole again.
  const fits = before.length === 0 || laneIsSealed(keys, { ...before, seal: chain.seal })
  const seal = fits ? laneSeal(keys, { lane, length: chain.length, head }) : chain.seal
  await tx.db.updateTable('audit_chain').set({ head, seal }).where('lane', '=', lane).execute()
}

type LaneEnd = Pick<Lane, 'lane' | 'length' | 'head'>

/** The MAC over a lane's end: without the key nobody can move the end back to an earlier event. */
function laneSeal(keys: Keys, { lane, length, head }: LaneEnd): string {
  return keys.mac('audit-chain', 'end', String(lane), String(length), head)
}

export function laneIsSealed(keys: Keys, lane: LaneEnd & Pick<Lane, 'seal'>): boolean {
  return keys.macMatches(lane.seal, 'audit-chain', 'end', String(lane.lane), String(lane.length), lane.head)
}

/** The MAC of an event over its content and the MAC before it in its lane. */
export function chainMac(keys: Keys, previous: string, event: EventContent): string {
  return keys.mac('audit-chain', previous, JSON.stringify(contentOf(event)))
}

export type EventContent = Omit<StoredEvent, 'mac' | ErasedColumn>

export function contentOf(event: EventContent): readonly unknown[] {
  return [
    event.id,
    event.lane,
    event.position,
    event.at,
    event.actor_kind,
    event.actor_id,
    event.actor_name,
    event.action,
    event.target_kind,
    event.target_id,
    event.detail,
    event.ip,
    event.request_id,
    event.result,
  ]
}

/** E1: failures on unknown names are counted per prefix and minute; what was typed is never stored. */
export async function tallyUnknownName(tx: Tx, name: string, prefix: string): Promise<void> {
  await tx.db
    .insertInto('audit_tally')
    .values({ name, prefix, minute: Math.floor(tx.now / MINUTE), count: 1 })
    .onConflict((c) =>
      c.columns(['name', 'prefix', 'minute']).doUpdateSet({ count: sql<number>`audit_tally.count + 1` }),
    )
    .execute()
  await costAnEvent(tx)
}

/** How often a name was counted since an instant, whatever the prefix. */
export async function tallySince(db: Queries, name: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('audit_tally')
    .select((e) => e.fn.sum<number | null>('count').as('count'))
    .where('name', '=', name)
    .where('minute', '>=', Math.floor(since / MINUTE))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Forgets counts of minutes before an instant, at most about so many; answers how many. */
export async function forgetTallies(tx: Tx, before: number, most: number): Promise<number> {
  const minutes = tx.db
    .selectFrom('audit_tally')
    .select('minute')
    .where('minute', '<', Math.floor(before / MINUTE))
    .orderBy('minute')
    .limit(most)
  const result = await tx.db.deleteFrom('audit_tally').where('minute', 'in', minutes).executeTakeFirst()
  return Math.min(most, Number(result.numDeletedRows))
}

// L1: what an event costs beside its own row, so that a tally takes as long: the clock must not tell them apart.
async function costAnEvent(tx: Tx): Promise<void> {
  const lane = tx.engine === 'sqlite' ? 0 : tx.now % LANES
  const held = await tx.db
    .updateTable('audit_chain')
    .set({ length: sql`length` })
    .where('lane', '=', lane)
    .returning('head')
    .executeTakeFirst()
  if (!held) return
  await tx.db.updateTable('audit_chain').set({ head: held.head }).where('lane', '=', lane).execute()
}

/** U5: conditions on `retailer.territory_id`, on `staff_user`, and on an event's territory. */
export interface Bounds {
  readonly retailers: RawBuilder<boolean>
  readonly users: RawBuilder<boolean>
  readonly territories: RawBuilder<boolean>
}

export interface EventFilter {
  readonly targetId?: string
  readonly action?: string
  readonly actorId?: string
  readonly result?: string
  /** From this instant on, and before that one. */
  readonly from?: number
  readonly to?: number
  /** U5: what bounds a limited user's sight. */
  readonly within?: Bounds
  readonly before?: { readonly at: number; readonly id: string }
  readonly limit: number
}

/** Events newest first. */
export async function eventsWhere(db: Queries, filter: EventFilter): Promise<StoredEvent[]> {
  const { before } = filter
  return await db
    .selectFrom('audit_event')
    .selectAll()
    .$if(filter.targetId !== undefined, (q) => q.where('target_id', '=', filter.targetId ?? ''))
    .$if(filter.action !== undefined, (q) => q.where('action', '=', filter.action ?? ''))
    .$if(filter.actorId !== undefined, (q) => q.where('actor_id', '=', filter.actorId ?? ''))
    .$if(filter.result !== undefined, (q) =>
      q.where('result', '=', (filter.result ?? 'done') as StoredEvent['result']),
    )
    .$if(filter.from !== undefined, (q) => q.where('at', '>=', filter.from ?? 0))
    .$if(filter.to !== undefined, (q) => q.where('at', '<', filter.to ?? 0))
    .$if(filter.within !== undefined, (q) => (filter.within ? q.where(aboutOwn(filter.within)) : q))
    .$if(before !== undefined, (q) =>
      q.where((e) => e.eb(e.refTuple('at', 'id'), '<', e.tuple(before?.at ?? 0, before?.id ?? ''))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
}

/** Events about a retailer, a contact, a letter to one, a user or a territory only where it is within, about an invite, a saved view or an export never; all the others. */
function aboutOwn({ retailers, users, territories }: Bounds): RawBuilder<boolean> {
  const target = sql.ref('audit_event.target_id')
  return sql<boolean>`case coalesce(audit_event.target_kind, '')
    when 'retailer' then exists (select 1 from retailer where retailer.id = ${target} and ${retailers})
    when 'contact' then exists (select 1 from contact join retailer on retailer.id = contact.retailer_id
      where contact.id = ${target} and ${retailers})
    when 'letter' then exists (select 1 from letter join contact on contact.id = letter.contact_id
      join retailer on retailer.id = contact.retailer_id where letter.id = ${target} and ${retailers})
    when 'user' then exists (select 1 from staff_user where staff_user.id = ${target} and ${users})
    when 'territory' then ${territories}
    when 'invite' then 1 = 0
    when 'view' then 1 = 0
    when 'export' then 1 = 0
    else 1 = 1 end`
}

export async function lanes(db: Queries): Promise<Lane[]> {
  return await db.selectFrom('audit_chain').selectAll().orderBy('lane').execute()
}

/** The lanes that hold events, whatever the heads say. */
export async function lanesInUse(db: Queries): Promise<number[]> {
  const rows = await db.selectFrom('audit_event').select('lane').distinct().orderBy('lane').execute()
  return rows.map((row) => row.lane)
}

export async function laneFrom(
  db: Queries,
  lane: number,
  after: number,
  limit: number,
): Promise<StoredEvent[]> {
  return await db
    .selectFrom('audit_event')
    .selectAll()
    .where('lane', '=', lane)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()
}

function laneOf(id: string): number {
  return Number.parseInt(id.slice(-2), 16) % LANES
}

/** The highest instant of any event: the clock never answers below what has happened. */
export async function latestEventAt(db: Queries): Promise<number> {
  const row = await db
    .selectFrom('audit_event')
    .select((e) => e.fn.max('at').as('at'))
    .executeTakeFirst()
  return Number(row?.at ?? 0)
}
