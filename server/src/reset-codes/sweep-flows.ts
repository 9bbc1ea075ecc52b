import { DAY } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { forgetFlows } from './store.ts'

/** How long a dead flow is remembered: past the longest window its request counts in (C10), in milliseconds. */
const REMEMBERED = 60 * DAY

/** Forgets reset flows that ended more than 60 days ago. */
export async function sweepFlows(app: App): Promise<void> {
  await inBatches(app.db, (tx, most) => forgetFlows(tx, tx.now - REMEMBERED, most))
}
