import { MINUTE, SECOND } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { every } from '../platform/repeating.ts'
import { exportThreads } from './export-threads.ts'
import { LEASE, makeFile } from './make-file.ts'
import type { AuditPages } from './rows-of-list.ts'
import {
  claimExport,
  deleteExport,
  type ExportRow,
  expiredExports,
  nextExport,
  noteProgress,
} from './store.ts'

/** Files this process makes at once. */
const AT_ONCE = 2
/** Times a file is begun anew after its server has left it. */
const MOST_TRIES = 3
/** Expired files removed in one round. */
const SWEPT = 50
export interface ExportJob {
  wake(): void
  stop(): Promise<void>
}

/** I2: makes the files that are ordered. Several processes share them; one that dies leaves its files to the others. */
export function exportJob(app: App, auditPages: AuditPages): ExportJob {
  const running = new Set<Promise<void>>()
  const threads = exportThreads(app.config)
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false

  async function look(): Promise<void> {
    do {
      again = false
      while (!stopped && running.size < AT_ONCE && (await startNext()));
    } while (again && !stopped && running.size < AT_ONCE)
  }

  async function startNext(): Promise<boolean> {
    const id = await nextExport(app.db.read, app.clock.now())
    if (id === null) return false
    const lease = app.random.token()
    const row = await app.db.transaction((tx) => claimExport(tx, id, { lease, until: tx.now + LEASE }))
    if (!row) return true
    if (row.tries > MOST_TRIES) {
      const expires_at = app.clock.now() + MINUTE * 60
      await app.db.transaction((tx) =>
        noteProgress(tx, id, lease, { state: 'failed', failure: 'fault', lease_until: null, expires_at }),
      )
      return true
    }
    const one = make(row).finally(() => {
      running.delete(one)
      wake()
    })
    running.add(one)
    return true
  }

  async function make(row: ExportRow): Promise<void> {
    const thread = threads.take(row.format)
    try {
      await makeFile(app, row, { thread, auditPages, isEnding: () => stopped })
    } catch (error) {
      // Its lease runs out; then it is begun anew.
      app.log.error({ err: error, exportId: row.id }, 'an export could not be worked on')
    } finally {
      await threads.giveBack(row.format, thread)
    }
  }

  function wake(): void {
    again = true
    if (stopped) return
    looking ??= look()
      .catch((error: unknown) => app.log.error({ err: error }, 'exports could not be looked for'))
      .finally(() => {
        looking = null
      })
  }

  const repeating = [
    every(5 * SECOND, async () => wake(), app.log),
    every(MINUTE, () => sweepExports(app), app.log),
  ]

  return {
    wake,
    async stop() {
      stopped = true
      for (const repeat of repeating) await repeat.stop()
      await looking
      await Promise.all(running)
      await threads.close()
    },
  }
}

/** Forgets files whose day is over, each in a transaction of its own. */
export async function sweepExports(app: App): Promise<void> {
  for (const id of await expiredExports(app.db.read, app.clock.now(), SWEPT))
    await app.db.transaction((tx) => deleteExport(tx, id))
}
