import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import type { Database } from '../platform/db/database.ts'

/** How long an import waits for the one before it, in milliseconds; past it the answer is "busy". */
const TURN_LIMIT = 15_000

const lastTurns = new WeakMap<Database, Promise<void>>()

/** One import at a time in this process: each holds its whole file in memory. Others processes' wait in the database. */
export async function inTurn<T>(app: App, work: () => Promise<T>): Promise<T> {
  const before = lastTurns.get(app.db)
  let end = (): void => undefined
  const own = new Promise<void>((resolve) => {
    end = resolve
  })
  lastTurns.set(
    app.db,
    (before ?? Promise.resolve()).then(() => own),
  )
  try {
    if (before) await waitFor(before)
    return await work()
  } finally {
    end()
  }
}

async function waitFor(before: Promise<void>): Promise<void> {
  const late = wait(TURN_LIMIT, 'late' as const, { ref: false })
  if ((await Promise.race([before, late])) === 'late') throw new Refusal('busy')
}
