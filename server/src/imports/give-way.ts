import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { stopwatch } from '../platform/clock.ts'

/** How long an import works before other requests get their turn, in milliseconds. */
const AT_A_STRETCH = 8

/** Lets others have the event loop when the import has held it long enough. */
export type GiveWay = () => Promise<void>

export function giveWay(): GiveWay {
  let held = stopwatch()
  return async () => {
    if (held() < AT_A_STRETCH) return
    await turnOfTheLoop()
    held = stopwatch()
  }
}

/** Runs a generator of core to its end, giving way between its steps. */
export async function inSteps<Result>(steps: Generator<void, Result>, give: GiveWay): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await give()
  }
}

/** The list in pieces of at most `size`. */
export function* slicesOf<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
