import { fork } from 'node:child_process'
import { join } from 'node:path'

interface Arrival {
  readonly to: string
  readonly messageId: string
  /** When its last byte was in, in milliseconds since 1970 with fractions. */
  readonly at: number
}

export interface BareSink {
  readonly url: string
  readonly arrivals: readonly Arrival[]
  /** Resolves with the arrival once it has come. */
  arrivalOf(to: string): Promise<Arrival>
  reach(count: number, withinMs: number): Promise<void>
  close(): Promise<void>
}

/** A mail server that does next to nothing, in a process of its own. */
export async function startBareSink(): Promise<BareSink> {
  const child = fork(join(import.meta.dirname, 'bare-sink-process.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const arrivals: Arrival[] = []
  const looking = new Set<() => void>()
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    child.once('message', (first) => resolve(first as { url: string }))
    child.once('exit', () => reject(new Error('the mail sink ended')))
  })
  child.on('message', (message) => {
    arrivals.push(...(message as { arrived: Arrival[] }).arrived)
    for (const look of looking) look()
  })
  const until = <T>(found: () => T | undefined, withinMs: number, what: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        looking.delete(look)
        reject(new Error(`${what} did not come within ${withinMs} ms; ${arrivals.length} mails did`))
      }, withinMs)
      const look = () => {
        const match = found()
        if (match === undefined) return
        clearTimeout(timer)
        looking.delete(look)
        resolve(match)
      }
      looking.add(look)
      look()
    })
  return {
    url,
    arrivals,
    arrivalOf: (to) => until(() => arrivals.find((one) => one.to === to), 60_000, `the mail to ${to}`),
    async reach(count, withinMs) {
      await until(() => (arrivals.length >= count ? true : undefined), withinMs, `mail ${count}`)
    },
    close: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.disconnect()
      }),
  }
}
