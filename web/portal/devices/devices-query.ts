import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { DevicesSearch } from './search.ts'

export function devicesQuery(search: DevicesSearch) {
  return infiniteQueryOptions({
    queryKey: ['devices', search],
    queryFn: ({ pageParam, signal }) =>
      api.get('/devices', { query: { ...search, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}
