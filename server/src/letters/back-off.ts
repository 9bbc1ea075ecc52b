import { HOUR, MINUTE, SECOND } from '@latchkey/core/instant'

/** Waits between tries of one letter; the last one repeats. */
const BACK_OFF = [
  5 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  HOUR / 2,
]

/** Milliseconds to wait after the given number of failed tries. */
export function backOff(tries: number): number {
  return BACK_OFF[Math.min(tries, BACK_OFF.length) - 1] ?? 0
}
