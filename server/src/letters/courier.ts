import { SECOND } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { MAX_CONNECTIONS } from '../platform/mail/transport.ts'
import { type Delivery, sendLetter } from './send-letter.ts'
import { claimLetters, nextDueAt, releaseHeld, releaseLetter } from './store.ts'

export interface Courier {
  /** There may be letters: look at once. */
  wake(): void
  /** Finishes the letters in hand and takes no more. */
  stop(): Promise<void>
}

/** Letters in hand at once, per lane: resets and notices never stand behind the others (C2). */
const URGENT = 3
const LANES = [
  { urgent: true, width: URGENT },
  // No more than there are connections: an urgent letter would wait for one behind the others.
  { urgent: false, width: MAX_CONNECTIONS - URGENT },
] as const

/** How often to look for letters another process or a command has queued, in milliseconds. */
const LOOK_EVERY = SECOND

/** Works off the outbox: claims what is due, sends it, notes what came of it. */
export function createCourier(app: App, delivery: Delivery): Courier {
  /** Letters under way and looks for more. */
  const inHand = new Set<Promise<void>>()
  const lanes = LANES.map((lane) => ({ ...lane, busy: 0, looking: false, again: false }))
  let stopped = false

  async function look(lane: (typeof lanes)[number]): Promise<void> {
    if (lane.looking) {
      lane.again = true
      return
    }
    lane.looking = true
    try {
      do {
        lane.again = false
        const free = lane.width - lane.busy
        if (stopped || free === 0) break
        const due = await app.db.transaction((tx) => claimLetters(tx, lane.urgent, free))
        for (const letter of due) {
          if (stopped) {
            await app.db.transaction((tx) => releaseLetter(tx, letter.id))
            continue
          }
          lane.busy += 1
          keep(
            sendLetter(app, delivery, letter)
              .catch((error: unknown) =>
                app.log.error({ err: error, letterId: letter.id }, 'letter could not be handled'),
              )
              .finally(() => {
                lane.busy -= 1
                keep(look(lane))
              }),
          )
        }
      } while (lane.again)
    } catch (error) {
      complain(error)
    } finally {
      lane.looking = false
    }
  }

  function complain(error: unknown): void {
    app.log.error({ err: error }, 'outbox could not be read')
  }

  const timer = setInterval(() => {
    keep(
      nextDueAt(app.db.read)
        .then((at) => {
          if (at !== null && at <= app.clock.now()) wake()
        })
        .catch(complain),
    )
  }, LOOK_EVERY)

  function keep(work: Promise<void>): void {
    inHand.add(work)
    void work.finally(() => inHand.delete(work))
  }

  function wake(): void {
    if (!stopped) for (const lane of lanes) keep(look(lane))
  }

  // Writes take turns, so this one is over before the first look claims anything.
  if (app.db.engine === 'sqlite') keep(app.db.transaction(releaseHeld).catch(complain))

  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      // What ends may have begun something: a letter looks for the next, a look may have claimed one.
      while (inHand.size > 0) await Promise.all(inHand)
      await delivery.close()
    },
  }
}
