import type { Instant } from '@latchkey/core/instant'
import {
  type ContactFacts,
  type ContactState,
  contactState,
} from '@latchkey/core/website-access/contact-state'
import { recordChange } from '../changes/index.ts'
import type { App } from '../platform/app.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { factsOf, type StateFactsRow, stateFacts } from './state-facts-store.ts'

const BATCH = 500

/**
 * A7: writes the state code and its end on the contacts' rows, in the transaction that changed what they follow
 * from. Rows whose state stays are not touched.
 */
export async function refreshStates(tx: Tx, contactIds: readonly string[]): Promise<void> {
  for (let from = 0; from < contactIds.length; from += BATCH) {
    for (const row of await stateFacts(tx.db, contactIds.slice(from, from + BATCH))) await writeState(tx, row)
  }
}

/** The state of contacts by the clock, whatever their rows still say. */
export async function statesNow(
  db: Queries,
  contactIds: readonly string[],
  now: Instant,
): Promise<Map<string, { state: ContactState; facts: ContactFacts }>> {
  const rows = contactIds.length > 0 ? await stateFacts(db, contactIds) : []
  return new Map(
    rows.map((row) => [row.id, { state: contactState(factsOf(row), now), facts: factsOf(row) }] as const),
  )
}

/** Brings up to date the rows whose state the clock has changed; answers how many there were. */
export async function sweepStates(tx: Tx, most = BATCH): Promise<number> {
  const due = await tx.db
    .selectFrom('contact')
    .select('id')
    .where('state_due_at', '<=', tx.now)
    .orderBy('state_due_at')
    .limit(most)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate().skipLocked())
    .execute()
  await refreshStates(
    tx,
    due.map((row) => row.id),
  )
  return due.length
}

/**
 * A7: brings every due row up to date before a list or count filters by the state on it, so that a filter is right by
 * the clock as well. Nothing is written while nothing is due.
 */
export async function settleStates(app: Pick<App, 'db' | 'clock'>): Promise<void> {
  const isDue = () =>
    app.db.read
      .selectFrom('contact')
      .select('id')
      .where('state_due_at', '<=', app.clock.now())
      .limit(1)
      .executeTakeFirst()
  if (!(await isDue())) return
  // Rows another writer holds are left to him; he writes their state himself.
  while ((await app.db.transaction((tx) => sweepStates(tx))) === BATCH);
}

/**
 * A7: compares the state on the newest contacts' rows with the rule; answers how many were read and how many differ.
 * Rows that only wait for the next sweep are right by the clock and do not count.
 */
export async function checkStates(
  db: Queries,
  now: Instant,
  most = BATCH,
): Promise<{ read: number; wrong: number }> {
  const ids = await db.selectFrom('contact').select('id').orderBy('row_id', 'desc').limit(most).execute()
  const rows =
    ids.length > 0
      ? await stateFacts(
          db,
          ids.map((row) => row.id),
        )
      : []
  const wrong = rows.filter((row) => {
    const isDue = row.state_due_at !== null && row.state_due_at <= now
    return !isDue && contactState(factsOf(row), now).code !== row.state_code
  })
  return { read: rows.length, wrong: wrong.length }
}

async function writeState(tx: Tx, row: StateFactsRow): Promise<void> {
  const { code, until = null, nextChangeAt } = contactState(factsOf(row), tx.now)
  if (row.state_code === code && row.state_until === until && row.state_due_at === nextChangeAt) return
  await tx.db
    .updateTable('contact')
    .set({ state_code: code, state_until: until, state_due_at: nextChangeAt })
    .where('id', '=', row.id)
    .execute()
  await recordChange(tx, 'contact', row.id, row.retailer_id)
}
