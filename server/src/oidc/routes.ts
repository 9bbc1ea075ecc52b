import {
  clientAct,
  clientChange,
  clientDetail,
  clientPage,
  clientSignInPage,
  clientSignInQuery,
  clientWire,
  clientWithSecret,
  newClient,
} from '@latchkey/core/oidc/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { listClientSignIns } from './list-client-sign-ins.ts'
import {
  changeClient,
  createClient,
  deactivateClient,
  listClients,
  rotateClientSecret,
  showClient,
} from './save-client.ts'

const byId = z.object({ id: z.string().max(64) })
const config = { door: 'user' } as const

/** D1: the apps and shops that sign people in through us. */
export function clientRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/oidc-clients',
    { config, schema: { response: { 200: clientPage } } },
    async (request) => ({
      items: await listClients(app, request.caller),
    }),
  )

  http.post(
    '/api/v1/oidc-clients',
    { config, schema: { body: newClient, response: { 201: clientWithSecret } } },
    async (request, reply) => reply.code(201).send(await createClient(app, request.caller, request.body)),
  )

  http.get(
    '/api/v1/oidc-clients/:id',
    { config, schema: { params: byId, response: { 200: clientDetail } } },
    async (request) => await showClient(app, request.caller, request.params.id),
  )

  http.patch(
    '/api/v1/oidc-clients/:id',
    { config, schema: { params: byId, body: clientChange, response: { 200: clientDetail } } },
    async (request) => await changeClient(app, request.caller, request.params.id, request.body),
  )

  http.get(
    '/api/v1/oidc-clients/:id/sign-ins',
    {
      config,
      schema: { params: byId, querystring: clientSignInQuery, response: { 200: clientSignInPage } },
    },
    async (request) => await listClientSignIns(app, request.caller, request.params.id, request.query),
  )

  http.post(
    '/api/v1/oidc-clients/:id/rotate-secret',
    { config, schema: { params: byId, body: clientAct, response: { 200: clientWithSecret } } },
    async (request) => await rotateClientSecret(app, request.caller, request.params.id, request.body.version),
  )

  http.post(
    '/api/v1/oidc-clients/:id/deactivate',
    { config, schema: { params: byId, body: clientAct, response: { 200: clientWire } } },
    async (request) => await deactivateClient(app, request.caller, request.params.id, request.body.version),
  )
}
