import type { UserRecord } from '@latchkey/core/users/user-record'
import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { api } from '../api/api.ts'
import { type EditForm, useEditForm } from '../form/use-edit-form.ts'
import { rowOf, toWireFields, type UserRow, type UserValues } from '../users/user-values.ts'
import { keepUser, readUsersAgain } from '../users/users-query.ts'

/** An edit of a user; his territories travel as a list and are compared as one text. */
export function useUserForm(
  user: UserRecord,
  fields: readonly (keyof UserValues)[],
  onSaved: () => void,
): EditForm<UserValues> {
  return useEditForm<UserRow, UserValues>(rowOf(user), fields, {
    store: async (changes) => {
      try {
        return rowOf(await api.patch('/users/{id}', { path: { id: user.id }, body: toWireFields(changes) }))
      } catch (problem) {
        throw problem instanceof ApiProblem && problem.current ? withRow(problem) : problem
      }
    },
    keep: keepUser,
    onSaved: () => {
      // A new type moves a licence, a new role a count.
      readUsersAgain(user.id)
      onSaved()
    },
  })
}

function withRow(problem: ApiProblem): ApiProblem {
  const { status, code, message, errors } = problem
  return new ApiProblem({
    status,
    code,
    detail: message,
    errors,
    current: rowOf(problem.current as UserRecord),
  })
}
