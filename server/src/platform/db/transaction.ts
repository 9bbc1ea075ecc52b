import type { Instant } from '@latchkey/core/instant'
import type { Transaction } from 'kysely'
import type { Engine, Schema, Tx } from './database.ts'

/** A Tx over an open Kysely transaction, and the two moments its runner must call. */
export function openTx(engine: Engine, db: Transaction<Schema>, now: Instant) {
  const before: (() => Promise<void>)[] = []
  const after: (() => void)[] = []
  const tx: Tx = {
    db,
    engine,
    now,
    beforeCommit: (work) => before.push(work),
    afterCommit: (work) => after.push(work),
  }
  return {
    tx,
    // Work may add work, so the list is walked as it grows.
    async runBefore() {
      for (let i = 0; i < before.length; i += 1) await before[i]?.()
    },
    runAfter() {
      // The commit stands whatever becomes of what was to follow it.
      for (const work of after) {
        try {
          work()
        } catch (error) {
          process.emitWarning(error instanceof Error ? error : String(error))
        }
      }
    },
  }
}
