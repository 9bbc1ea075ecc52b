import type { MessageKey, MessageValues } from './messages/catalogue.ts'
import type { RefusalCode } from './messages/refusals.ts'

export type { RefusalCode }

/** One field that stood in the way: its name on the wire, a hyphenated code, and the sentence's key. */
export interface FieldRefusal {
  readonly field: string
  readonly code: string
  readonly message: MessageKey
  readonly values?: MessageValues
}

/** A "no" we planned. It knows nothing of HTTP; the edge turns it into problem+json (RFC 9457). */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly values: MessageValues
  readonly fields: readonly FieldRefusal[]
  /** What the answer carries beside the problem, for example the current row of a 409. */
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    code: RefusalCode,
    more: { values?: MessageValues; fields?: readonly FieldRefusal[]; extra?: Record<string, unknown> } = {},
  ) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.values = more.values ?? {}
    this.fields = more.fields ?? []
    this.extra = more.extra ?? {}
  }
}
