/** What the server answers in place of what was asked: problem+json (RFC 9457). */
export interface ProblemBody {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly FieldProblem[] | undefined
  /** The row as it stands now, where someone changed it meanwhile (409). */
  readonly current?: unknown
  readonly requestId?: string | undefined
}

/** A field that stood in the way. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** A "no" of the server. `code` is a promise that stays; the sentence may change. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldProblem[]
  readonly current: unknown
  readonly requestId: string | undefined

  constructor({ status, code, detail, errors = [], current, requestId }: ProblemBody) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.errors = errors
    this.current = current
    this.requestId = requestId
  }
}
