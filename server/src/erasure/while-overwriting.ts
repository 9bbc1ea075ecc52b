import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { deleteExports, overwriteInSearch } from './person-store.ts'

/**
 * One transaction in which what is deleted leaves the embedded database's index of words too. Files of lists go once more
 * behind it: one that was ordered meanwhile may have read who is erased.
 */
export async function whileOverwriting(app: App, work: (tx: Tx) => Promise<void>): Promise<void> {
  await app.db.transaction(
    async (tx) => {
      await overwriteInSearch(tx, true)
      await work(tx)
      await overwriteInSearch(tx, false)
    },
    { alone: true },
  )
  await app.db.transaction(deleteExports)
}
