import { type ServerTime, serverTime } from '@latchkey/web/shared/api/server-time.ts'

/**
 * The server's time, for ends that are shown (C3). Heard in this visit it moves on by itself, whatever the device's clock
 * does; before that, and after the device slept, it is the device's clock corrected by the difference kept last.
 */
export interface ServerClock {
  readonly time: ServerTime
  hear(date: string | null): void
  /** The server's clock minus the device's, once it was heard. */
  difference(): number | null
  /** Begins with the difference kept from the visit before, or anew after the device slept. */
  correct(difference: number | undefined): void
}

export function createServerClock(deviceNow: () => number): ServerClock {
  const time = serverTime()
  let difference: number | null = null
  return {
    time,
    hear(date) {
      time.hear(date)
      const at = date === null ? Number.NaN : Date.parse(date)
      if (Number.isFinite(at)) difference = at - deviceNow()
    },
    difference: () => difference,
    correct(kept) {
      const known = difference ?? kept
      if (known !== undefined) time.hear(new Date(deviceNow() + known).toISOString())
    },
  }
}
