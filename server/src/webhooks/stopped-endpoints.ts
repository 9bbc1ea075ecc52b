import type { EndpointPause } from '@latchkey/core/webhooks/wire'
import type { Queries } from '../platform/db/database.ts'
import { allEndpoints } from './store.ts'

/** D2: endpoints that are told nothing though nobody paused them, for Home. */
export async function stoppedEndpoints(
  db: Queries,
): Promise<{ id: string; name: string; pauseReason: EndpointPause }[]> {
  return (await allEndpoints(db)).flatMap(({ id, url, description, pause_reason: pauseReason }) =>
    pauseReason === null || pauseReason === 'by-hand'
      ? []
      : [{ id, name: description || new URL(url).hostname, pauseReason }],
  )
}
