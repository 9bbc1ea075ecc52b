import { DAY } from '@latchkey/core/instant'
import { CURSOR_LIFETIME } from '@latchkey/core/sync/cursor-lifetime'
import type { App } from '../platform/app.ts'
import { inBatches } from '../platform/in-batches.ts'

/** A day beyond every cursor's life: a tombstone has the instant its transaction began, and is heard of after its commit. */
const KEPT = CURSOR_LIFETIME + DAY

/** O4: forgets tombstones that no living cursor can still have to hear of. */
export async function sweepTombstones(app: Pick<App, 'db'>): Promise<void> {
  await inBatches(app.db, async (tx, most) => {
    const old = tx.db
      .selectFrom('change')
      .select('seq')
      .where('deleted_at', '<=', tx.now - KEPT)
      .limit(most)
    const result = await tx.db.deleteFrom('change').where('seq', 'in', old).executeTakeFirst()
    return Number(result.numDeletedRows)
  })
}
