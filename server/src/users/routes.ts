import { Refusal } from '@latchkey/core/refusal'
import { userList, userPage, userRecord } from '@latchkey/core/users/user-record'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import type { Http } from '../platform/http/server.ts'
import { assertMay } from '../roles/index.ts'
import { findUser } from './find-user.ts'
import { listUsers } from './list-users.ts'
import { pictureOf } from './picture-store.ts'
import { presentUser } from './present.ts'

const byId = z.object({ id: z.string().max(64) })

/** U1: what those with rights on users read; what they do to users stands in user-access. */
export function userListRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/users',
    { config: { door: 'user' }, schema: { querystring: userList, response: { 200: userPage } } },
    async (request) => {
      await assertMay(app, request.caller, 'users', 'read')
      return await listUsers(app, request.caller, request.query)
    },
  )

  http.get(
    '/api/v1/users/:id',
    { config: { door: 'user' }, schema: { params: byId, response: { 200: userRecord } } },
    async (request) => {
      const { caller, params } = request
      await assertMay(app, caller, 'users', 'read', { kind: 'user', id: params.id })
      const { id } = await findUser(app, caller, params.id)
      return await presentUser(app.db.read, id, app.clock.now())
    },
  )

  http.get(
    '/api/v1/users/:id/picture',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      const { caller, params } = request
      await assertMay(app, caller, 'users', 'read', { kind: 'user', id: params.id })
      const { id } = await findUser(app, caller, params.id)
      const picture = await pictureOf(app.db.read, id)
      if (!picture) throw new Refusal('picture-not-found')
      return reply.type(picture.type).send(Buffer.from(picture.base64, 'base64'))
    },
  )
}
