import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import type { WebhookSearch } from './search.ts'

export function deliveriesQuery(id: string, { state, type }: WebhookSearch) {
  return infiniteQueryOptions({
    queryKey: ['deliveries', id, 'list', { state, type }],
    queryFn: ({ pageParam, signal }) =>
      api.get('/webhooks/{id}/deliveries', {
        path: { id },
        query: { state, type, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

export function deliveryQuery(id: string, deliveryId: string) {
  return queryOptions({
    queryKey: ['deliveries', id, deliveryId],
    queryFn: ({ signal }) =>
      api.get('/webhooks/{id}/deliveries/{deliveryId}', { path: { id, deliveryId }, signal }),
  })
}

export const readDeliveriesAgain = (id: string) => queries.invalidateQueries({ queryKey: ['deliveries', id] })
