import { Worker } from 'node:worker_threads'
import type { ImportMessageKey } from '@latchkey/core/messages/imports'
import { turnstile } from '../../platform/turnstile.ts'
import { CsvProblem } from '../csv/csv-problem.ts'
import { type ByteSource, boundedChunks } from '../csv/decode-text.ts'
import { openRecords, type RowsFile, type SheetRecord } from '../csv/records.ts'
import { UNPACKED_LIMIT } from './unpack.ts'
import type { WorkbookAnswer, WorkbookOrder } from './workbook-words.ts'

export const WORKBOOK_LIMIT_BYTES = 20_000_000
export const WORKBOOK_LIMIT_ROWS = 100_000

/** Megabytes of objects the thread may hold; past it the thread is ended, and nothing else with it. */
const MEMORY = { maxOldGenerationSizeMb: 1_024 }
/** How long one answer of the thread may take, in milliseconds. */
const PATIENCE = 90_000
/** A workbook is held whole while it is read, so they are read one after another. */
const reading = turnstile(1, { most: 8, longest: 120_000 })

export interface WorkbookFile extends RowsFile {
  readonly sheets: readonly string[]
}

export interface WorkbookOptions {
  /** The first sheet where none is named. */
  readonly sheet?: string | undefined
  readonly limitRows?: number
}

/**
 * I2: opens a sheet of an Excel workbook (.xlsx) as rows of text, read in a thread of its own. Throws CsvProblem for what
 * makes it unusable, also for one that unpacks to more than the server would hold.
 */
export async function openWorkbook(source: ByteSource, options: WorkbookOptions = {}): Promise<WorkbookFile> {
  const pieces: Uint8Array[] = []
  for await (const piece of boundedChunks(source, WORKBOOK_LIMIT_BYTES)) pieces.push(piece)
  const bytes = new Uint8Array(Buffer.concat(pieces))
  assertWorkbook(bytes)
  let leave = (): void => undefined
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  return await new Promise<WorkbookFile>((resolve, reject) => {
    reading
      .through(async () => {
        const file = await opened({ bytes, sheet: options.sheet ?? null }, options, leave)
        resolve(file)
        await left
      })
      .catch(reject)
  })
}

async function opened(
  order: WorkbookOrder,
  { limitRows = WORKBOOK_LIMIT_ROWS }: WorkbookOptions,
  leave: () => void,
): Promise<WorkbookFile> {
  const thread = workbookThread(order)
  const close = () => {
    thread.end()
    leave()
  }
  try {
    const { sheets = [] } = await thread.first
    return { sheets, close, ...(await openRecords(recordsOf(thread, close), { limitRows })) }
  } catch (error) {
    close()
    throw error
  }
}

async function* recordsOf(
  thread: ReturnType<typeof workbookThread>,
  close: () => void,
): AsyncGenerator<SheetRecord> {
  try {
    for (;;) {
      const { rows = [] } = await thread.more()
      if (rows.length === 0) return
      yield* rows
    }
  } finally {
    close()
  }
}

function workbookThread(order: WorkbookOrder) {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: order,
    transferList: [order.bytes.buffer as ArrayBuffer],
    resourceLimits: MEMORY,
  })

  const answer = (): Promise<WorkbookAnswer> =>
    new Promise((resolve, reject) => {
      const settle = (how: () => void) => {
        clearTimeout(late)
        worker.off('message', hear)
        worker.off('error', fail)
        how()
      }
      const hear = (said: WorkbookAnswer) =>
        settle(() =>
          said.problem ? reject(problem(said.problem.message, said.problem.values)) : resolve(said),
        )
      const fail = (error: unknown) =>
        settle(() => reject(isOutOfMemory(error) ? problem('import.workbook.too-large', limit) : error))
      const late = setTimeout(() => settle(() => reject(problem('import.workbook.too-slow'))), PATIENCE)
      worker.on('message', hear)
      worker.on('error', fail)
    })

  return {
    first: answer(),
    more() {
      const next = answer()
      worker.postMessage('more')
      return next
    },
    end: () => void worker.terminate(),
  }
}

const limit = { limit: UNPACKED_LIMIT / 1_000_000 }

function problem(message: ImportMessageKey, values: Record<string, string | number> = {}): CsvProblem {
  return new CsvProblem(message, values)
}

function isOutOfMemory(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** What the first bytes say: a workbook is a ZIP archive; an older one, or one with a password, is an OLE file. */
function assertWorkbook(bytes: Uint8Array): void {
  const [a, b, c, d] = bytes
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return
  if (bytes.length === 0) throw new CsvProblem('import.file.empty')
  if (a !== 0xd0 || b !== 0xcf) throw new CsvProblem('import.workbook.unreadable')
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
  throw new CsvProblem(locked ? 'import.workbook.locked' : 'import.file.is-old-workbook')
}
