import { type Instant, instant } from '../instant.ts'

/**
 * E1, E2: the instant before which audit events are dropped: the first of the month (UTC) that lies so many whole months
 * before the present one. An event is kept for at least so many months, and at most one more.
 */
export function auditKeptFrom(now: Instant, months: number): Instant {
  const today = new Date(now)
  return instant(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1))
}
