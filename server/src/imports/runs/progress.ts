import { SECOND } from '@latchkey/core/instant'
import type { App } from '../../platform/app.ts'
import { stopwatch } from '../../platform/clock.ts'
import { renewLease } from './store.ts'

interface Progress {
  readonly done: number
  readonly total: number
}

/** How long an import stays in the hands of a process that says nothing. */
export const LEASE = 60 * SECOND
const TELL_EVERY = 2 * SECOND

const inHand = new WeakMap<App, Map<string, Progress>>()

/** How far an import in this process's hands is. */
export function progressHere(app: App, id: string): Progress | undefined {
  return inHand.get(app)?.get(id)
}

/**
 * Keeps an import in hand while it is worked on. How far it is stands in this process's memory and, where several share
 * a database, in the import's row; on the embedded database the writing itself holds the one writer.
 */
export function followProgress(app: App, worker: string, id: string) {
  const runs = inHand.get(app) ?? new Map<string, Progress>()
  inHand.set(app, runs)
  const set = (done: number, total: number) => runs.set(id, { done, total })
  set(0, 0)
  let sinceTold = stopwatch()
  let telling: Promise<unknown> | null = null

  function tell(): void {
    if (app.db.engine === 'sqlite' || telling) return
    sinceTold = stopwatch()
    const { done, total } = runs.get(id) ?? { done: 0, total: 0 }
    telling = app.db
      .transaction((tx) =>
        renewLease(tx, id, {
          worker,
          lease_until: tx.now + LEASE,
          progress_done: done,
          progress_total: total,
        }),
      )
      .catch((error: unknown) => app.log.error({ err: error }, 'the progress of an import could not be told'))
      .finally(() => {
        telling = null
      })
  }

  const timer = setInterval(tell, LEASE / 4)
  timer.unref()
  return {
    note(done: number, total: number): void {
      set(done, total)
      if (sinceTold() > TELL_EVERY) tell()
    },
    async end(): Promise<void> {
      clearInterval(timer)
      await telling
      runs.delete(id)
    },
  }
}
