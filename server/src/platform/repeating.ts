import type { Log } from './log.ts'

export interface Repeating {
  /** Ends the repetition and waits for the round in hand. */
  stop(): Promise<void>
}

/** Runs `work` every `ms` milliseconds, never two rounds at once; a failed round is logged and the next one tries. */
export function every(ms: number, work: () => Promise<void>, log: Log): Repeating {
  let inHand: Promise<void> | null = null
  const timer = setInterval(() => {
    inHand ??= work()
      .catch((error: unknown) => log.error({ err: error }, 'a repeated job failed'))
      .finally(() => {
        inHand = null
      })
  }, ms)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await inHand
    },
  }
}
