import { SECOND } from '@latchkey/core/instant'
import type { DeliveryFailure } from '@latchkey/core/webhooks/wire'
import { Webhook } from 'standardwebhooks'
import type { App } from '../platform/app.ts'
import { dateOf, stopwatch } from '../platform/clock.ts'
import { type EgressFetch, EgressRefused } from '../platform/egress.ts'
import { openSecret } from './secret.ts'
import type { EndpointRow } from './store.ts'
import type { DueMessage } from './work-store.ts'

/** How long a receiver may take in all, in milliseconds. */
const TIME_LIMIT = 15 * SECOND
/** So much of what a receiver says to a message it does not take is kept. */
const ANSWER_KEPT = 500

export interface Answered {
  readonly status: number | null
  readonly failure: DeliveryFailure | null
  readonly answer: string | null
  readonly retryAfter: string | null
  readonly durationMs: number
}

/**
 * D2: one attempt, signed by Standard Webhooks 1.0.0 with every secret that stands: the id is the message's, the time this
 * attempt's. Only a 2xx takes it; redirects are not followed.
 */
export async function sendMessage(
  app: App,
  ask: EgressFetch,
  endpoint: EndpointRow,
  { event_id: id, payload }: DueMessage,
): Promise<Answered> {
  const now = app.clock.now()
  const signatures = secretsOf(app, endpoint, now).map((secret) =>
    new Webhook(secret).sign(id, dateOf(now), payload),
  )
  const took = stopwatch()
  try {
    const response = await ask(endpoint.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Latchkey-Webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now / SECOND)),
        'webhook-signature': signatures.join(' '),
      },
      body: payload,
      timeLimit: TIME_LIMIT,
      readAtMost: 4 * ANSWER_KEPT,
    })
    const { status } = response
    const durationMs = Math.round(took())
    const retryAfter = response.headers.get('retry-after')
    if (status >= 200 && status < 300)
      return { status, failure: null, answer: null, retryAfter: null, durationMs }
    const failure = status >= 300 && status < 400 ? 'redirect' : 'status'
    return { status, failure, answer: beginningOf(await response.text()), retryAfter, durationMs }
  } catch (error) {
    const failure = failureOf(error)
    return { status: null, failure, answer: null, retryAfter: null, durationMs: Math.round(took()) }
  }
}

function secretsOf(app: App, endpoint: EndpointRow, now: number): string[] {
  const { sealed_secret: present, former_sealed_secret: former, former_secret_ends_at: ends } = endpoint
  const sealed = former !== null && (ends ?? 0) > now ? [present, former] : [present]
  return sealed.map((one) => openSecret(app, endpoint.id, one))
}

/** One line without what a screen or terminal would act on, and without a secret that was said back. */
function beginningOf(text: string): string | null {
  const line = text
    .replace(/whsec_[\w+/=-]+/g, 'whsec_…')
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  return line === '' ? null : [...line].slice(0, ANSWER_KEPT).join('')
}

function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof EgressRefused) return 'address-not-allowed'
  const { name, code } = error as { name?: string; code?: unknown }
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  return /CERT|SIGNATURE|ERR_TLS|ISSUER/.test(String(code)) ? 'certificate' : 'no-connection'
}
