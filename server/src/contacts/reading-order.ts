import { XLSX_ROWS } from '@latchkey/core/reports/wire'
import type { Engine, Queries } from '../platform/db/database.ts'
import type { ContactFilter } from './filter-store.ts'
import { countContacts } from './list-store.ts'

/** Whether a filter leaves nobody out. */
export function isEverybody(filter: ContactFilter): boolean {
  const { words, states, mailStates, retailerId, territories, rep, retailerActive, signedIn, scope } = filter
  return (
    words === '' &&
    states.length + mailStates.length + territories.length === 0 &&
    retailerId === null &&
    rep === null &&
    retailerActive === null &&
    signedIn === null &&
    scope === null
  )
}

/**
 * R1: the order in which an export is read: by name, as the screen has it. Everybody, where they are more than an Excel
 * file holds, as they were added, which is three times as fast.
 */
export async function readingOrder(
  db: Queries,
  engine: Engine,
  filter: ContactFilter,
): Promise<ContactFilter> {
  if (!isEverybody(filter)) return filter
  const isLong = (await countContacts(db, engine, filter, XLSX_ROWS + 1)) > XLSX_ROWS
  return isLong ? { ...filter, sort: 'added' } : filter
}
