import { DAY } from '@latchkey/core/instant'
import type { RepDatabase } from '../store/database.ts'
import { keep, readKept } from '../store/kept.ts'
import { readShown } from '../store/read.ts'
import { emptyRows } from '../store/reset.ts'

/** How long the server's rows stay on a device that hears nothing of the server; in milliseconds. Queue and account stay. */
const ROWS_KEPT_WITHOUT_CONTACT = 14 * DAY

/**
 * Empties the cache after 14 days without a signed-in answer; true where it did. The latest reading of the device's clock
 * is kept, so that setting the clock back keeps nothing longer.
 */
export async function emptyOldRows(db: RepDatabase, now: number): Promise<boolean> {
  const contact = await readKept(db, 'contact')
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

export async function noteContact(db: RepDatabase, now: number): Promise<void> {
  await keep(db, 'contact', { at: now, seen: now })
}
