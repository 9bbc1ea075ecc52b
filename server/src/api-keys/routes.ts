import { apiKeyPage, apiKeyQuery, newApiKey, rotateApiKey, shownApiKey } from '@latchkey/core/api-keys/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { endKey, rotateKey } from './change-key.ts'
import { createKey } from './create-key.ts'
import { pageOfKeys } from './list-keys.ts'
import type { MayActOn } from './may-manage.ts'

const byId = z.object({ id: z.string().max(64) })
const config = { door: 'user' } as const

/** D2: the keys of users; no key reaches these routes. */
export function apiKeyRoutes(http: Http, app: App, mayActOn: MayActOn): void {
  http.get(
    '/api/v1/api-keys',
    { config, schema: { querystring: apiKeyQuery, response: { 200: apiKeyPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'company', 'read')
      return await pageOfKeys(app, request.caller, request.query)
    },
  )

  http.post(
    '/api/v1/api-keys',
    { config, schema: { body: newApiKey, response: { 201: shownApiKey } } },
    async (request, reply) =>
      reply.code(201).send(await createKey(app, userCaller(request), request.body, mayActOn)),
  )

  http.post(
    '/api/v1/api-keys/:id/rotate',
    { config, schema: { params: byId, body: rotateApiKey, response: { 200: shownApiKey } } },
    async (request) => await rotateKey(app, userCaller(request), request.params.id, request.body, mayActOn),
  )

  http.delete('/api/v1/api-keys/:id', { config, schema: { params: byId } }, async (request, reply) => {
    await endKey(app, userCaller(request), request.params.id, mayActOn)
    return reply.code(204).send()
  })
}
