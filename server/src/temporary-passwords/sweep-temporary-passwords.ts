import { DAY } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { forgetDead } from './store.ts'

/** How long a dead temporary password is remembered, so that it is no new password either (C7), in milliseconds. */
const REMEMBERED = 400 * DAY

/** Forgets temporary passwords that ended more than 400 days ago. */
export async function sweepTemporaryPasswords(app: App): Promise<void> {
  await inBatches(app.db, (tx, most) => forgetDead(tx, tx.now - REMEMBERED, most))
}
