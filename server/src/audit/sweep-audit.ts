import { systemCaller } from '@latchkey/core/actors/caller'
import { auditKeptFrom } from '@latchkey/core/audit/retention'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'
import { dropOldest } from './drop-store.ts'
import { recordAct } from './record-act.ts'
import { lanes } from './store.ts'

/** E1, E2: drops whole months of the trail past their keeping (setting), and says so in the trail with each batch that goes. */
export async function sweepAudit(app: App): Promise<void> {
  const before = auditKeptFrom(app.clock.now(), app.settings()['retention.audit-months'])
  await inBatches(app.db, async (tx, most) => {
    let events = 0
    for (const { lane } of await lanes(tx.db)) {
      if (events < most) events += await dropOldest(app.keys, tx, lane, { before, most: most - events })
    }
    if (events > 0)
      recordAct(app, tx, systemCaller(), {
        action: 'audit.months-dropped',
        detail: { before: toWire(before), events },
      })
    return events
  })
}
