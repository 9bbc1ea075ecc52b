import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { ContactFilter } from '../contacts/index.ts'
import type { RetailerCount, StateCount, TerritoryStateCount } from './report-store.ts'

/** What the thread of reports can be asked, each by its word, with what it answers. */
export interface Questions {
  readonly states: { asked: { filter: ContactFilter }; answer: StateCount[] }
  readonly territories: { asked: { filter: ContactFilter }; answer: TerritoryStateCount[] }
  readonly retailers: {
    asked: { filter: ContactFilter; after: { value: string; id: string } | null; limit: number }
    answer: RetailerCount[]
  }
  /** How many rows a filter finds, counted up to `most`. */
  readonly rows: { asked: { filter: ContactFilter; most: number }; answer: number }
  /** The next piece of the CSV file this thread writes; null after the last. The first one begins it. */
  readonly csv: { asked: ExportOrder; answer: Uint8Array | null }
  readonly xlsx: { asked: ExportOrder; answer: Uint8Array }
  readonly close: { asked: object; answer: null }
}

export interface ExportOrder {
  readonly filter: ContactFilter
  readonly language: Language
  readonly now: Instant
}

export type Question = {
  [Word in keyof Questions]: { ask: Word } & Questions[Word]['asked']
}[keyof Questions]
