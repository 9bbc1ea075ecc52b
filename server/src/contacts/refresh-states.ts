import type { Instant } from '@latchkey/core/instant'
import {
  type ContactFacts,
  type ContactState,
  contactState,
} from '@latchkey/core/website-access/contact-state'
import { recordChange } from '../changes/index.ts'
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
