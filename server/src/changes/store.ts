import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

export type Entity = 'retailer' | 'contact'

export interface Changed {
  readonly id: string
  /** Of a contact the retailer where he is now. */
  readonly retailerId: string
}

/** What became of a retailer or contact in one transaction, and its retailer. */
export interface Change {
  readonly retailerId: string
  readonly how: 'new' | 'changed' | 'gone'
}

/** Rows of one statement; other requests get their turn in between. */
const ROWS = 500

/**
 * Gives each the next number of the change sequence (O4), in the territory its retailer has at that moment; in a
 * territory it left it stays as a tombstone. The transaction holds the contact's or retailer's row. On PostgreSQL the
 * transaction's id goes along, so that a reader can leave out what is still open and misses no late commit.
 */
export async function writeChanges(
  tx: Tx,
  entity: Entity,
  gathered: ReadonlyMap<string, Change>,
): Promise<void> {
  for (const how of ['new', 'changed', 'gone'] as const) {
    const rows = [...gathered]
      .filter(([, change]) => change.how === how)
      .map(([id, { retailerId }]) => ({ id, retailerId }))
    for (let from = 0; from < rows.length; from += ROWS) {
      if (from > 0) await turnOfTheLoop()
      const part = rows.slice(from, from + ROWS)
      if (how === 'new') await writeNew(tx, entity, part)
      else await write(tx, entity, part, how === 'gone' ? tx.now : null)
    }
  }
}

/** What is new in this transaction has no number yet. */
async function writeNew(tx: Tx, entity: Entity, added: readonly Changed[]): Promise<void> {
  await sql`insert into change (entity, entity_id, territory_id, retailer_id, tx_id, at, deleted_at)
    select ${entity}, changed.id, coalesce(retailer.territory_id, ''), changed.retailer_id, ${txId(tx)}, ${tx.now}, null
    from ${listed(tx, added)} left join retailer on retailer.id = changed.retailer_id where true`.execute(
    tx.db,
  )
}

async function write(
  tx: Tx,
  entity: Entity,
  changed: readonly Changed[],
  gone: number | null,
): Promise<void> {
  if (tx.engine === 'postgres') await writePostgres(tx, entity, changed, gone)
  else await writeSqlite(tx, entity, changed, gone)
}

async function writePostgres(
  tx: Tx,
  entity: Entity,
  changed: readonly Changed[],
  gone: number | null,
): Promise<void> {
  const next = sql`nextval(pg_get_serial_sequence('change', 'seq'))`
  await sql`with placed as (
      select changed.id, changed.retailer_id, coalesce(retailer.territory_id, '') as territory_id
      from ${listed(tx, changed)} left join retailer on retailer.id = changed.retailer_id),
    departed as (
      update change set seq = ${next}, tx_id = ${txId(tx)}, at = ${tx.now}, deleted_at = ${tx.now}
      from placed where change.entity = ${entity} and change.entity_id = placed.id
        and change.territory_id <> placed.territory_id and change.deleted_at is null)
    insert into change (entity, entity_id, territory_id, retailer_id, tx_id, at, deleted_at)
    select ${entity}, id, territory_id, retailer_id, ${txId(tx)}, ${tx.now}, ${gone}::bigint from placed
    on conflict (entity, entity_id, territory_id) do update set seq = ${next}, retailer_id = excluded.retailer_id,
      tx_id = excluded.tx_id, at = excluded.at, deleted_at = excluded.deleted_at`.execute(tx.db)
}

/** There is one writer, so what is read stays so until it is written; a number is given by the insert alone. */
async function writeSqlite(
  tx: Tx,
  entity: Entity,
  changed: readonly Changed[],
  gone: number | null,
): Promise<void> {
  const places = await sql<{ id: string; retailer_id: string; territory_id: string }>`
    select changed.id, changed.retailer_id, coalesce(retailer.territory_id, '') as territory_id
    from ${listed(tx, changed)} left join retailer on retailer.id = changed.retailer_id`.execute(tx.db)
  const present = new Map(places.rows.map((place) => [place.id, place]))
  // A cross join keeps SQLite to this order: what changed first, each looked up; the other way round it reads the whole table.
  const left = await sql<{ id: string; retailer_id: string; territory_id: string }>`
    delete from change where seq in (
      select c.seq from ${listed(
        tx,
        places.rows.map(({ id, territory_id }) => ({ id, retailerId: territory_id })),
      )}
      cross join change c on c.entity = ${entity} and c.entity_id = changed.id
      where c.deleted_at is null or c.territory_id = changed.retailer_id)
    returning entity_id as id, retailer_id, territory_id`.execute(tx.db)
  const departed = left.rows.filter((row) => row.territory_id !== present.get(row.id)?.territory_id)
  const rowOf = (deletedAt: number | null) => (place: (typeof left.rows)[number]) => ({
    entity,
    entity_id: place.id,
    territory_id: place.territory_id,
    retailer_id: place.retailer_id,
    tx_id: 0,
    at: tx.now,
    deleted_at: deletedAt,
  })
  const rows = [...departed.map(rowOf(tx.now)), ...places.rows.map(rowOf(gone))]
  await tx.db.insertInto('change').values(rows).execute()
}

/** What changed as a table of one parameter, so that any number of rows is one prepared statement. */
function listed({ engine }: Tx, changed: readonly Changed[]) {
  const json = JSON.stringify(changed.map(({ id, retailerId }) => ({ id, retailer_id: retailerId })))
  return engine === 'postgres'
    ? sql`json_to_recordset(${json}::text::json) as changed (id text, retailer_id text)`
    : sql`(select value ->> 'id' as id, value ->> 'retailer_id' as retailer_id from json_each(${json})) as changed`
}

const txId = ({ engine }: Tx) => (engine === 'postgres' ? sql<number>`txid_current()` : sql<number>`0`)
