import { issuedUserReset, sendUserResetWire } from '@latchkey/core/reset-codes/wire'
import { setupWire } from '@latchkey/core/users/wire'
import { toWire } from '@latchkey/core/wire/list'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { sendUserReset } from './send-user-reset.ts'
import { setUpOwner } from './set-up-owner.ts'

export function userRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/setup',
    {
      config: { door: 'public' },
      schema: { body: setupWire, response: { 201: z.object({ id: z.string() }) } },
    },
    async (request, reply) => {
      const id = await setUpOwner(app, request.caller, request.body)
      return reply.code(201).send({ id })
    },
  )

  http.post(
    '/api/v1/users/:id/resets',
    {
      config: { door: 'user' },
      schema: {
        params: z.object({ id: z.string().max(64) }),
        body: sendUserResetWire,
        response: { 202: issuedUserReset },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      const { letterId, expiresAt } = await sendUserReset(app, userCaller(request), params.id, body)
      return reply.code(202).send({ letterId, expiresAt: toWire(expiresAt) })
    },
  )
}
