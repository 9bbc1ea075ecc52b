import { type RowProblem, rowProblem } from '@latchkey/core/imports/problem'
import { CsvProblem } from './csv-problem.ts'

export interface RecordOptions {
  readonly limitRows?: number
  readonly batchRows?: number
}

export interface CsvRow {
  /** As a spreadsheet counts: the header line is row 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** Rows that could be read, and those that could not. */
export interface CsvBatch {
  readonly rows: readonly CsvRow[]
  readonly problems: readonly RowProblem[]
}

/** A file open for reading, whatever it is. */
export interface RowsFile {
  readonly headers: readonly string[]
  /** Once through; throws CsvProblem where the file stops being readable. */
  readonly batches: AsyncIterable<CsvBatch>
  /** Lets go of the source; needed where the batches are not read to their end. */
  readonly close: () => void
}

/** A line of a file before anything is known of its columns. */
export interface SheetRecord {
  readonly row: number
  readonly cells: string[]
  /** How long cells are of which only the beginning is here. */
  readonly lengths?: ReadonlyMap<number, number>
}

export const CSV_LIMIT_ROWS = 1_000_000
export const CSV_LIMIT_CELL = 10_000
const LIMIT_COLUMNS = 500
const BATCH_ROWS = 500

/** The header line of the records, and the rows after it in batches with what is wrong with them. */
export async function openRecords(
  records: AsyncGenerator<SheetRecord>,
  options: RecordOptions = {},
): Promise<Pick<RowsFile, 'headers' | 'batches'>> {
  const headers = await headerCells(records)
  assertHeaders(headers)
  return { headers, batches: batchesOf(records, headers, options) }
}

async function* batchesOf(
  records: AsyncGenerator<SheetRecord>,
  headers: readonly string[],
  options: RecordOptions,
): AsyncGenerator<CsvBatch> {
  const limitRows = options.limitRows ?? CSV_LIMIT_ROWS
  const batchRows = options.batchRows ?? BATCH_ROWS
  let count = 0
  let rows: CsvRow[] = []
  let problems: RowProblem[] = []
  for await (const record of records) {
    const { row, cells } = record
    if (isBlank(cells)) continue
    count += 1
    if (count > limitRows) throw new CsvProblem('import.file.too-many-rows', { limit: limitRows })
    const wrong = rowProblems(record, headers)
    if (wrong.length > 0) problems.push(...wrong)
    else rows.push({ row, cells })
    if (rows.length + problems.length >= batchRows) {
      yield { rows, problems }
      rows = []
      problems = []
    }
  }
  if (count === 0) throw new CsvProblem('import.file.header-only')
  if (rows.length + problems.length > 0) yield { rows, problems }
}

function rowProblems({ row, cells, lengths }: SheetRecord, headers: readonly string[]): RowProblem[] {
  const problems: RowProblem[] = []
  const found = cells.length
  // Cells past the last column are harmless while they are empty: spreadsheets write them.
  while (cells.length > headers.length && cells.at(-1)?.trim() === '') cells.pop()
  if (cells.length !== headers.length) {
    problems.push(rowProblem({ row, column: '' }, 'import.row.ragged', { found, expected: headers.length }))
  }
  cells.forEach((cell, index) => {
    if (cell.length <= CSV_LIMIT_CELL) return
    const values = { found: lengths?.get(index) ?? cell.length, limit: CSV_LIMIT_CELL }
    problems.push(rowProblem({ row, column: headers[index] ?? '' }, 'import.row.cell-too-long', values))
  })
  return problems
}

async function headerCells(records: AsyncGenerator<SheetRecord>): Promise<string[]> {
  for (;;) {
    const next = await records.next()
    if (next.done) throw new CsvProblem('import.file.empty')
    if (!isBlank(next.value.cells)) return trimEnd(next.value.cells)
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** A header line names columns; an address or a mere number in it is the first row of a file without one. */
function assertHeaders(headers: readonly string[]): void {
  if (headers.length > LIMIT_COLUMNS) {
    throw new CsvProblem('import.file.too-many-columns', { limit: LIMIT_COLUMNS })
  }
  const value = headers.find((header) =>
    /^[^@\s]+@[^@\s]+\.[^@\s]+$|^[\d\s.,+/-]*\d[\d\s.,+/-]*$/.test(header.trim()),
  )
  if (value !== undefined) throw new CsvProblem('import.file.no-header', { cell: value.trim().slice(0, 60) })
  if (headers.every((header) => header.trim() === '')) {
    throw new CsvProblem('import.file.no-header', { cell: '' })
  }
}

function trimEnd(headers: readonly string[]): string[] {
  const last = headers.findLastIndex((header) => header.trim() !== '')
  return headers.slice(0, last + 1).map((header) => header.trim())
}
