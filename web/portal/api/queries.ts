import { ApiProblem } from '@latchkey/web/shared/api/problem.ts'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** What the portal has read, kept while its screens come and go. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A planned "no" stays one; only what may pass by itself is asked again.
      retry: (count, problem) =>
        count < 2 && problem instanceof ApiProblem && (problem.status === 0 || problem.status === 503),
    },
  },
})

/** Who is signed in, and what he may do (U4). */
export const selfQuery = queryOptions({
  queryKey: ['self'],
  queryFn: () => api.get('/portal/me'),
  staleTime: 60_000,
})

export const companyQuery = queryOptions({
  queryKey: ['company'],
  queryFn: () => api.get('/portal/company'),
  staleTime: 60_000,
})
