import { RepDatabase } from './database.ts'
import { type IndexKeeper, keepIndex } from './index-keeper.ts'
import { createTeller } from './told.ts'

/** The app's one database, what its parts and tabs tell each other, and the search index once someone searches. */
export const db = new RepDatabase()
export const teller = createTeller('latchkey-rep')

let index: IndexKeeper | undefined

export function searchIndex(): IndexKeeper {
  index ??= keepIndex(db, teller, reportError)
  return index
}
