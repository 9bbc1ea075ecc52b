import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { erasedMac, eventHolds } from './attest.ts'
import { blankEvent, type ErasedPerson } from './blank-event.ts'
import { eventsAfter, heldEvents, macBefore, type Place, writeErased } from './erase-store.ts'
import type { StoredEvent } from './store.ts'

/** Events looked at in one stretch; other requests get their turn between two. */
const STRETCH = 500
/** Events written in one transaction: who writes meanwhile waits for that long. */
const AT_ONCE = 50

/**
 * E1, E2: takes a person's values out of the trail, stretch by stretch from a place on, at most so many stretches.
 * Answers where it got to, or null once the end was reached. What he did and what was done to him stays, under his id.
 */
export async function eraseInTrail(
  app: App,
  person: ErasedPerson,
  from: Place,
  most = Number.POSITIVE_INFINITY,
): Promise<Place | null> {
  let place = from
  for (let stretch = 0; stretch < most; stretch += 1) {
    const events = await eventsAfter(app.db.read, place, STRETCH)
    const hits = events.filter((event) => blankEvent(event, person) !== null)
    for (let first = 0; first < hits.length; first += AT_ONCE) {
      const ids = hits.slice(first, first + AT_ONCE).map((event) => event.id)
      await app.db.transaction(async (tx) => blankAll(app, tx, await heldEvents(tx, ids), person))
      await turnOfTheLoop()
    }
    const last = events.at(-1)
    if (!last || events.length < STRETCH) return null
    place = { at: last.at, id: last.id }
    await turnOfTheLoop()
  }
  return place
}

async function blankAll(app: App, tx: Tx, events: readonly StoredEvent[], person: ErasedPerson) {
  for (const event of events) {
    const blank = blankEvent(event, person)
    if (!blank || isSame(event, blank)) continue
    const previous = await macBefore(tx, event)
    const written = { ...blank, erased_at: tx.now }
    // One that was forged before stays known as forged: only what holds is attested anew.
    const holds = previous !== null && eventHolds(app.keys, previous, event)
    await writeErased(tx, { ...written, erased_mac: holds ? erasedMac(app.keys, previous, written) : '' })
  }
}

function isSame(event: StoredEvent, blank: StoredEvent): boolean {
  return event.actor_name === blank.actor_name && event.ip === blank.ip && event.detail === blank.detail
}
