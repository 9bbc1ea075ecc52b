import { auditKeptFrom } from '@latchkey/core/audit/retention'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { forgetTallies } from './store.ts'

/** E2: forgets the counts of failures on unknown names with the months of the trail they belong to. */
export async function sweepTallies(app: App): Promise<void> {
  const before = auditKeptFrom(app.clock.now(), app.settings()['retention.audit-months'])
  await inBatches(app.db, (tx, most) => forgetTallies(tx, before, most))
}
