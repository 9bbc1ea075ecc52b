import type { ResourceLimits } from 'node:worker_threads'
import { Refusal } from '@latchkey/core/refusal'
import type { ReaderPlace } from '../platform/db/open-reader.ts'
import { type Ask, type ReaderThread, startReaderThread } from '../platform/threads/reader-thread.ts'
import type { Questions } from './questions.ts'

/** The thread that counts leaves memory after this much rest, in milliseconds. */
const REST_LIMIT = 60_000
/** Megabytes for a thread that holds a batch of rows at most; unbounded, what it lets go would pile up for long. */
const SMALL = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 }
/** The same for an Excel file, which is held whole. */
const LARGE = { maxOldGenerationSizeMb: 1_024 }
/** Exports of this process at once; each has a thread and a connection of its own. */
const MOST_EXPORTS = 3

/**
 * Counts and exports read a million rows: they do so in threads with connections of their own, started on demand, so
 * that no request waits behind them.
 */
export interface ReportThreads {
  readonly ask: Ask<Questions>
  /** A thread for one export that is held whole, ended with the work. Refuses `busy` past as many as may run at once. */
  withThread<T>(work: (ask: Ask<Questions>) => Promise<T>): Promise<T>
  /** The same for one that is written while it is sent. */
  exportThread(): { readonly ask: Ask<Questions>; end(): Promise<void> }
  close(): Promise<void>
}

export function reportThreads(place: ReaderPlace): ReportThreads {
  const exporting = new Set<ReaderThread<Questions>>()
  let counting: ReaderThread<Questions> | null = null
  let rest: NodeJS.Timeout | undefined

  function startThread(limits: ResourceLimits): ReaderThread<Questions> {
    return startReaderThread<Questions>(new URL('./report-worker.ts', import.meta.url), place, limits)
  }

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
    const thread = startThread(limits)
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
      if (!counting || counting.isLost()) counting = startThread(SMALL)
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
