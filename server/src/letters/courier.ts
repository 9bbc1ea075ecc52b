import { SECOND } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { type Delivery, sendLetter } from './send-letter.ts'
import { claimLetters, nextDueAt } from './store.ts'

export interface Courier {
  /** There may be letters: look at once. */
  wake(): void
  /** Finishes the letters in hand and takes no more. */
  stop(): Promise<void>
}

/** Letters in hand at once, per lane: resets and notices never stand behind the others (C2). */
const LANES = [
  { urgent: true, width: 3 },
  { urgent: false, width: 2 },
] as const

/** How often to look for letters another process or a command has queued, in milliseconds. */
const LOOK_EVERY = SECOND

/** Works off the outbox: claims what is due, sends it, notes what came of it. */
export function createCourier(app: App, delivery: Delivery): Courier {
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
          lane.busy += 1
          const sending = sendLetter(app, delivery, letter)
            .catch((error: unknown) =>
              app.log.error({ err: error, letterId: letter.id }, 'letter could not be handled'),
            )
            .finally(() => {
              lane.busy -= 1
              inHand.delete(sending)
              void look(lane)
            })
          inHand.add(sending)
        }
      } while (lane.again)
    } catch (error) {
      app.log.error({ err: error }, 'outbox could not be read')
    } finally {
      lane.looking = false
    }
  }

  const timer = setInterval(() => {
    nextDueAt(app.db.read)
      .then((at) => {
        if (at !== null && at <= app.clock.now()) wake()
      })
      .catch((error: unknown) => app.log.error({ err: error }, 'outbox could not be read'))
  }, LOOK_EVERY)

  function wake(): void {
    if (!stopped) for (const lane of lanes) void look(lane)
  }

  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await Promise.all(inHand)
      await delivery.close()
    },
  }
}
