import { Refusal } from '@latchkey/core/refusal'

/** Lets `width` through at once; the rest wait in line, at most `limit` milliseconds, then hear `busy`. */
export function turnstile(width: number, limit: number) {
  let inside = 0
  const line: (() => void)[] = []

  function wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        line.splice(line.indexOf(enter), 1)
        reject(new Refusal('busy'))
      }, limit)
      line.push(enter)
    })
  }

  return {
    async through<T>(work: () => Promise<T>): Promise<T> {
      if (inside >= width) await wait()
      else inside += 1
      try {
        return await work()
      } finally {
        // The place passes straight to the next in line.
        const next = line.shift()
        if (next) next()
        else inside -= 1
      }
    },
  }
}
