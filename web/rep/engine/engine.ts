import type { RepSignedIn } from '@latchkey/core/users/wire'
import { deviceNow } from '../store/clock.ts'
import { keep, readKept } from '../store/kept.ts'
import { db, teller } from '../store/open.ts'
import { createAsk } from './ask.ts'
import { emptyOldRows } from './old-rows.ts'
import type { EngineParts, SyncNews } from './parts.ts'
import { createEngine } from './run.ts'
import { createServerClock } from './server-clock.ts'
import { watchTriggers } from './triggers.ts'
import { leave, type SignedIn, takeOver } from './who.ts'

const clock = createServerClock(deviceNow)

/** The server's time, for ends that are shown (C3); also offline. */
export const repTime = clock.time

const parts: EngineParts = {
  db,
  teller,
  ask: createAsk({ fetch: (...request) => fetch(...request), heard: clock.hear }),
  now: deviceNow,
  elapsed: () => performance.now(),
  locks: navigator.locks,
  clockDifference: clock.difference,
  tellFault: (fault) => reportError(fault),
}
const engine = createEngine(parts)
let triggers: ReturnType<typeof watchTriggers> | null = null

/** Begins to sync; called once when the app starts. Answers how to stop. */
export function startEngine(): () => void {
  triggers ??= watchTriggers({
    ...parts,
    engine,
    async beforeEach() {
      clock.correct(await readKept(db, 'clockDifference'))
      if (await emptyOldRows(db, deviceNow())) teller.tell({ kind: 'replaced' })
    },
  })
  return () => {
    triggers?.stop()
    triggers = null
  }
}

/** "Sync now": resolves when everything was sent and received, or it is clear that it cannot be. */
export async function syncNow(): Promise<void> {
  await (triggers ? triggers.sync('asked') : engine.sync('asked'))
}

/**
 * Takes over who has just signed in, and syncs. Where another rep's actions lie on this device it says so and changes
 * nothing: the person chooses to discard them (`discardQueue`), or to sign out again and in as that rep.
 */
export async function signedIn(
  answer: RepSignedIn,
  more: { readonly discardQueue?: boolean } = {},
): Promise<SignedIn> {
  engine.doubtSelf()
  const outcome = await takeOver(parts, answer, { discardQueue: more.discardQueue ?? false })
  if (outcome.state === 'ready') {
    await askToPersist()
    syncInBackground()
  }
  return outcome
}

/** The rep's own sign-out, also offline: rows go, the queue stays under his name and is sent after his next sign-in. */
export async function signedOut(): Promise<void> {
  engine.doubtSelf()
  await leave(db)
  teller.tell({ kind: 'replaced' })
  syncInBackground()
}

/** Tells after each sync what it brought. */
export function subscribeNews(listener: (news: SyncNews) => void): () => void {
  return engine.subscribeNews(listener)
}

function syncInBackground(): void {
  const sync = triggers ? triggers.sync('signed-in') : engine.sync('signed-in')
  sync.catch(reportError)
}

/** Asks the browser once not to evict what is kept; what it answers is up to it. */
async function askToPersist(): Promise<void> {
  if (await readKept(db, 'persistAsked')) return
  await keep(db, 'persistAsked', true)
  await navigator.storage?.persist?.()
}
