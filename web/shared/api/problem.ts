/** What the server answers in place of what was asked: problem+json (RFC 9457). */
export interface ProblemBody {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly FieldProblem[]
  /** The row as it stands now, where someone changed it meanwhile (409). */
  readonly current?: unknown
}

export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** A planned "no" of the server, its sentence in the person's language. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldProblem[]
  readonly current: unknown

  constructor({ status, code, detail, errors = [], current }: ProblemBody) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.errors = errors
    this.current = current
  }
}

/** The sentence beside a field, if the problem has one for it. */
export function problemOfField(problem: unknown, field: string): string | undefined {
  return problem instanceof ApiProblem ? problem.errors.find((e) => e.field === field)?.message : undefined
}

/** What a problem says in one text: its fields' sentences where it is about fields, else its own. */
export function sentenceOf(problem: Error): string {
  const fields = problem instanceof ApiProblem ? problem.errors : []
  return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : problem.message
}
