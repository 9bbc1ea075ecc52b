import type { Instant } from '@latchkey/core/instant'
import { contactState } from '@latchkey/core/website-access/contact-state'
import type { Queries } from '../platform/db/database.ts'
import { factsOf, stateFacts } from './state-facts-store.ts'

const SAMPLE = 500

/**
 * A7: compares the state on the newest contacts' rows with the rule; answers how many were read and how many differ.
 * Rows that only wait for the next sweep are right by the clock and do not count.
 */
export async function checkStates(db: Queries, now: Instant): Promise<{ read: number; wrong: number }> {
  const newest = await db.selectFrom('contact').select('id').orderBy('row_id', 'desc').limit(SAMPLE).execute()
  const ids = newest.map((row) => row.id)
  const rows = ids.length > 0 ? await stateFacts(db, ids) : []
  const wrong = rows.filter((row) => {
    const isDue = row.state_due_at !== null && row.state_due_at <= now
    return !isDue && contactState(factsOf(row), now).code !== row.state_code
  })
  return { read: rows.length, wrong: wrong.length }
}
