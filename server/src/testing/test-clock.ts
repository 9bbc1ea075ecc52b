import { after, type Instant, instant } from '@latchkey/core/instant'
import type { Clock } from '../platform/clock.ts'

export interface TestClock extends Clock {
  /** Moves the clock forward by so many milliseconds. */
  advance(ms: number): void
  set(at: Instant): void
}

/** A clock that stands still until a test moves it. */
export function testClock(start: Instant = instant('2026-03-02T09:00:00Z')): TestClock {
  let now = start
  return {
    now: () => now,
    advance(ms) {
      now = after(now, ms)
    },
    set(at) {
      now = at
    },
  }
}
