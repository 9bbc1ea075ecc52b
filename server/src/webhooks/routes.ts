import { instant } from '@latchkey/core/instant'
import { examples } from '@latchkey/core/webhooks/examples'
import {
  changedEndpoint,
  deliveryPage,
  deliveryQuery,
  deliveryWire,
  deliveryWithAttempts,
  endpointAct,
  endpointList,
  endpointWire,
  endpointWithSecret,
  eventTypeList,
  newEndpoint,
  replayed,
  replayFailed as replayFailedWire,
  rotateEndpointSecret,
  testSent,
} from '@latchkey/core/webhooks/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { findDelivery, pageOfDeliveries, replayDelivery, replayFailed, sendTest } from './deliveries.ts'
import { findEndpoint, listEndpoints } from './list-endpoints.ts'
import { assertMayTend } from './may-tend.ts'
import {
  changeEndpoint,
  createEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from './save-endpoint.ts'

const byId = z.object({ id: z.string().max(64) })
const byDelivery = byId.extend({ deliveryId: z.string().max(64) })
const config = { door: 'user' } as const
const root = '/api/v1/webhooks'

/** D2: outside systems that are told of acts. */
export function webhookRoutes(http: Http, app: App): void {
  http.get(root, { config, schema: { response: { 200: endpointList } } }, async (request) =>
    listEndpoints(app, request.caller),
  )

  http.get(
    `${root}/event-types`,
    { config, schema: { response: { 200: eventTypeList } } },
    async (request) => {
      await assertMayTend(app, request.caller, 'read')
      return { items: examples.map((example) => ({ type: example.type, example: { ...example } })) }
    },
  )

  http.post(
    root,
    { config, schema: { body: newEndpoint, response: { 201: endpointWithSecret } } },
    async (request, reply) => reply.code(201).send(await createEndpoint(app, request.caller, request.body)),
  )

  http.get(
    `${root}/:id`,
    { config, schema: { params: byId, response: { 200: endpointWire } } },
    async (request) => findEndpoint(app, request.caller, request.params.id),
  )

  http.patch(
    `${root}/:id`,
    { config, schema: { params: byId, body: changedEndpoint, response: { 200: endpointWire } } },
    async (request) => changeEndpoint(app, request.caller, request.params.id, request.body),
  )

  http.delete(`${root}/:id`, { config, schema: { params: byId } }, async (request, reply) => {
    await removeEndpoint(app, request.caller, request.params.id)
    return reply.code(204).send()
  })

  http.post(
    `${root}/:id/rotate-secret`,
    { config, schema: { params: byId, body: rotateEndpointSecret, response: { 200: endpointWithSecret } } },
    async (request) => rotateSecret(app, request.caller, request.params.id, request.body),
  )

  const act = { config, schema: { params: byId, body: endpointAct, response: { 200: endpointWire } } }
  http.post(`${root}/:id/pause`, act, async (request) =>
    pauseEndpoint(app, request.caller, request.params.id, request.body.version),
  )
  http.post(`${root}/:id/resume`, act, async (request) =>
    resumeEndpoint(app, request.caller, request.params.id, request.body.version),
  )

  http.post(
    `${root}/:id/test`,
    { config, schema: { params: byId, response: { 202: testSent } } },
    async (request, reply) => reply.code(202).send(await sendTest(app, request.caller, request.params.id)),
  )

  http.get(
    `${root}/:id/deliveries`,
    { config, schema: { params: byId, querystring: deliveryQuery, response: { 200: deliveryPage } } },
    async (request) => pageOfDeliveries(app, request.caller, request.params.id, request.query),
  )

  http.get(
    `${root}/:id/deliveries/:deliveryId`,
    { config, schema: { params: byDelivery, response: { 200: deliveryWithAttempts } } },
    async ({ caller, params }) => findDelivery(app, caller, params.id, params.deliveryId),
  )

  http.post(
    `${root}/:id/deliveries/:deliveryId/replay`,
    { config, schema: { params: byDelivery, response: { 202: deliveryWire } } },
    async ({ caller, params }, reply) =>
      reply.code(202).send(await replayDelivery(app, caller, params.id, params.deliveryId)),
  )

  http.post(
    `${root}/:id/replay-failed`,
    { config, schema: { params: byId, body: replayFailedWire, response: { 202: replayed } } },
    async (request, reply) => {
      const since = instant(request.body.since)
      return reply.code(202).send(await replayFailed(app, request.caller, request.params.id, since))
    },
  )
}
