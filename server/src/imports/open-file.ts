import { type ByteSource, csvEncodingNamed, openCsv } from './csv/read-csv.ts'
import type { RowsFile } from './csv/records.ts'
import { openWorkbook } from './workbook/read-workbook.ts'

export type FileFormat = 'csv' | 'xlsx'

export interface OpenOptions {
  /** CSV where none is said. */
  readonly format?: FileFormat | undefined
  /** Of a CSV file. */
  readonly encoding?: string | undefined
  /** Of a workbook; the first where none is said. */
  readonly sheet?: string | undefined
}

/** A file as rows of text, with the sheets of a workbook. Throws CsvProblem for one that cannot be read. */
export async function openFile(
  source: ByteSource,
  { format = 'csv', encoding, sheet }: OpenOptions,
): Promise<RowsFile & { readonly sheets: readonly string[] }> {
  if (format === 'xlsx') return await openWorkbook(source, { sheet })
  const csv = await openCsv(source, encoding ? { encoding: csvEncodingNamed(encoding) } : {})
  return { ...csv, sheets: [] }
}

/** What the first bytes of a file say it is: a workbook is an archive, an older one an OLE file. */
export function formatOf(start: Uint8Array): FileFormat {
  const [a, b] = start
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf) ? 'xlsx' : 'csv'
}
