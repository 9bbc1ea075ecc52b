import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import type { ApiKeysSearch } from './search.ts'

export function apiKeysQuery(search: ApiKeysSearch) {
  return infiniteQueryOptions({
    queryKey: ['api-keys', search],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api-keys', { query: { ...search, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

/** After an act, or one that was refused because of another's. */
export const readKeysAgain = () => queries.invalidateQueries({ queryKey: ['api-keys'] })
