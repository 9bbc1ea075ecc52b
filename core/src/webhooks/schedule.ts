import { after, DAY, HOUR, type Instant, MINUTE, SECOND } from '../instant.ts'

/** D2: how long a message waits after each failed attempt, in milliseconds; after the tenth it is given up. */
export const RETRY_WAITS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** D2: an endpoint at which nothing was taken for so long is paused. */
export const FAILING_FOR = 3 * DAY

/** So much of a wait is added at most, so that many that failed at once do not come back at once. */
const JITTER = 0.2
/** The longest an endpoint as a whole is left alone after a failure. */
const MOST_HELD = 5 * MINUTE
/** A receiver may ask for no longer than this. */
const MOST_ASKED = DAY

/** When a message is tried next, after so many attempts; null once it is given up. `chance` is from 0 up to 1. */
export function nextTryAt(
  { tries, chance, askedFor }: { tries: number; chance: number; askedFor: number | null },
  now: Instant,
): Instant | null {
  const wait = RETRY_WAITS[tries - 1]
  if (wait === undefined) return null
  return after(now, Math.max(Math.round(wait * (1 + JITTER * chance)), askedFor ?? 0))
}

/**
 * Until when an endpoint is left alone after so many failures in a row: a receiver that is down is asked every five
 * minutes at most, whatever waits for it, and one message it cannot take holds up the others for seconds.
 */
export function heldUntil(
  { failures, askedFor }: { failures: number; askedFor: number | null },
  now: Instant,
): Instant {
  const wait = Math.min(5 * SECOND * 2 ** Math.min(failures - 1, 10), MOST_HELD)
  return after(now, Math.max(wait, askedFor ?? 0))
}

/** RFC 9110 section 10.2.3: milliseconds to wait, as seconds or a date; null where it says neither. */
export function retryAfter(header: string | null, now: Instant): number | null {
  const text = header?.trim() ?? ''
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) * SECOND : null
  const wait = seconds ?? (/GMT$/.test(text) ? Date.parse(text) - now : Number.NaN)
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, MOST_ASKED) : null
}

/** Statuses with which a receiver asks to be left alone for a while. */
export function asksToWait(status: number | null): boolean {
  return status === 429 || status === 503
}
