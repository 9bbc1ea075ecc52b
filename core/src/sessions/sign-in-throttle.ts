import { after, HOUR, type Instant, instant, MINUTE } from '../instant.ts'

// L2, P46: five failures cost nothing. Each one after doubles the wait, so that a stranger has eight tries evaluated in
// the first 15 minutes (ten are allowed) and 24 a day in the end.
const FREE_FAILURES = 5
const DELAYS = [1, 2, 4, 8, 15, 30, 60].map((minutes) => minutes * MINUTE)

/** L2: so many consecutive failures stop devices we do not know until a reset. */
export const BLOCKING_FAILURES = 100

/** L2: stands for the end of a lock that only a reset or an admin ends. */
export const UNTIL_RESET: Instant = instant('9999-12-31T23:59:59.999Z')

/** A device that signed in before carries a signed cookie and keeps a budget of its own. */
export type DeviceStanding = 'unknown' | 'known'

/**
 * L2: how many milliseconds after its latest failure an account refuses to evaluate another password, by the number of
 * consecutive failures. Infinity once devices we do not know are stopped; a known device is only ever slowed.
 */
export function delayAfter(consecutiveFailures: number, device: DeviceStanding = 'unknown'): number {
  if (consecutiveFailures < FREE_FAILURES) return 0
  if (device === 'unknown' && consecutiveFailures >= BLOCKING_FAILURES) return Number.POSITIVE_INFINITY
  return DELAYS[Math.min(consecutiveFailures - FREE_FAILURES, DELAYS.length - 1)] ?? HOUR
}

/** L2: when the next password is evaluated again: null for at once, UNTIL_RESET when only a reset helps. */
export function lockedUntil(
  consecutiveFailures: number,
  lastFailureAt: Instant,
  device: DeviceStanding = 'unknown',
): Instant | null {
  const delay = delayAfter(consecutiveFailures, device)
  if (delay === 0) return null
  return delay === Number.POSITIVE_INFINITY ? UNTIL_RESET : after(lastFailureAt, delay)
}
