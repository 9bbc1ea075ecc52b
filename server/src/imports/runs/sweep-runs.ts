import { HOUR } from '@latchkey/core/instant'
import type { App } from '../../platform/app.ts'
import { deletePieces, deleteRun, lockRun, runsDue, updateRun } from './store.ts'

/** Wipes files and results whose time is over, and what a broken-off upload left behind. */
export async function sweepRuns(app: App): Promise<void> {
  const now = app.clock.now()
  for (const { id } of await runsDue(app.db.read, now, now - HOUR)) {
    await app.db.transaction(async (tx) => {
      const run = await lockRun(tx, id)
      if (!run || run.state === 'checking' || run.state === 'applying') return
      if (run.state === 'uploading') {
        await deletePieces(tx, id, ['file'])
        return await deleteRun(tx, id)
      }
      if (run.result_ends_at !== null && run.result_ends_at <= tx.now) {
        await deletePieces(tx, id, ['result'])
        await updateRun(tx, id, { result_ends_at: null })
      }
      if (run.file_ends_at === null || run.file_ends_at > tx.now) return
      await deletePieces(tx, id, ['file', 'problems'])
      const gone = { file_ends_at: null, sealed_columns: null, problem_total: null }
      await updateRun(tx, id, { ...gone, state: 'expired', ended_at: tx.now })
    })
  }
}
