import { DAY } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { forgetTallies } from './store.ts'

/** E2: audit is kept three years, in milliseconds. */
const KEPT = 3 * 366 * DAY

/** Forgets the counts of failures on unknown names after three years. */
export async function sweepTallies(app: App): Promise<void> {
  await inBatches(app.db, (tx, most) => forgetTallies(tx, tx.now - KEPT, most))
}
