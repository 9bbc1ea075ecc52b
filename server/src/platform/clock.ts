import { type Instant, instant } from '@latchkey/core/instant'

/** The one clock: this process's, moved by the database's offset, never below an instant already stored. */
export interface Clock {
  now(): Instant
}

export interface SystemClock extends Clock {
  /** Milliseconds to add to this process's clock, as measured against the database. */
  setOffset(ms: number): void
  /** Never answers below this instant again: what is stored has happened. */
  raiseFloor(at: Instant): void
}

export function systemClock(): SystemClock {
  let offset = 0
  let floor = 0
  let since = stopwatch()
  return {
    now() {
      // Ahead of the clock (it was set back, or an event lies ahead), time goes on at half speed until it is caught
      // up with: standing still, locks would never end and temporary passwords would live on.
      floor = Math.max(Date.now() + offset, floor + since() / 2)
      since = stopwatch()
      return instant(Math.floor(floor))
    },
    setOffset(ms) {
      offset = Math.round(ms)
    },
    raiseFloor(at) {
      floor = Math.max(floor, at)
    },
  }
}

/** Resolves after `ms` milliseconds of real time; for retries and waits, never for rules. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Milliseconds on a clock that only goes forward, for measuring how long something took. */
export function stopwatch(): () => number {
  const from = performance.now()
  return () => performance.now() - from
}

/** An instant as the Date that libraries ask for. */
export function dateOf(at: Instant): Date {
  return new Date(at)
}
