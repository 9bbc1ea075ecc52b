import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/universal'
import { cellText, numberText } from './cell-text.ts'
import { ArchiveFault, packed, UNPACKED_LIMIT, unpack } from './unpack.ts'
import type { WorkbookAnswer, WorkbookOrder, WorkbookProblem } from './workbook-words.ts'

/** Rows in one message: few enough that taking them holds the event loop for a moment only. */
const ROWS_AT_ONCE = 250

const { bytes, sheet } = workerData as WorkbookOrder
let rows: readonly (readonly unknown[])[] = []
let next = 0

const tell = (answer: WorkbookAnswer) => parentPort?.postMessage(answer)

async function open(): Promise<void> {
  const parts = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const sheets = sheetNames(parts.get('xl/workbook.xml')?.toString() ?? '')
  if (sheets.length === 0) throw new ArchiveFault('unreadable')
  if (sheet !== null && !sheets.includes(sheet)) {
    const values = { sheet, sheets: sheets.join(', ').slice(0, 500) }
    return tell({ problem: { message: 'import.workbook.no-such-sheet', values } })
  }
  const archive = packed(parts)
  parts.clear()
  rows = await readSheet(archive, sheet ?? 1, { parseNumber: numberText, trim: false })
  tell({ sheets })
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

parentPort?.on('message', () => {
  const from = next
  next += ROWS_AT_ONCE
  const some = rows.slice(from, next).map((cells, index) => ({
    row: from + index + 1,
    cells: cells.map(cellText),
  }))
  tell({ rows: some })
})

open().catch((error: unknown) => tell({ problem: problemOf(error) }))
