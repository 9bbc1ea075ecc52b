import { sql } from 'kysely'
import type { Queries, Tx } from '../platform/db/database.ts'
import { type Scope, withinScope } from '../territories/index.ts'
import type { StateCount, TerritoryStateCount } from './report-store.ts'

const ROWS_AT_ONCE = 500

export async function hasSnapshot(db: Queries, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('access_snapshot')
    .select('day')
    .where('day', '=', day)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes the counts of a day, once: what another process noted meanwhile stays. */
export async function insertSnapshot(
  tx: Tx,
  day: string,
  counts: readonly TerritoryStateCount[],
): Promise<void> {
  const rows = counts.map(({ territory_id, state_code, count }) => ({
    day,
    territory_id: territory_id ?? '',
    state_code,
    count: Number(count),
    taken_at: tx.now,
  }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.db
      .insertInto('access_snapshot')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((c) => c.columns(['day', 'territory_id', 'state_code']).doNothing())
      .execute()
  }
}

export async function forgetSnapshots(tx: Tx, before: string): Promise<void> {
  await tx.db.deleteFrom('access_snapshot').where('day', '<', before).execute()
}

/** Counts by day and state from a day on, of territories and a scope (U5). */
export async function snapshotsSince(
  db: Queries,
  { from, territories, scope }: { from: string; territories: readonly string[]; scope: Scope },
): Promise<(StateCount & { day: string })[]> {
  return await db
    .selectFrom('access_snapshot')
    .select(['day', 'state_code', sql<number>`sum(count)`.as('count')])
    .where('day', '>=', from)
    .where(withinScope(scope, 'access_snapshot.territory_id'))
    .$if(territories.length > 0, (q) => q.where('territory_id', 'in', territories))
    .groupBy(['day', 'state_code'])
    .orderBy('day')
    .execute()
}
