import { sql } from 'kysely'
import type { Database } from '../platform/db/database.ts'

/** A place in the change sequence: commit order, as one who starts at the front meets it. */
export interface Place {
  readonly txId: number
  readonly seq: number
}

export interface ChangedRow {
  readonly entity: 'retailer' | 'contact'
  readonly entity_id: string
  readonly tx_id: number
  readonly seq: number
}

export interface Standing {
  readonly epoch: string
  /**
   * On PostgreSQL the oldest transaction that may still be open: whatever comes before it is committed and seen by every
   * statement from now on. On SQLite, with its one writer, the newest number
   * ever given, of a row that is gone too.
   */
  readonly bound: number
}

/**
 * Whether a place is one that was given out here: beyond the bound there is none, unless an older state of the data was put
 * back (N3).
 */
export function isReached({ engine }: Database, { txId, seq }: Place, { bound }: Standing): boolean {
  return engine === 'postgres' ? txId < bound : seq <= bound
}

/** How many territories are read each from its own part of the index; with more they are gathered and sorted. */
const APART = 50

export async function standingOf({ engine, read }: Database): Promise<Standing> {
  const bound =
    engine === 'postgres'
      ? sql<number>`txid_snapshot_xmin(txid_current_snapshot())`
      : sql<number>`coalesce((select seq from sqlite_sequence where name = 'change'), 0)`
  return await read
    .selectFrom('installation')
    .select(['data_epoch as epoch', bound.as('bound')])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export interface ChangesAsked {
  readonly after: Place
  readonly bound: number
  /** Tombstones from before are of things the device never had. */
  readonly start: number
  /** Ids of territories; null asks for all there is. */
  readonly territories: readonly string[] | null
  readonly withContacts: boolean
  readonly limit: number
}

/**
 * O4: the next rows of the change sequence. A row whose transaction was open at the standing is left for the next time,
 * with all that come behind it, so that a late commit is never passed by.
 */
export async function changesAfter(db: Database, asked: ChangesAsked): Promise<ChangedRow[]> {
  const { territories, limit } = asked
  if (territories?.length === 0) return []
  const among = (territory: ReturnType<typeof sql>) => part(db, asked, territory)
  const rows =
    territories === null
      ? among(sql`1 = 1`)
      : territories.length > APART
        ? among(sql`territory_id in (${sql.join(territories)})`)
        : sql.join(
            territories.map((id) => sql`select * from (${among(sql`territory_id = ${id}`)}) as one`),
            sql` union all `,
          )
  const found =
    await sql<ChangedRow>`select * from (${rows}) as found order by tx_id, seq limit ${limit}`.execute(
      db.read,
    )
  return found.rows
}

function part({ engine }: Database, asked: ChangesAsked, territory: ReturnType<typeof sql>) {
  const { after, bound, start, withContacts, limit } = asked
  const committed = engine === 'postgres' ? sql`tx_id < ${bound}` : sql`seq <= ${bound}`
  const sinceStart = engine === 'postgres' ? sql`tx_id >= ${start}` : sql`seq > ${start}`
  return sql`select entity, entity_id, tx_id, seq from change
    where ${territory} and (tx_id, seq) > (${after.txId}, ${after.seq}) and ${committed}
      and (deleted_at is null or ${sinceStart}) ${withContacts ? sql`` : sql`and entity = 'retailer'`}
    order by tx_id, seq limit ${limit}`
}
