import { DAY } from '@latchkey/core/instant'
import type { RepDatabase } from '../store/database.ts'
import { keep, readKept } from '../store/kept.ts'
import { readShown } from '../store/read.ts'
import { emptyRows } from '../store/reset.ts'

/** How long the server's rows stay on a device that hears nothing of the server; in milliseconds. Queue and account stay. */
const ROWS_KEPT_WITHOUT_CONTACT = 14 * DAY
/** O3: how long an action that is done stays listed; in milliseconds. */
const DONE_LISTED = 7 * DAY

/**
 * Empties the cache after 14 days without a signed-in answer; true where it did. What was done a week ago leaves the
 * queue's list. The latest reading of the device's clock is kept, so that setting the clock back keeps nothing longer.
 */
export async function emptyOldRows(db: RepDatabase, now: number): Promise<boolean> {
  const contact = await readKept(db, 'contact')
  await dropDone(db, Math.max(contact?.seen ?? now, now))
  if (!contact) return false
  const seen = Math.max(contact.seen, now)
  if (seen - contact.at > ROWS_KEPT_WITHOUT_CONTACT) {
    const isEmpty = await readShown(db, async (rows) => (await rows.retailers.count()) === 0)
    if (isEmpty && !(await readKept(db, 'staging'))) return false
    await emptyRows(db)
    return true
  }
  if (seen !== contact.seen) await keep(db, 'contact', { ...contact, seen })
  return false
}

async function dropDone(db: RepDatabase, now: number): Promise<void> {
  const old = await db.actions
    .where('state')
    .equals('done')
    .filter(({ answeredAt }) => now - (answeredAt ?? now) > DONE_LISTED)
    .primaryKeys()
  if (old.length > 0) await db.actions.bulkDelete(old)
}

export async function noteContact(db: RepDatabase, now: number): Promise<void> {
  await keep(db, 'contact', { at: now, seen: now })
}
