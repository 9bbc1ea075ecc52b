import { ApiProblem, type ProblemBody } from '@latchkey/client'

export { ApiProblem, type ProblemBody }

/** The sentence beside a field, if the problem has one for it. */
export function problemOfField(problem: unknown, field: string): string | undefined {
  return problem instanceof ApiProblem ? problem.errors.find((e) => e.field === field)?.message : undefined
}

/** What a problem says in one text: its fields' sentences where it is about fields, else its own. */
export function sentenceOf(problem: Error): string {
  const fields = problem instanceof ApiProblem ? problem.errors : []
  return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : problem.message
}
