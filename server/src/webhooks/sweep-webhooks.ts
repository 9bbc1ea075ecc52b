import { DAY } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { forgetMessages, isAnythingToForget } from './sweep-store.ts'

/** D2: so long messages and their attempts are kept, delivered or not, in milliseconds. */
export const MESSAGES_KEPT = 30 * DAY

export async function sweepWebhooks(app: App): Promise<void> {
  const before = app.clock.now() - MESSAGES_KEPT
  if (!(await isAnythingToForget(app.db.read, before))) return
  await inBatches(app.db, (tx, most) => forgetMessages(tx, before, most))
}
