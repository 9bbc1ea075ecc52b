import { type ResourceLimits, Worker } from 'node:worker_threads'
import { Refusal } from '@latchkey/core/refusal'
import type { ReaderPlace } from '../platform/db/open-reader.ts'
import type { Question, Questions } from './questions.ts'

/** The thread that counts leaves memory after this much rest, in milliseconds. */
const REST_LIMIT = 60_000
/** Megabytes for a thread that holds a batch of rows at most; unbounded, what it lets go would pile up for long. */
const SMALL = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 }
/** The same for an Excel file, which is held whole. */
const LARGE = { maxOldGenerationSizeMb: 1_024 }
/** Exports of this process at once; each has a thread and a connection of its own. */
const MOST_EXPORTS = 3

type Ask = <Word extends keyof Questions>(
  question: { ask: Word } & Questions[Word]['asked'],
) => Promise<Questions[Word]['answer']>

/**
 * Counts and exports read a million rows: they do so in threads with connections of their own, started on demand, so
 * that no request waits behind them.
 */
export interface ReportThreads {
  readonly ask: Ask
  /** A thread for one export that is held whole, ended with the work. Refuses `busy` past as many as may run at once. */
  withThread<T>(work: (ask: Ask) => Promise<T>): Promise<T>
  /** The same for one that is written while it is sent. */
  exportThread(): { readonly ask: Ask; end(): Promise<void> }
  close(): Promise<void>
}

export function reportThreads(place: ReaderPlace): ReportThreads {
  const exporting = new Set<Thread>()
  let counting: Thread | null = null
  let rest: NodeJS.Timeout | undefined

  function restLater(): void {
    clearTimeout(rest)
    rest = setTimeout(() => {
      void counting?.end()
      counting = null
    }, REST_LIMIT)
    rest.unref()
  }

  function exportThread(limits = SMALL as ResourceLimits) {
    if (exporting.size >= MOST_EXPORTS) throw new Refusal('busy')
    const thread = startThread(place, limits)
    exporting.add(thread)
    return {
      ask: thread.ask,
      async end() {
        exporting.delete(thread)
        await thread.end()
      },
    }
  }

  return {
    async ask(question) {
      if (!counting || counting.isLost()) counting = startThread(place, SMALL)
      clearTimeout(rest)
      try {
        return await counting.ask(question)
      } finally {
        restLater()
      }
    },
    exportThread: () => exportThread(),
    async withThread(work) {
      const thread = exportThread(LARGE)
      try {
        return await work(thread.ask)
      } finally {
        await thread.end()
      }
    },
    async close() {
      clearTimeout(rest)
      await Promise.all([counting, ...exporting].map((thread) => thread?.end()))
      counting = null
    },
  }
}

interface Thread {
  readonly ask: Ask
  isLost(): boolean
  end(): Promise<void>
}

function startThread({ databaseUrl, dataDir }: ReaderPlace, resourceLimits: ResourceLimits): Thread {
  const worker = new Worker(new URL('./report-worker.ts', import.meta.url), {
    workerData: { databaseUrl, dataDir },
    resourceLimits,
  })
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
  worker.on('exit', () => lose(new Error('the thread of reports has ended')))
  // After the listeners, which would hold the process again.
  worker.unref()

  const ask: Ask = (question) => {
    if (lost) return Promise.reject(lost)
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (given: never) => void, reject })
      worker.postMessage({ id, question: question satisfies { ask: keyof Questions } as Question })
    })
  }
  return {
    ask,
    isLost: () => lost !== null,
    async end() {
      await ask({ ask: 'close' }).catch(() => undefined)
      await worker.terminate()
    },
  }
}
