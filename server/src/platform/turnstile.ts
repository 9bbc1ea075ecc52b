import { Refusal } from '@latchkey/core/refusal'

export interface LineLimits {
  /** So many may wait; the next one hears `busy` at once. */
  readonly most?: number
  /** Whoever has waited so many milliseconds hears `busy`. */
  readonly longest?: number
}

export type Turnstile = ReturnType<typeof turnstile>

/** Lets `width` through at once; the rest wait in line, as far as its limits allow. */
export function turnstile(width: number, { most = Number.POSITIVE_INFINITY, longest }: LineLimits) {
  let inside = 0
  const line: (() => void)[] = []

  function wait(): Promise<void> {
    if (line.length >= most) return Promise.reject(new Refusal('busy'))
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      const giveUp = () => {
        line.splice(line.indexOf(enter), 1)
        reject(new Refusal('busy'))
      }
      const timer = longest === undefined ? undefined : setTimeout(giveUp, longest)
      line.push(enter)
    })
  }

  return {
    waiting: () => line.length,
    async through<T>(work: () => Promise<T>): Promise<T> {
      if (inside >= width) await wait()
      else inside += 1
      try {
        return await work()
      } finally {
        // The place passes straight to the next in line, so `inside` only falls when nobody waits.
        const next = line.shift()
        if (next) next()
        else inside -= 1
      }
    },
  }
}
