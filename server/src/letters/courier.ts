import { SECOND } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { MAX_CONNECTIONS } from '../platform/mail/transport.ts'
import { noteHandedOver } from './note-handed-over.ts'
import { type Delivery, sendLetter } from './send-letter.ts'
import { claimLetters, type LetterRow, nextDueAt, releaseHeld, releaseLetter } from './store.ts'

export interface Courier {
  /** There may be letters: look at once. */
  wake(): void
  /** Finishes the letters in hand and takes no more. */
  stop(): Promise<void>
}

/**
 * Letters under way at once, per lane: resets and notices never stand behind the others (C2). `ahead` are claimed beside
 * them, so that of many each does not pay for a claim of its own.
 */
const LANES = [
  { urgent: true, width: MAX_CONNECTIONS - 1, ahead: 0 },
  // Handed over one by one; the others are being written out, or noted together.
  { urgent: false, width: 12, ahead: 24 },
] as const

/** How often to look for letters another process or a command has queued, in milliseconds. */
const LOOK_EVERY = SECOND
/** A letter that waited here leaves only while its lease outlasts its sending, in milliseconds. */
const LEASE_LEFT = 70 * SECOND

/** Works off the outbox: claims what is due, sends it, notes what came of it. */
export function createCourier(app: App, delivery: Delivery): Courier {
  /** Letters under way and looks for more. */
  const inHand = new Set<Promise<void>>()
  const lanes = LANES.map((lane) => ({
    ...lane,
    busy: 0,
    claimed: [] as LetterRow[],
    looking: false,
    again: false,
  }))
  type Lane = (typeof lanes)[number]
  let stopped = false
  // What a server that died has left is settled before the first look claims anything.
  const ready = takeOver()
  keep(ready)

  async function look(lane: Lane): Promise<void> {
    if (lane.looking) {
      lane.again = true
      return
    }
    lane.looking = true
    try {
      await ready
      do {
        lane.again = false
        // A few at a time would cost a claim each; those claimed last until there is room for more.
        if (stopped || lane.claimed.length > lane.ahead / 2 || lane.busy === lane.width) break
        const most = lane.width - lane.busy + lane.ahead - lane.claimed.length
        const due = await app.db.transaction((tx) => claimLetters(tx, lane.urgent, most), {
          unhurried: true,
        })
        lane.claimed.push(...due)
        if (stopped) await giveBack(lane)
        sendOn(lane)
        if (!lane.urgent && due.length < most) app.wake('invites')
      } while (lane.again)
    } catch (error) {
      complain(error)
    } finally {
      lane.looking = false
    }
  }

  function sendOn(lane: Lane): void {
    while (!stopped && lane.busy < lane.width) {
      const letter = lane.claimed.shift()
      if (!letter) return
      if ((letter.lease_until ?? 0) - app.clock.now() < LEASE_LEFT) {
        keep(claimAnew(lane, letter))
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
            sendOn(lane)
            keep(look(lane))
          }),
      )
    }
  }

  /** A letter whose lease is about to end, as after a long wait or a jump of the clock: takes it again, with a whole one. */
  async function claimAnew(lane: Lane, letter: LetterRow): Promise<void> {
    try {
      await app.db.transaction((tx) => releaseLetter(tx, letter))
    } catch (error) {
      complain(error)
    }
    keep(look(lane))
  }

  async function giveBack(lane: Lane): Promise<void> {
    for (const letter of lane.claimed.splice(0)) await app.db.transaction((tx) => releaseLetter(tx, letter))
  }

  function complain(error: unknown): void {
    app.log.error({ err: error }, 'outbox could not be read')
  }

  async function takeOver(): Promise<void> {
    try {
      await noteHandedOver(app)
      if (app.db.engine === 'sqlite') await app.db.transaction(releaseHeld)
    } catch (error) {
      complain(error)
    }
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

  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      // What ends may have begun something: a letter looks for the next, a look may have claimed one.
      while (inHand.size > 0) await Promise.all(inHand)
      for (const lane of lanes) await giveBack(lane)
      await delivery.close()
    },
  }
}
