import { SECOND } from '@latchkey/core/instant'
import type { App } from '../../platform/app.ts'
import { every } from '../../platform/repeating.ts'
import { isRunUnderWay, takeRun } from './store.ts'
import { sweepRuns } from './sweep-runs.ts'
import { LEASE, workRun } from './work-run.ts'

export interface ImportJob {
  wake(): void
  stop(): Promise<void>
}

/**
 * I2: checks and writes the imports that wait for it, one after another. Several processes share them: each is in one's
 * hands until its lease ends, and what a process that died had in hand another begins anew, as nothing of it was stored.
 */
export function importJob(app: App): ImportJob {
  const worker = app.random.id<string>(app.clock.now())
  let running: Promise<void> | null = null
  let stopped = false

  async function drain(): Promise<void> {
    try {
      while (!stopped && (await isRunUnderWay(app.db.read))) {
        const run = await app.db.transaction((tx) => takeRun(tx, worker, tx.now + LEASE))
        if (!run || (await workRun(app, worker, run, () => stopped)) === 'later') return
      }
    } catch (error) {
      app.log.error({ err: error }, 'imports could not be worked off')
    } finally {
      running = null
    }
  }

  function wake(): void {
    if (!stopped) running ??= drain()
  }

  const repeating = [
    every(SECOND, async () => wake(), app.log),
    every(60 * SECOND, () => sweepRuns(app), app.log),
  ]
  return {
    wake,
    async stop() {
      stopped = true
      for (const repeat of repeating) await repeat.stop()
      await running
    },
  }
}
