import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { MINUTE, SECOND } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import { pause } from '../platform/clock.ts'
import { every } from '../platform/repeating.ts'
import { giveUpOnNext } from './give-up-on-next.ts'
import { followLetters } from './settle-letters.ts'
import { brokenOff, deleteInvite, openInvites } from './store.ts'
import { workInvite } from './work-invite.ts'

/** People served in one transaction: short enough that other requests get their turn. */
const BATCH = 25
/** Milliseconds between two rounds while letters leave: each of them says so. */
const PACE = 20
/** Tries of one person alone before he is given up. */
const TRIES_ALONE = 3
/** An invite still being written down after so long has lost its server, in milliseconds. */
const BROKEN_OFF_AFTER = 10 * MINUTE

export interface InviteJob {
  wake(): void
  stop(): Promise<void>
}

/** I1: works off the invites that are due. Several processes share them: each transaction takes the next people. */
export function inviteJob(app: App): InviteJob {
  /** Failures in a row by invite: after one, people are taken one by one until it goes on. */
  const failures = new Map<string, number>()
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  async function drain(): Promise<void> {
    try {
      do {
        again = false
        let busy = true
        while (busy && !stopped) {
          busy = false
          for (const id of await openInvites(app.db.read, app.clock.now())) {
            if (!stopped && (await work(id))) busy = true
            await turnOfTheLoop()
          }
        }
        if (again && !stopped) await pause(PACE)
      } while (again && !stopped)
    } catch (error) {
      app.log.error({ err: error }, 'invites could not be worked off')
    } finally {
      running = null
    }
  }

  async function work(id: string): Promise<boolean> {
    const failed = failures.get(id) ?? 0
    try {
      const worked = await workInvite(app, id, failed === 0 ? BATCH : 1)
      failures.delete(id)
      return worked === 'more'
    } catch (error) {
      app.log.error({ err: error, inviteId: id }, 'people of an invite could not be served')
      if (error instanceof Refusal) return false
      failures.set(id, failed + 1)
      if (failed < TRIES_ALONE) return false
      failures.delete(id)
      await giveUpOnNext(app, id)
      return true
    }
  }

  function wake(): void {
    again = true
    if (!stopped) running ??= drain()
  }

  const repeating = [every(SECOND, async () => wake(), app.log), every(MINUTE, () => tidy(app), app.log)]

  return {
    wake,
    async stop() {
      stopped = true
      for (const repeat of repeating) await repeat.stop()
      await running
    },
  }
}

async function tidy(app: App): Promise<void> {
  await followLetters(app)
  for (const id of await brokenOff(app.db.read, app.clock.now() - BROKEN_OFF_AFTER))
    await app.db.transaction((tx) => deleteInvite(tx, id))
}
