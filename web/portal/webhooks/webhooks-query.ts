import type { EndpointWire } from '@latchkey/core/webhooks/wire'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { queries } from '../api/queries.ts'

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: ({ signal }) => api.get('/webhooks', { signal }),
})

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: ['webhooks', id],
    queryFn: ({ signal }) => api.get('/webhooks/{id}', { path: { id }, signal }),
  })
}

/** Puts a webhook as the server answered it on its page, and reads the list anew. */
export function keepWebhook(endpoint: EndpointWire): void {
  queries.setQueryData(webhookQuery(endpoint.id).queryKey, endpoint)
  queries.invalidateQueries({ queryKey: webhooksQuery.queryKey })
  readHomeAgain()
}

/** After an act, or one that was refused because of another's. */
export function readWebhooksAgain(): void {
  queries.invalidateQueries({ queryKey: ['webhooks'] })
  readHomeAgain()
}

/** Home names the webhooks that have stopped. */
const readHomeAgain = () => queries.invalidateQueries({ queryKey: ['overview'] })
