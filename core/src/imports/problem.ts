import type { MessageKey, MessageValues } from '../messages/catalogue.ts'
import type { ImportMessageKey } from '../messages/imports.ts'

/** Something in the file that has to be mended or known: a code for programs, a sentence for people. */
export interface ImportProblem {
  readonly code: string
  readonly message: ImportMessageKey | MessageKey
  readonly values: MessageValues
}

/** A problem of one row. Rows are counted as a spreadsheet counts them: the header line is row 1. */
export interface RowProblem extends ImportProblem {
  readonly row: number
  /** The header as it stands in the file, or the field's own name where the file has no such column; '' for the whole row. */
  readonly column: string
}

/** A problem whose code is the last part of its message key. */
export function importProblem(message: ImportMessageKey, values: MessageValues = {}): ImportProblem {
  return { code: message.slice(message.lastIndexOf('.') + 1), message, values }
}

/** The same, at a row and column of the file. */
export function rowProblem(
  at: { readonly row: number; readonly column: string },
  message: ImportMessageKey,
  values: MessageValues = {},
): RowProblem {
  return { row: at.row, column: at.column, ...importProblem(message, values) }
}
