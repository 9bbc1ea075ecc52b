import { withFormulaMark } from '@latchkey/core/imports/formula-mark'
import type { Instant } from '@latchkey/core/instant'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { dateOf } from '../clock.ts'

/** An Excel sheet is named in 31 characters at most, and not with all of them. */
const SHEET_NAME = 31
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/g

/** An Excel file of one sheet under way. It is held whole, so callers bound its rows. */
export interface XlsxTable {
  add(row: readonly (string | Instant | null)[]): void
  finish(): Promise<Uint8Array>
}

/** I2: a sheet with bold headers that stay in sight; what a spreadsheet would calculate carries the mark. */
export function xlsxTable(sheet: string, headers: readonly string[]): XlsxTable {
  const rows: Row[] = [headers.map((value) => ({ value, fontWeight: 'bold' }))]
  return {
    add(row) {
      rows.push(row.map(cellOf))
    },
    async finish() {
      return await writeXlsxFile(rows, {
        sheet: sheet.replace(FORBIDDEN_IN_NAMES, ' ').slice(0, SHEET_NAME),
        dateFormat: 'yyyy-mm-dd hh:mm',
        stickyRowsCount: 1,
        columns: headers.map(() => ({ width: 22 })),
      }).toBuffer()
    },
  }
}

/** Excel holds so many characters in a cell. */
const CELL_HOLDS = 32_767

function cellOf(value: string | Instant | null) {
  if (value === null || value === '') return null
  return typeof value === 'number' ? dateOf(value) : withFormulaMark(value).slice(0, CELL_HOLDS)
}
