import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Database, Tx } from './db/database.ts'

const BATCH = 200

/**
 * Repeats a deletion in transactions of its own until one finds less than a batch, with a turn of the event loop between
 * two. `work` deletes at most `most` rows and answers how many there were.
 */
export async function inBatches(
  db: Database,
  work: (tx: Tx, most: number) => Promise<number>,
): Promise<void> {
  while ((await db.transaction((tx) => work(tx, BATCH))) === BATCH) await turnOfTheLoop()
}
