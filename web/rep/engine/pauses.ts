import { MINUTE, SECOND } from '@latchkey/core/instant'

const FIRST_PAUSE = 30 * SECOND
const LONGEST_PAUSE = 2 * MINUTE

/** How long the app waits by itself after tries that failed: doubling, and at least as long as the server asked for. */
export function createPauses(elapsed: () => number) {
  let until = 0
  let failures = 0
  return {
    failed(wait: number | null): void {
      const own = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE)
      failures += 1
      until = elapsed() + Math.max(own, wait ?? 0)
    },
    end(): void {
      until = 0
      failures = 0
    },
    isOver: (): boolean => elapsed() >= until,
  }
}
