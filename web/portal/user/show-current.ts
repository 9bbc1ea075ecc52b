import type { UserRecord } from '@latchkey/core/users/user-record'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { keepUser } from '../users/users-query.ts'

/** What was changed meanwhile is shown, so that the next press is about what stands there now. */
export function showCurrent(problem: unknown): void {
  if (problem instanceof ApiProblem && problem.current) keepUser(problem.current as UserRecord)
}
