import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/universal'
import { CSV_LIMIT_CELL, type SheetRecord } from '../csv/records.ts'
import { cellText, numberText } from './cell-text.ts'
import { ArchiveFault, packed, UNPACKED_LIMIT, unpack } from './unpack.ts'
import type { WorkbookAnswer, WorkbookOrder, WorkbookProblem } from './workbook-words.ts'

/** Rows in one message: few enough that taking them holds the event loop for a moment only. */
const ROWS_AT_ONCE = 250
/** Characters in one message, and in one row: the archive may name one long text for each of its cells. */
const TEXT_AT_ONCE = 1_000_000
/** What an object of the answer takes beside its characters. */
const CELL = 8
/** Excel allows 31 characters; names are told whole up to here. */
const NAME = 100
const NAMES_TOLD = 1_000

const { bytes, sheet } = workerData as WorkbookOrder
let rows: readonly (readonly unknown[])[] = []
let next = 0

const tell = (answer: WorkbookAnswer) => parentPort?.postMessage(answer)

async function open(): Promise<void> {
  const parts = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const sheets = sheetNames(parts.get('xl/workbook.xml')?.toString() ?? '')
  if (sheets.length === 0) throw new ArchiveFault('unreadable')
  const told = sheets.slice(0, NAMES_TOLD).map((name) => name.slice(0, NAME))
  const wanted =
    sheet === null ? undefined : sheets.find((name) => name.slice(0, NAME) === sheet.slice(0, NAME))
  if (sheet !== null && wanted === undefined) {
    const values = { sheet, sheets: told.slice(0, 50).join(', ').slice(0, 500) }
    return tell({ problem: { message: 'import.workbook.no-such-sheet', values } })
  }
  const archive = packed(parts)
  parts.clear()
  rows = await readSheet(archive, wanted ?? 1, { parseNumber: numberText, trim: false })
  tell({ sheets: told })
}

/** The names of the sheets in their order; only their spelling in XML has to be undone. */
function sheetNames(workbook: string): string[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
    name.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, word: string) => entityText(word) ?? whole),
  )
}

function entityText(word: string): string | undefined {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  const number = word.startsWith('#x') ? Number.parseInt(word.slice(2), 16) : Number(word.slice(1))
  if (!word.startsWith('#')) return named[word]
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : undefined
}

function problemOf(error: unknown): WorkbookProblem {
  if (error instanceof ArchiveFault && error.reason === 'too-large') {
    return { message: 'import.workbook.too-large', values: { limit: UNPACKED_LIMIT / 1_000_000 } }
  }
  const place = /<c\/> at row (\d+), col (\d+)/.exec(error instanceof Error ? error.message : '')
  if (!place) return { message: 'import.workbook.unreadable', values: {} }
  const [, row = '', column = ''] = place
  return { message: 'import.workbook.cell-error', values: { place: `${letters(Number(column))}${row}` } }
}

/** A column by its letters: 28 is AB. */
function letters(column: number): string {
  if (column < 1) return ''
  const rest = (column - 1) % 26
  return letters((column - 1 - rest) / 26) + String.fromCharCode(65 + rest)
}

function nextRows(): WorkbookAnswer {
  const some: SheetRecord[] = []
  let text = 0
  while (next < rows.length && some.length < ROWS_AT_ONCE) {
    const record = recordOf(rows[next] ?? [], next + 1)
    const size = record.cells.reduce((sum, cell) => sum + cell.length + CELL, 0)
    if (size > TEXT_AT_ONCE) {
      const values = { row: record.row, limit: TEXT_AT_ONCE }
      return { problem: { message: 'import.workbook.row-too-large', values } }
    }
    if (some.length > 0 && text + size > TEXT_AT_ONCE) break
    some.push(record)
    text += size
    next += 1
  }
  return { rows: some }
}

/** Cells cut where they are too long anyway; how long they are is told beside them. */
function recordOf(cells: readonly unknown[], row: number): SheetRecord {
  const lengths = new Map<number, number>()
  const cut = cells.map((cell, index) => {
    const text = cellText(cell)
    if (text.length <= CSV_LIMIT_CELL) return text
    lengths.set(index, text.length)
    return text.slice(0, CSV_LIMIT_CELL + 1)
  })
  return lengths.size > 0 ? { row, cells: cut, lengths } : { row, cells: cut }
}

parentPort?.on('message', () => tell(nextRows()))

open().catch((error: unknown) => tell({ problem: problemOf(error) }))
