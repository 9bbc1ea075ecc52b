import type { TableCell } from '@latchkey/core/exports/columns'
import type { ExportList } from '@latchkey/core/exports/wire'
import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { ExportFormat } from '@latchkey/core/reports/wire'
import type { ContactFilter } from '../contacts/index.ts'

/** Rows that were written, and the bytes that are done with them: a gzip member of a CSV file. */
export interface Step {
  readonly rows: number
  readonly bytes: Uint8Array | null
}

/** What the thread that writes a file can be asked, in this order: begin, then read or add, then finish. */
export interface Questions {
  /** How many contacts a filter finds. */
  readonly count: { asked: { filter: ContactFilter; most: number }; answer: number }
  readonly begin: {
    asked: { list: ExportList; format: ExportFormat; language: Language }
    answer: null
  }
  /** Reads and writes the next contacts; null after the last. */
  readonly read: { asked: { filter: ContactFilter; language: Language; now: Instant }; answer: Step | null }
  /** Writes rows that were read elsewhere. */
  readonly add: { asked: { rows: TableCell[][] }; answer: Step }
  /** The end of a CSV file, or an Excel file whole. */
  readonly finish: { asked: object; answer: Uint8Array }
  readonly close: { asked: object; answer: null }
}

export type Question = {
  [Word in keyof Questions]: { ask: Word } & Questions[Word]['asked']
}[keyof Questions]
