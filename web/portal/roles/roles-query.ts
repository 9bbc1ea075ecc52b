import type { RoleWire } from '@latchkey/core/roles/wire'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries, selfQuery } from '../api/queries.ts'
import { readUsersAgain } from '../users/users-query.ts'
import type { RolesSearch } from './search.ts'

export function rolesQuery(search: RolesSearch) {
  return infiniteQueryOptions({
    queryKey: ['roles', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api.get('/roles', { query: { ...search, limit: 100, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

export function roleQuery(id: string) {
  return queryOptions({
    queryKey: ['role', id],
    queryFn: ({ signal }) => api.get('/roles/{id}', { path: { id }, signal }),
  })
}

/** Puts a role as the server answered it on its page, and reads lists, users and one's own rights anew. */
export function keepRole(role: RoleWire): void {
  queries.setQueryData(roleQuery(role.id).queryKey, role)
  readUsersAgain()
  queries.invalidateQueries({ queryKey: selfQuery.queryKey })
}
