import { withFormulaMark } from '@latchkey/core/imports/formula-mark'
import type { Instant } from '@latchkey/core/instant'
import { reportHeaders, reportInstant, reportLine } from '@latchkey/core/reports/columns'
import type { Reader } from '../platform/db/open-reader.ts'
import { exportLines } from './export-lines.ts'
import type { ExportOrder } from './questions.ts'

/** R1, I2: the report as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it, a piece for each batch. */
export async function* csvPieces(reader: Reader, order: ExportOrder): AsyncGenerator<Uint8Array> {
  const line = reportLine(order.language)
  const bytes = new TextEncoder()
  yield bytes.encode(`\ufeff${csvLine(reportHeaders(order.language))}`)
  for await (const rows of exportLines(reader, order)) {
    let text = ''
    for (const row of rows) text += csvLine(line(row))
    yield bytes.encode(text)
  }
}

// By hand: a library that streams cells takes two fifths of all the time an export has.
function csvLine(values: readonly (string | Instant | null)[]): string {
  return `${values.map(cellOf).join(',')}\r\n`
}

function cellOf(value: string | Instant | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return reportInstant(value)
  const text = withFormulaMark(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
