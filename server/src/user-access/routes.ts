import { issuedUserReset } from '@latchkey/core/reset-codes/wire'
import { setupWire, signInWire, userWire } from '@latchkey/core/users/wire'
import { toWire } from '@latchkey/core/wire/list'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { readCookie } from '../platform/http/cookies.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { giveSession, rememberDevice, userSessionOf } from '../sessions/index.ts'
import { sendUserReset } from './send-user-reset.ts'
import { setUpOwner } from './set-up-owner.ts'
import { signInUser } from './sign-in-user.ts'

const signedIn = z.object({ state: z.literal('signed-in'), user: userWire })

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
    '/api/v1/portal/sign-in',
    { config: { door: 'sign-in' }, schema: { body: signInWire, response: { 200: signedIn } } },
    async (request, reply) => {
      const deviceCookie = readCookie(app.config, request, 'device')
      const { session, user } = await signInUser(app, request.caller, { ...request.body, deviceCookie })
      await giveSession(app, reply, 'portal', session)
      rememberDevice(app, request, reply, { accountId: user.id, passwordSetAt: user.password_set_at })
      return {
        state: 'signed-in' as const,
        user: {
          id: user.id,
          username: user.username,
          firstName: user.first_name,
          surname: user.surname,
          type: user.type,
          role: user.role,
          isOwner: user.owner_at !== null,
        },
      }
    },
  )

  http.post(
    '/api/v1/users/:id/resets',
    {
      config: { door: 'user' },
      schema: { params: z.object({ id: z.string() }), response: { 202: issuedUserReset } },
    },
    async (request, reply) => {
      const { letterId, expiresAt } = await sendUserReset(app, userCaller(request), request.params.id)
      return reply.code(202).send({ letterId, expiresAt: toWire(expiresAt) })
    },
  )

  http.get(
    '/api/v1/portal/me',
    { config: { door: 'user' }, schema: { response: { 200: userWire } } },
    async (request) => {
      const { user, actor } = userSessionOf(request)
      return { ...user, role: actor.roleId, isOwner: actor.isOwner }
    },
  )
}
