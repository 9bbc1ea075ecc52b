/**
 * The device's clock, in milliseconds since 1970. It may be wrong, so only differences between two of its readings mean
 * anything: the age of what is shown, how long an action waited (O3).
 */
export function deviceNow(): number {
  return Date.now()
}
