import { withFormulaMark } from '@latchkey/core/imports/formula-mark'
import type { Instant } from '@latchkey/core/instant'
import { message } from '@latchkey/core/messages/catalogue'
import { reportHeaders, reportLine } from '@latchkey/core/reports/columns'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { dateOf } from '../platform/clock.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import { exportLines } from './export-lines.ts'
import type { ExportOrder } from './questions.ts'

/** An Excel sheet is named in 31 characters at most. */
const SHEET_NAME = 31

/** R1, I2: the report as an Excel file. It is held whole, so callers bound its rows. */
export async function xlsxFile(reader: Reader, order: ExportOrder): Promise<Uint8Array> {
  const line = reportLine(order.language)
  const rows: Row[] = [reportHeaders(order.language).map((value) => ({ value, fontWeight: 'bold' }))]
  for await (const some of exportLines(reader, order))
    for (const row of some) rows.push(line(row).map(cellOf))
  return await writeXlsxFile(rows, {
    sheet: message(order.language, 'report.website-access').slice(0, SHEET_NAME),
    dateFormat: 'yyyy-mm-dd hh:mm',
    stickyRowsCount: 1,
    columns: rows[0]?.map(() => ({ width: 22 })) ?? [],
  }).toBuffer()
}

function cellOf(value: string | Instant | null) {
  if (value === null || value === '') return null
  return typeof value === 'number' ? dateOf(value) : withFormulaMark(value)
}
