import type { Http } from '../platform/http/server.ts'
import { describeApi } from './document.ts'

/** D2: the API's document. It holds nothing of anybody, so that a program's author needs no account to read it. */
export function apiReferenceRoutes(http: Http): void {
  let document: string | undefined
  http.get('/api/openapi.json', { config: { door: 'public' } }, (_request, reply) => {
    document ??= JSON.stringify(describeApi(http.swagger() as Parameters<typeof describeApi>[0]))
    return reply.type('application/json').send(document)
  })
}
