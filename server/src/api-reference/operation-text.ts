import type { RefusalCode } from '@latchkey/core/refusal'

/** What the document says of an operation beyond its schemas. */
export interface OperationText {
  /** The operation's name in the document, which stays. */
  readonly id: string
  readonly summary: string
  readonly description?: string
  /** What its parameters mean, where that differs from the words for all. */
  readonly parameters?: Readonly<Record<string, string>>
  /** What it may be refused with, beside what its door and its shape refuse everywhere. */
  readonly refusals?: readonly RefusalCode[]
}

export interface Tag {
  readonly name: string
  /** By method and address below `/api/v1`. */
  readonly operations: Readonly<Record<string, OperationText>>
}
