import type { Instant } from '@latchkey/core/instant'
import { useNow } from '@latchkey/web/shared/time/use-now.ts'
import { repTime } from '../engine/engine.ts'

/** The server's time as the device knows it, by which ends are judged (C3); for how old something is, the device's own. */
export function useServerNow(everyMs = 10_000): Instant {
  return useNow(repTime, everyMs)
}
