import { SECOND } from '@latchkey/core/instant'
import { MOST_ENDPOINTS } from '@latchkey/core/webhooks/wire'
import type { App } from '../platform/app.ts'
import type { EgressFetch } from '../platform/egress.ts'
import { every } from '../platform/repeating.ts'
import { LEASE, noteAttempt } from './note-attempt.ts'
import { sendMessage } from './send-message.ts'
import { claimEndpoint, endpointInHand, endpointsWithWork, nextDue, releaseEndpoint } from './work-store.ts'

export interface WebhookJob {
  wake(): void
  stop(): Promise<void>
}

/**
 * D2: sends what waits, to each endpoint one message after the other, in order, and to all of them beside one another:
 * a slow receiver holds up nobody else. Several processes share the endpoints; one that dies leaves its endpoint to
 * the others, and the message in hand is sent once more under the same id.
 */
export function webhookJob(app: App, ask: EgressFetch): WebhookJob {
  const running = new Map<string, Promise<void>>()
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false

  async function look(): Promise<void> {
    do {
      again = false
      const due = await endpointsWithWork(app.db.read, app.clock.now())
      for (const id of due) {
        if (stopped || running.size >= MOST_ENDPOINTS) return
        if (!running.has(id))
          running.set(
            id,
            serve(id).finally(() => running.delete(id)),
          )
      }
    } while (again && !stopped)
  }

  async function serve(id: string): Promise<void> {
    const lease = app.random.token()
    try {
      const until = app.clock.now() + LEASE
      if (!(await app.db.transaction((tx) => claimEndpoint(tx, id, { lease, until })))) return
      while (!stopped && (await sendNext(id, lease)));
      await app.db.transaction((tx) => releaseEndpoint(tx, id, lease))
    } catch (error) {
      // Its lease runs out; then it is anyone's.
      app.log.error({ err: error, webhook: id }, 'an endpoint could not be told')
    }
  }

  async function sendNext(endpointId: string, lease: string): Promise<boolean> {
    const now = app.clock.now()
    const endpoint = await endpointInHand(app.db.read, endpointId, { lease, now })
    const message = endpoint && (await nextDue(app.db.read, endpointId, now))
    if (!message) return false
    const answered = await sendMessage(app, ask, endpoint, message)
    if (answered.failure)
      app.log.warn(
        { webhook: endpointId, message: message.event_id, status: answered.status, why: answered.failure },
        'a webhook was not taken',
      )
    return await noteAttempt(app, { endpointId, lease }, message, answered)
  }

  function wake(): void {
    again = true
    if (stopped) return
    looking ??= look()
      .catch((error: unknown) => app.log.error({ err: error }, 'webhooks could not be looked for'))
      .finally(() => {
        looking = null
      })
  }

  const repeating = every(SECOND, async () => wake(), app.log)

  return {
    wake,
    async stop() {
      stopped = true
      await repeating.stop()
      await looking
      await Promise.all(running.values())
    },
  }
}
