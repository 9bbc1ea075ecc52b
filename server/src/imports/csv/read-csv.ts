import { Readable } from 'node:stream'
import { CsvError, type Parser, parse } from 'csv-parse'
import { CsvProblem } from './csv-problem.ts'
import { type ByteSource, boundedChunks, type CsvEncoding, csvEncodings, decodeText } from './decode-text.ts'
import { openRecords, type RecordOptions, type RowsFile, type SheetRecord } from './records.ts'

export { CsvProblem } from './csv-problem.ts'
export { type ByteSource, type CsvEncoding, csvEncodings } from './decode-text.ts'

export interface CsvOptions extends RecordOptions {
  /** What the bytes mean where no mark says so; UTF-8 when not given. */
  readonly encoding?: CsvEncoding
  /** Found in the header line when not given. */
  readonly delimiter?: CsvDelimiter
  readonly limitBytes?: number
}

export const csvDelimiters = [',', ';', '\t'] as const
export type CsvDelimiter = (typeof csvDelimiters)[number]

export interface CsvFile extends RowsFile {
  readonly delimiter: CsvDelimiter
}

export const CSV_LIMIT_BYTES = 100_000_000
// A quotation mark never closed would gather the rest of the file into one cell; this bounds the memory.
const LIMIT_RECORD = 1_000_000

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
  return { ...(await openRecords(records, options)), delimiter, close: () => parser.destroy() }
}

async function* recordsOf(parser: Parser): AsyncGenerator<SheetRecord> {
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
