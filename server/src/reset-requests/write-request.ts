import type { Caller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { type LimitName, takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { RequestQueue } from './queue.ts'
import { insertRequest } from './store.ts'

/** C10: a prefix gets four times what one address gets. */
const PREFIX_FACTOR = 4

/**
 * C10: writes down what was asked; the engine looks at it after the commit. So the answer and its time are the same for
 * every name, and what was answered is not lost. Past the budget of its address a request is answered alike and dropped.
 */
export async function writeRequest(
  app: App,
  queue: RequestQueue,
  caller: Caller,
  { username, clientId = null }: { username: string; clientId?: string | null },
): Promise<void> {
  const settings = app.settings()
  const limit = settings['limits.requests-per-address-hour']
  const { address, prefix } = clientPrefixes(caller.ip ?? '')
  await app.db.transaction(async (tx) => {
    const places: { name: LimitName; limit: number }[] = [
      { name: `${queue.budget}-address:${address}`, limit },
      { name: `${queue.budget}-prefix:${prefix}`, limit: limit * PREFIX_FACTOR },
    ]
    for (const place of places) {
      const taken = await takeOne(tx, place.name, { limit: place.limit, window: HOUR })
      if (!taken.within) return
    }
    const id = app.random.id<string>(tx.now)
    await insertRequest(tx, queue.table, {
      id,
      // Sealed, because people type passwords into the wrong field.
      sealed_username: app.keys.seal('reset-request', username, [id]),
      client_id: clientId,
      ip: caller.ip ?? '',
      language: caller.language,
      request_id: caller.requestId,
      attempts: 0,
      next_try_at: tx.now,
      created_at: tx.now,
    })
    tx.afterCommit(() => app.wake(queue.job))
  })
}
