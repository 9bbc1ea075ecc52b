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
  for (let at = 0; at < cells.length; at += 1) {
    if (at > 0) line += ','
    const cell = cells[at] ?? null
    if (cell !== null) line += typeof cell === 'number' ? reportInstant(cell) : textCell(cell)
  }
  return `${line}\r\n`
}

/** Most texts: they begin with a letter or digit, so with no formula, and hold nothing that is quoted. One look tells. */
const PLAIN = /^[a-z0-9][^",\r\n]*$/i
const QUOTED = /[",\r\n]/

function textCell(value: string): string {
  if (value === '' || PLAIN.test(value)) return value
  const text = withFormulaMark(value)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
