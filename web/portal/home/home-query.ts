import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'

/** Milliseconds after which Home looks again by itself. */
const LOOK_AGAIN = 60_000

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => api.get('/overview', { signal }),
  refetchInterval: LOOK_AGAIN,
})
