import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import type { Pages } from '../platform/pages/index.ts'
import { describeApi } from './document.ts'
import { foundOperations, operationPage, type Reference } from './operation-page.ts'

const door = { config: { door: 'public' } } as const

/** D2: the API's document as pages. They say what the document says, and hold nothing of anybody. */
export function apiReferencePages(http: Http, app: App, pages: Pages): void {
  let reference: Reference | undefined
  const read = (): Reference => {
    reference ??= describeApi(http.swagger() as Parameters<typeof describeApi>[0]) as Reference
    return reference
  }

  http.get(
    '/api/docs',
    { ...door, schema: { querystring: z.object({ search: z.string().max(200).default('') }) } },
    async (request, reply) => {
      const model = foundOperations(read(), request.query.search)
      return await sendPage(app, pages, request, reply, { view: 'api-reference', model })
    },
  )

  http.get(
    '/api/docs/:id',
    { ...door, schema: { params: z.object({ id: z.string().max(100) }) } },
    async (request, reply) => {
      const model = operationPage(read(), request.params.id, request.caller.language)
      if (!model) throw new Refusal('not-found')
      return await sendPage(app, pages, request, reply, { view: 'api-operation', model })
    },
  )
}
