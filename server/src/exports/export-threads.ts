import { MINUTE } from '@latchkey/core/instant'
import type { ExportFormat } from '@latchkey/core/reports/wire'
import type { ReaderPlace } from '../platform/db/open-reader.ts'
import { type ReaderThread, startReaderThread } from '../platform/threads/reader-thread.ts'
import type { Questions } from './questions.ts'

/** Megabytes: an Excel file is held whole, a CSV file a piece at a time. */
const MEMORY = {
  csv: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 },
  xlsx: { maxOldGenerationSizeMb: 1_024 },
}

type Thread = ReaderThread<Questions>

/** The threads that write files. One for CSV stays for a minute after its last file: to start one takes as long as a small file. */
export function exportThreads(place: ReaderPlace) {
  const script = new URL('./export-worker.ts', import.meta.url)
  let resting: Thread | null = null
  let rest: NodeJS.Timeout | undefined

  async function endResting(): Promise<void> {
    clearTimeout(rest)
    const thread = resting
    resting = null
    await thread?.end()
  }

  return {
    take(format: ExportFormat): Thread {
      clearTimeout(rest)
      const thread = format === 'csv' ? resting : null
      if (!thread || thread.isLost()) return startReaderThread<Questions>(script, place, MEMORY[format])
      resting = null
      return thread
    },
    async giveBack(format: ExportFormat, thread: Thread): Promise<void> {
      if (format !== 'csv' || resting || thread.isLost()) return await thread.end()
      resting = thread
      rest = setTimeout(() => void endResting(), MINUTE)
      rest.unref()
    },
    close: endResting,
  }
}
