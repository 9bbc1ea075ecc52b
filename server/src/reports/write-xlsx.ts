import { message } from '@latchkey/core/messages/catalogue'
import { reportHeaders, reportLine } from '@latchkey/core/reports/columns'
import type { Reader } from '../platform/db/open-reader.ts'
import { xlsxTable } from '../platform/tables/xlsx-file.ts'
import { exportLines } from './export-lines.ts'
import type { ExportOrder } from './questions.ts'

/** R1, I2: the report as an Excel file. It is held whole, so callers bound its rows. */
export async function xlsxFile(reader: Reader, order: ExportOrder): Promise<Uint8Array> {
  const { language } = order
  const line = reportLine(language)
  const table = xlsxTable(message(language, 'report.website-access'), reportHeaders(language))
  for await (const some of exportLines(reader, order)) for (const row of some) table.add(line(row))
  return await table.finish()
}
