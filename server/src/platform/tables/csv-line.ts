import { withFormulaMark } from '@latchkey/core/imports/formula-mark'
import type { Instant } from '@latchkey/core/instant'
import { reportInstant } from '@latchkey/core/reports/columns'

/** The mark by which Excel knows that a file is UTF-8. */
export const UTF8_MARK = '\ufeff'

/**
 * I2: a line of CSV (RFC 4180), its end included; what a spreadsheet would calculate carries the mark.
 * By hand: a library that streams cells takes two fifths of all the time an export has.
 */
export function csvLine(cells: readonly (string | Instant | null)[]): string {
  let line = ''
  for (const [index, cell] of cells.entries()) line += index === 0 ? cellOf(cell) : `,${cellOf(cell)}`
  return `${line}\r\n`
}

const QUOTED = /[",\r\n]/

function cellOf(value: string | Instant | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return reportInstant(value)
  const text = withFormulaMark(value)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
