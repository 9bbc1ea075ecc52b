import type { MessageValues } from '@latchkey/core/messages/catalogue'
import type { ImportMessageKey } from '@latchkey/core/messages/imports'
import type { SheetRecord } from '../csv/records.ts'

/** What the thread that reads a workbook is given. */
export interface WorkbookOrder {
  readonly bytes: Uint8Array
  /** A sheet's name; null for the first. */
  readonly sheet: string | null
}

export interface WorkbookProblem {
  readonly message: ImportMessageKey
  readonly values: MessageValues
}

/** What it says: first the sheets or a problem, then, each time it is asked, the next rows; none at the end. */
export type WorkbookAnswer =
  | { readonly sheets: readonly string[]; readonly rows?: never; readonly problem?: never }
  | { readonly rows: readonly SheetRecord[]; readonly sheets?: never; readonly problem?: never }
  | { readonly problem: WorkbookProblem; readonly sheets?: never; readonly rows?: never }
