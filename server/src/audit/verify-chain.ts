import type { App } from '../platform/app.ts'
import { eventHolds, startIsSealed } from './attest.ts'
import { type Lane, laneFrom, laneIsSealed, lanes, lanesInUse } from './store.ts'

const BATCH = 1000

/** Walks the audit chain and names every place where it does not hold; an empty list is a sound chain (E1). */
export async function verifyChain(app: App): Promise<{ events: number; faults: string[] }> {
  const faults: string[] = []
  let events = 0
  // Lanes with events first: what is written meanwhile has its head by the time heads are read.
  const inUse = await lanesInUse(app.db.read)
  const heads = await lanes(app.db.read)
  for (const lane of inUse.filter((used) => !heads.some((head) => head.lane === used)))
    faults.push(`the head of lane ${lane} is missing`)
  for (const lane of heads) {
    const walked = await walk(app, lane)
    const again = walked.faults.length > 0 ? await movedOn(app, lane) : null
    // Months were dropped from its start while it was walked.
    const { events: count, faults: found } = again ? await walk(app, again) : walked
    events += count
    faults.push(...found)
  }
  return { events, faults }
}

async function walk(app: App, lane: Lane): Promise<{ events: number; faults: string[] }> {
  const faults: string[] = []
  let events = 0
  let head = lane.start_mac
  let position = lane.start_position
  if (!startIsSealed(app.keys, lane)) faults.push(`the start of lane ${lane.lane} was changed`)
  for (;;) {
    const batch = await laneFrom(app.db.read, lane.lane, position, BATCH)
    for (const event of batch) {
      if (event.position !== position + 1)
        faults.push(`event ${position + 1} of lane ${lane.lane} is missing`)
      else if (!eventHolds(app.keys, head, event)) faults.push(`event ${event.id} was changed`)
      head = event.mac
      position = event.position
    }
    events += batch.length
    if (batch.length < BATCH) break
  }
  if (position < lane.length)
    faults.push(`the last ${lane.length - position} events of lane ${lane.lane} are missing`)
  else if ((position === lane.length && head !== lane.head) || !laneIsSealed(app.keys, lane))
    faults.push(`the end of lane ${lane.lane} was changed`)
  return { events, faults }
}

async function movedOn(app: App, before: Lane): Promise<Lane | null> {
  const now = (await lanes(app.db.read)).find((lane) => lane.lane === before.lane)
  return now && now.start_position > before.start_position ? now : null
}
