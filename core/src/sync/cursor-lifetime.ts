import { DAY, type Instant } from '../instant.ts'

/** O4: how long a device may stay away and still hear only of what changed; in milliseconds. */
export const CURSOR_LIFETIME = 90 * DAY

/** O4: whether a cursor is too old to go on from: what is gone since may no longer be told. */
export function isCursorTooOld(issuedAt: Instant, now: Instant): boolean {
  return now - issuedAt >= CURSOR_LIFETIME
}
