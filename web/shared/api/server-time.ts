import { type Instant, instant } from '@latchkey/core/instant'

/** Ends are judged by the server's clock (C3), so this is the one the app shows: the last `Date` heard, moved on. */
export function serverTime(elapsed: () => number = () => performance.now()) {
  let heard: { readonly at: number; readonly when: number } | null = null
  return {
    hear(dateHeader: string | null): void {
      const at = dateHeader === null ? Number.NaN : Date.parse(dateHeader)
      if (Number.isFinite(at)) heard = { at, when: elapsed() }
    },
    now(): Instant {
      const passed = heard ? elapsed() - heard.when : 0
      return instant(Math.floor(heard ? heard.at + passed : performance.timeOrigin + elapsed()))
    },
  }
}
export type ServerTime = ReturnType<typeof serverTime>
