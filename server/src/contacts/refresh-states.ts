import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Instant } from '@latchkey/core/instant'
import {
  type ContactFacts,
  type ContactState,
  contactState,
} from '@latchkey/core/website-access/contact-state'
import { recordChanges } from '../changes/index.ts'
import type { App } from '../platform/app.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { factsOf, type StateFactsRow, stateFacts } from './state-facts-store.ts'

const BATCH = 500
/** Rows written in one transaction of the sweep: one turn of the event loop on SQLite. */
const SWEEP_BATCH = 25
/** Rows one sweep writes at most, so that it ends. */
const SWEEP_MOST = 5000
/** Rows a reader brings up to date at most before he is answered. */
const SETTLE_MOST = 500

/**
 * A7: writes the state code and its end on the contacts' rows, in the transaction that changed what they follow
 * from. Rows whose state stays are not touched.
 */
export async function refreshStates(tx: Tx, contactIds: readonly string[]): Promise<void> {
  for (let from = 0; from < contactIds.length; from += BATCH) {
    await writeStates(tx, await stateFacts(tx.db, contactIds.slice(from, from + BATCH)))
  }
}

/** The same for all a login serves: what its password and its lock say holds for each of them. */
export async function refreshStatesOfLogin(tx: Tx, loginId: string): Promise<void> {
  const rows = await tx.db
    .selectFrom('contact')
    .select('id')
    .where('website_login_id', '=', loginId)
    .execute()
  await refreshStates(
    tx,
    rows.map((row) => row.id),
  )
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

/**
 * Brings up to date the rows whose state the clock has changed, at most `most`, a few in each transaction and a turn of
 * the event loop between two: other requests and writers get theirs. Answers how many there were.
 */
export async function sweepStates(app: Pick<App, 'db'>, most = SWEEP_MOST): Promise<number> {
  for (let swept = 0; ; ) {
    const found = await app.db.transaction((tx) => sweepBatch(tx, Math.min(SWEEP_BATCH, most - swept)))
    swept += found
    // Rows another writer holds are left to him; he writes their state himself.
    if (found < SWEEP_BATCH || swept >= most) return swept
    await turnOfTheLoop()
  }
}

async function sweepBatch(tx: Tx, most: number): Promise<number> {
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
 * A7: brings due rows up to date before a list or count filters by the state on it, so that a filter is right by the
 * clock as well. A reader writes only so many; when thousands fall due at once the sweep does the rest within seconds.
 * Nothing is written while nothing is due.
 */
export async function settleStates(app: Pick<App, 'db' | 'clock'>): Promise<void> {
  const due = await app.db.read
    .selectFrom('contact')
    .select('id')
    .where('state_due_at', '<=', app.clock.now())
    .limit(1)
    .executeTakeFirst()
  if (due) await sweepStates(app, SETTLE_MOST)
}

/** One statement for all whose state becomes the same: many invited at once end at one instant. */
async function writeStates(tx: Tx, rows: readonly StateFactsRow[]): Promise<void> {
  const alike = new Map<string, { set: StateColumns; ids: string[] }>()
  const changed: { id: string; retailerId: string }[] = []
  for (const row of rows) {
    const { code, until = null, nextChangeAt } = contactState(factsOf(row), tx.now)
    if (row.state_code === code && row.state_until === until && row.state_due_at === nextChangeAt) continue
    const set = { state_code: code, state_until: until, state_due_at: nextChangeAt }
    const key = `${code} ${until} ${nextChangeAt}`
    const group = alike.get(key) ?? { set, ids: [] }
    alike.set(key, group)
    group.ids.push(row.id)
    changed.push({ id: row.id, retailerId: row.retailer_id })
  }
  for (const { set, ids } of alike.values())
    await tx.db.updateTable('contact').set(set).where('id', 'in', ids).execute()
  recordChanges(tx, 'contact', changed)
}

interface StateColumns {
  readonly state_code: string
  readonly state_until: number | null
  readonly state_due_at: number | null
}
