import { auditKeptFrom } from '@latchkey/core/audit/retention'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { dropSignIns } from './sign-in-store.ts'

/** E2: forgets who signed in through which client with the months of the trail it belongs to. */
export async function sweepClientSignIns(app: App): Promise<void> {
  const before = auditKeptFrom(app.clock.now(), app.settings()['retention.audit-months'])
  await inBatches(app.db, (tx, most) => dropSignIns(tx, before, most))
}
