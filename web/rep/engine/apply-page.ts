import type { RepContact, RepRetailer, SyncChange } from '@latchkey/core/sync/wire'
import type { Rows } from '../store/database.ts'

/** The ids a page touched, also those of contacts that went with their retailer. */
export interface Touched {
  readonly retailers: readonly string[]
  readonly contacts: readonly string[]
}

/**
 * O4: brings a page's rows into a pair of tables, in the page's order; a retailer that is gone takes his contacts along.
 * The caller's transaction holds both tables.
 */
export async function applyPage(rows: Rows, changes: readonly SyncChange[]): Promise<Touched> {
  const retailers = new Map<string, RepRetailer | null>()
  const contacts = new Map<string, RepContact | null>()
  for (const change of changes) {
    if (change.entity === 'contact') {
      contacts.set(change.id, change.row)
      continue
    }
    retailers.set(change.id, change.row)
    if (change.row !== null) continue
    for (const [id, row] of contacts) if (row?.retailerId === change.id) contacts.set(id, null)
  }
  const gone = keysOf(retailers, isGone)
  const orphans = gone.length === 0 ? [] : await rows.contacts.where('retailerId').anyOf(gone).primaryKeys()
  // What the page says of a contact itself counts more than that he stood at a retailer who is gone.
  for (const id of orphans) if (!contacts.has(id)) contacts.set(id, null)
  await rows.retailers.bulkDelete(gone)
  await rows.contacts.bulkDelete(keysOf(contacts, isGone))
  await rows.retailers.bulkPut([...retailers.values()].filter((row) => row !== null))
  await rows.contacts.bulkPut([...contacts.values()].filter((row) => row !== null))
  return { retailers: [...retailers.keys()], contacts: [...contacts.keys()] }
}

function keysOf<Row>(map: ReadonlyMap<string, Row>, which: (row: Row) => boolean): string[] {
  return [...map].filter(([, row]) => which(row)).map(([id]) => id)
}

function isGone(row: unknown): boolean {
  return row === null
}
