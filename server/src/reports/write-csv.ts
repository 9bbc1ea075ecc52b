import { reportHeaders, reportLine } from '@latchkey/core/reports/columns'
import type { Reader } from '../platform/db/open-reader.ts'
import { csvLine, UTF8_MARK } from '../platform/tables/csv-line.ts'
import { exportLines } from './export-lines.ts'
import type { ExportOrder } from './questions.ts'

/** R1, I2: the report as CSV, UTF-8, a piece for each batch. */
export async function* csvPieces(reader: Reader, order: ExportOrder): AsyncGenerator<Uint8Array> {
  const line = reportLine(order.language)
  const bytes = new TextEncoder()
  yield bytes.encode(`${UTF8_MARK}${csvLine(reportHeaders(order.language))}`)
  for await (const rows of exportLines(reader, order)) {
    let text = ''
    for (const row of rows) text += csvLine(line(row))
    yield bytes.encode(text)
  }
}
