/** A point in time: integer milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' }

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Milliseconds, or an ISO 8601 text with its zone, as an Instant. Throws RangeError when it is neither. */
export function instant(value: number | string): Instant {
  const ms = typeof value === 'number' ? value : Date.parse(value)
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not an instant: ${value}`)
  return ms as Instant
}

/** The instant `ms` milliseconds after `from`; negative goes back. */
export function after(from: Instant, ms: number): Instant {
  return (from + ms) as Instant
}
