import { DAY } from '@latchkey/core/instant'
import { forgetFormerAddresses } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { forgetStopLinks } from './stop-link-store.ts'

/** How long a replaced address and an ended stop link are kept, in milliseconds. */
const KEPT = 30 * DAY

/** Forgets what changes of address left behind: former addresses and stop links, 30 days after their end. */
export async function sweepChanges(app: App): Promise<void> {
  await inBatches(app.db, (tx, most) => forgetFormerAddresses(tx, tx.now - KEPT, most))
  await inBatches(app.db, (tx, most) => forgetStopLinks(tx, tx.now - KEPT, most))
}
