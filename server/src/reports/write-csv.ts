import { withFormulaMark } from '@latchkey/core/imports/formula-mark'
import { reportHeaders, reportInstant, reportLine } from '@latchkey/core/reports/columns'
import { stringify } from 'csv-stringify/sync'
import type { Reader } from '../platform/db/open-reader.ts'
import { exportLines } from './export-lines.ts'
import type { ExportOrder } from './questions.ts'

const format = { record_delimiter: 'windows' } as const

/** R1, I2: the report as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it, a piece for each batch. */
export async function* csvPieces(reader: Reader, order: ExportOrder): AsyncGenerator<Uint8Array> {
  const line = reportLine(order.language)
  const bytes = new TextEncoder()
  yield bytes.encode(`\ufeff${stringify([reportHeaders(order.language)], format)}`)
  for await (const rows of exportLines(reader, order))
    yield bytes.encode(
      stringify(
        rows.map((row) => line(row).map(cellOf)),
        format,
      ),
    )
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? reportInstant(value as never) : withFormulaMark(value)
}
