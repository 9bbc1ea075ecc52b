import type { App } from '../platform/app.ts'
import { chainMac, laneFrom, laneIsSealed, lanes, lanesInUse } from './store.ts'

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
    let head = ''
    let position = 0
    for (;;) {
      const batch = await laneFrom(app.db.read, lane.lane, position, BATCH)
      for (const { mac, ...event } of batch) {
        if (event.position !== position + 1)
          faults.push(`event ${position + 1} of lane ${lane.lane} is missing`)
        else if (chainMac(app.keys, head, event) !== mac) faults.push(`event ${event.id} was changed`)
        head = mac
        position = event.position
      }
      events += batch.length
      if (batch.length < BATCH) break
    }
    if (position < lane.length)
      faults.push(`the last ${lane.length - position} events of lane ${lane.lane} are missing`)
    else if ((position === lane.length && head !== lane.head) || !laneIsSealed(app.keys, lane))
      faults.push(`the end of lane ${lane.lane} was changed`)
  }
  return { events, faults }
}
