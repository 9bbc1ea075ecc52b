import { newView, savedView, viewChange, viewPage, viewQuery } from '@latchkey/core/views/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { changeView, createView, listViews, removeView } from './save-view.ts'

const byId = z.object({ id: z.string().max(64) })
const config = { door: 'user' } as const

export function viewRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/views',
    { config, schema: { querystring: viewQuery, response: { 200: viewPage } } },
    async (request) => ({ items: await listViews(app, userCaller(request), request.query.list) }),
  )

  http.post(
    '/api/v1/views',
    { config, schema: { body: newView, response: { 201: savedView } } },
    async (request, reply) => reply.code(201).send(await createView(app, userCaller(request), request.body)),
  )

  http.patch(
    '/api/v1/views/:id',
    { config, schema: { params: byId, body: viewChange, response: { 200: savedView } } },
    async (request) => await changeView(app, userCaller(request), request.params.id, request.body),
  )

  http.delete('/api/v1/views/:id', { config, schema: { params: byId } }, async (request, reply) => {
    await removeView(app, userCaller(request), request.params.id)
    return reply.code(204).send()
  })
}
