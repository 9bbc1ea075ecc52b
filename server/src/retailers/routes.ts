import { Refusal } from '@latchkey/core/refusal'
import { newRetailer, retailerList, retailerPage, retailerWire } from '@latchkey/core/retailers/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay, notingRefusals } from '../roles/index.ts'
import { assertReachesRetailer } from '../territories/index.ts'
import { createRetailer } from './create-retailer.ts'
import { listRetailers } from './list-retailers.ts'
import { presentRetailer } from './present.ts'
import { retailerById } from './store.ts'

export function retailerRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/retailers',
    { config: { door: 'user' }, schema: { querystring: retailerList, response: { 200: retailerPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'retailers', 'read')
      return await listRetailers(app, request.caller.actor, request.query)
    },
  )

  http.get(
    '/api/v1/retailers/:id',
    {
      config: { door: 'user' },
      schema: { params: z.object({ id: z.string().max(64) }), response: { 200: retailerWire } },
    },
    async (request) => {
      await assertMay(app, request.caller, 'retailers', 'read')
      const { caller } = request
      return await notingRefusals(app, caller, async () => {
        const retailer = await retailerById(app.db.read, request.params.id)
        if (!retailer) throw new Refusal('retailer-not-found')
        await assertReachesRetailer(app.db.read, caller.actor, retailer.id)
        return await presentRetailer(app.db.read, retailer)
      })
    },
  )

  http.post(
    '/api/v1/retailers',
    { config: { door: 'user' }, schema: { body: newRetailer, response: { 201: retailerWire } } },
    async (request, reply) => {
      const retailer = await createRetailer(app, request.caller, request.body)
      return reply.code(201).send(await presentRetailer(app.db.read, retailer))
    },
  )
}
