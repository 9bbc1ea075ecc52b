import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { ReaderPlace } from '../db/open-reader.ts'

/** What a thread can be asked, each by its word, with what it answers. */
type Words = Record<string, { asked: object; answer: unknown }>

export type Ask<Questions> = <Word extends keyof Questions & string>(
  question: { ask: Word } & (Questions[Word] extends { asked: infer Asked } ? Asked : never),
) => Promise<Questions[Word] extends { answer: infer Answer } ? Answer : never>

/** A thread with a database connection of its own that only reads, for work that would hold the event loop. */
export interface ReaderThread<Questions> {
  readonly ask: Ask<Questions>
  isLost(): boolean
  /** Closes the connection, then the thread. */
  end(): Promise<void>
}

/** Starts `script`, which answers by `answerQuestions`. Among the questions there must be `close`. */
export function startReaderThread<Questions extends { [Word in keyof Questions]: Words[string] }>(
  script: URL,
  { databaseUrl, dataDir }: ReaderPlace,
  resourceLimits: ResourceLimits,
): ReaderThread<Questions> {
  const worker = new Worker(script, { workerData: { databaseUrl, dataDir }, resourceLimits })
  const waiting = new Map<number, { resolve(given: never): void; reject(error: Error): void }>()
  let lost: Error | null = null
  let nextId = 0

  function lose(error: Error): void {
    lost ??= error
    for (const { reject } of waiting.values()) reject(lost)
    waiting.clear()
  }

  worker.on('message', ({ id, given, fault }: { id: number; given: never; fault?: string }) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (fault === undefined) one?.resolve(given)
    else one?.reject(new Error(fault))
  })
  worker.on('error', (error) => lose(error as Error))
  worker.on('exit', () => lose(new Error('the thread has ended')))
  // After the listeners, which would hold the process again.
  worker.unref()

  function askAny(question: object): Promise<never> {
    if (lost) return Promise.reject(lost)
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, question })
    })
  }
  return {
    ask: askAny as Ask<Questions>,
    isLost: () => lost !== null,
    async end() {
      await askAny({ ask: 'close' }).catch(() => undefined)
      await worker.terminate()
    },
  }
}
