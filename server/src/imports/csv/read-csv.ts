import { Readable } from 'node:stream'
import { type RowProblem, rowProblem } from '@latchkey/core/imports/problem'
import { CsvError, type Parser, parse } from 'csv-parse'
import { CsvProblem } from './csv-problem.ts'
import { type ByteSource, boundedChunks, type CsvEncoding, csvEncodings, decodeText } from './decode-text.ts'

export { CsvProblem } from './csv-problem.ts'
export { type ByteSource, type CsvEncoding, csvEncodings } from './decode-text.ts'

export interface CsvOptions {
  /** What the bytes mean where no mark says so; UTF-8 when not given. */
  readonly encoding?: CsvEncoding
  /** Found in the header line when not given. */
  readonly delimiter?: CsvDelimiter
  readonly limitBytes?: number
  readonly limitRows?: number
  readonly batchRows?: number
}

export const csvDelimiters = [',', ';', '\t'] as const
export type CsvDelimiter = (typeof csvDelimiters)[number]

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

export interface CsvFile {
  readonly headers: readonly string[]
  readonly delimiter: CsvDelimiter
  /** Once through; throws CsvProblem where the file stops being readable. */
  readonly batches: AsyncIterable<CsvBatch>
  /** Lets go of the source; needed where the batches are not read to their end. */
  readonly close: () => void
}

export const CSV_LIMIT_BYTES = 100_000_000
export const CSV_LIMIT_ROWS = 1_000_000
export const CSV_LIMIT_CELL = 10_000
const LIMIT_COLUMNS = 500
// A quotation mark never closed would gather the rest of the file into one cell; this bounds the memory.
const LIMIT_RECORD = 1_000_000
const BATCH_ROWS = 500

/** An encoding's name as a command or request gives it; throws CsvProblem for one we do not read. */
export function csvEncodingNamed(name: string): CsvEncoding {
  const folded = name.toLowerCase().replaceAll('_', '-')
  const aliases: Record<string, CsvEncoding> = { utf8: 'utf-8', cp1252: 'windows-1252', ansi: 'windows-1252' }
  const found = csvEncodings.find((known) => known === folded) ?? aliases[folded]
  if (found) return found
  throw new CsvProblem('import.file.unknown-encoding', { encoding: name, known: csvEncodings.join(', ') })
}

/**
 * I2: opens a CSV file as a stream (RFC 4180, with `,` `;` or a tab between cells). It reads no further than it has to:
 * a file over the limit, a workbook or a wrong encoding is refused at the first byte that shows it.
 * Throws CsvProblem for what makes the whole file unusable; a row that alone is wrong comes as a problem of its batch.
 */
export async function openCsv(source: ByteSource, options: CsvOptions = {}): Promise<CsvFile> {
  const chunks = boundedChunks(source, options.limitBytes ?? CSV_LIMIT_BYTES)
  const text = decodeText(chunks, options.encoding ?? 'utf-8')
  const head = await headerText(text)
  if (head.trim() === '') throw new CsvProblem('import.file.empty')
  const delimiter = options.delimiter ?? delimiterOf(head)

  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: LIMIT_RECORD,
    skip_empty_lines: false,
  })
  const input = Readable.from(joined(head, text))
  input.on('error', (fault) => parser.destroy(fault))
  parser.on('close', () => input.destroy())
  input.pipe(parser)

  const records = recordsOf(parser)
  const headers = await headerCells(records)
  assertHeaders(headers)
  return { headers, delimiter, batches: batchesOf(records, headers, options), close: () => parser.destroy() }
}

async function* batchesOf(
  records: AsyncGenerator<CsvRecord>,
  headers: readonly string[],
  options: CsvOptions,
): AsyncGenerator<CsvBatch> {
  const limitRows = options.limitRows ?? CSV_LIMIT_ROWS
  const batchRows = options.batchRows ?? BATCH_ROWS
  let count = 0
  let rows: CsvRow[] = []
  let problems: RowProblem[] = []
  for await (const { row, cells } of records) {
    if (isBlank(cells)) continue
    count += 1
    if (count > limitRows) throw new CsvProblem('import.file.too-many-rows', { limit: limitRows })
    const wrong = rowProblems(cells, headers, row)
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

function rowProblems(record: string[], headers: readonly string[], row: number): RowProblem[] {
  const problems: RowProblem[] = []
  const found = record.length
  // Cells past the last column are harmless while they are empty: spreadsheets write them.
  while (record.length > headers.length && record.at(-1)?.trim() === '') record.pop()
  if (record.length !== headers.length) {
    problems.push(rowProblem({ row, column: '' }, 'import.row.ragged', { found, expected: headers.length }))
  }
  record.forEach((cell, index) => {
    if (cell.length <= CSV_LIMIT_CELL) return
    const values = { found: cell.length, limit: CSV_LIMIT_CELL }
    problems.push(rowProblem({ row, column: headers[index] ?? '' }, 'import.row.cell-too-long', values))
  })
  return problems
}

interface CsvRecord {
  readonly row: number
  readonly cells: string[]
}

async function* recordsOf(parser: Parser): AsyncGenerator<CsvRecord> {
  let row = 1
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      yield { row, cells }
      row += 1
    }
  } catch (fault) {
    throw fault instanceof CsvError ? problemOf(fault, row) : fault
  }
}

async function headerCells(records: AsyncGenerator<CsvRecord>): Promise<string[]> {
  for (;;) {
    const next = await records.next()
    if (next.done) throw new CsvProblem('import.file.empty')
    if (!isBlank(next.value.cells)) return trimEnd(next.value.cells)
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function problemOf(fault: CsvError, afterRow: number): CsvProblem {
  // The parser runs ahead of its reader; it knows how many records it has finished.
  const finished: unknown = Reflect.get(fault, 'records')
  const row = typeof finished === 'number' ? finished + 1 : afterRow
  switch (fault.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new CsvProblem('import.file.quote-not-closed', { row })
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return new CsvProblem('import.file.quote-misplaced', { row })
    case 'CSV_MAX_RECORD_SIZE':
      return new CsvProblem('import.file.row-too-long', { row, limit: LIMIT_RECORD })
    default:
      return new CsvProblem('import.file.unreadable', { row })
  }
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

/** Text up to the end of the header line, or 64 KB of it. */
async function headerText(text: AsyncGenerator<string>): Promise<string> {
  let head = ''
  while (head.length < 65_536 && !/[\r\n]/.test(head.trimStart())) {
    const next = await text.next()
    if (next.done) break
    head += next.value
  }
  return head
}

/** The sign that stands most often in the header line, outside quotation marks; a comma when none does. */
function delimiterOf(head: string): CsvDelimiter {
  const line = /^[^\r\n]*/.exec(head.trimStart().replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? ''
  const counts = csvDelimiters.map((sign) => line.split(sign).length)
  return csvDelimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

function trimEnd(headers: readonly string[]): string[] {
  const last = headers.findLastIndex((header) => header.trim() !== '')
  return headers.slice(0, last + 1).map((header) => header.trim())
}
