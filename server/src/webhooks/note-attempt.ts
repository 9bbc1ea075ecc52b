import { systemCaller } from '@latchkey/core/actors/caller'
import { SECOND } from '@latchkey/core/instant'
import { asksToWait, FAILING_FOR, heldUntil, nextTryAt, retryAfter } from '@latchkey/core/webhooks/schedule'
import { erasedAmong, recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { forgetInterest } from './interest.ts'
import { entry, untroubled } from './save-endpoint.ts'
import type { Answered } from './send-message.ts'
import { type EndpointRow, markPaused } from './store.ts'
import { type DueMessage, holdEndpoint, insertAttempt, noteDelivery, noteHealth } from './work-store.ts'

/** How long an endpoint stays this worker's after each note: longer than an attempt may take. */
export const LEASE = 60 * SECOND
const CHANCES = 1000
const GONE = 410

/**
 * D2: notes what became of an attempt: taken, due again, or given up; and what that says of the endpoint. Answers whether
 * the next message may follow at once. Where the endpoint is no longer this worker's, nothing is noted.
 */
export async function noteAttempt(
  app: App,
  { endpointId, lease }: { readonly endpointId: string; readonly lease: string },
  message: DueMessage,
  answered: Answered,
): Promise<boolean> {
  return await app.db.transaction(async (tx) => {
    const endpoint = await holdEndpoint(tx, endpointId, lease)
    if (!endpoint) return false
    const { status, failure, answer, durationMs: duration_ms } = answered
    const { event_id, tries } = message
    const row = { id: app.random.id<string>(tx.now), endpoint_id: endpointId, event_id }
    const kept = answer === null || (await isOfErased(tx, message)) ? null : answer
    await insertAttempt(tx, { ...row, at: tx.now, duration_ms, status, failure, answer: kept })
    const last = { last_at: tx.now, last_status: status, last_failure: failure }
    const lease_until = tx.now + LEASE
    if (failure === null) {
      await noteDelivery(tx, endpointId, message, {
        ...last,
        state: 'delivered',
        next_at: null,
        delivered_at: tx.now,
      })
      await noteHealth(tx, endpointId, { ...untroubled, last_success_at: tx.now, lease_until })
      return true
    }
    const askedFor = asksToWait(status) ? retryAfter(answered.retryAfter, tx.now) : null
    const chance = app.random.index(CHANCES) / CHANCES
    const next = status === GONE ? null : nextTryAt({ tries: tries + 1, chance, askedFor }, tx.now)
    await noteDelivery(tx, endpointId, message, {
      ...last,
      state: next === null ? 'failed' : 'waiting',
      next_at: next,
    })
    const failures = endpoint.failures + 1
    const failing_since = endpoint.failing_since ?? tx.now
    await noteHealth(tx, endpointId, {
      failures,
      failing_since,
      held_until: heldUntil({ failures, askedFor }, tx.now),
      last_failure_at: tx.now,
      last_failure: failure,
      last_status: status,
      lease_until,
    })
    await pauseWhereDead(app, tx, endpoint, { status, failing_since })
    return false
  })
}

/** E2: what is said of someone who was erased is not kept. */
async function isOfErased(tx: Tx, { about_id: about, actor_id: actor }: DueMessage): Promise<boolean> {
  const ids = [about, actor].filter((id) => id !== null)
  return (await erasedAmong(tx.db, ids)).size > 0
}

/** D2: who is gone is told no more; who failed for days waits until someone has looked (and Home says so). */
async function pauseWhereDead(
  app: App,
  tx: Tx,
  { id, state }: EndpointRow,
  { status, failing_since: since }: { readonly status: number | null; readonly failing_since: number },
): Promise<void> {
  const reason = status === GONE ? 'gone' : tx.now - since >= FAILING_FOR ? 'failing' : null
  if (reason === null || state === 'paused') return
  if ((await markPaused(tx, { id }, reason)).length === 0) return
  forgetInterest(app, tx)
  recordAct(app, tx, systemCaller(), entry('webhook.paused', id, { reason }))
}
