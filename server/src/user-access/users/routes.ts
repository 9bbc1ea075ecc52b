import type { Readable } from 'node:stream'
import { Refusal } from '@latchkey/core/refusal'
import { sessionsOfPerson } from '@latchkey/core/sessions/wire'
import { makeOwnerWire, newUser, userAct, userChange, userRecord } from '@latchkey/core/users/user-record'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { userCaller } from '../../platform/http/door.ts'
import type { Http } from '../../platform/http/server.ts'
import { PICTURE_LIMIT } from '../../users/index.ts'
import { deletePicture, setPicture } from '../change-picture.ts'
import { changeUser } from '../change-user.ts'
import { createUser } from '../create-user.ts'
import { deactivateUser, reactivateUser } from '../deactivate-user.ts'
import { makeOwner } from '../make-owner.ts'
import { unlockUser } from '../unlock-user.ts'
import { endUserSessions, sessionsOfUser } from '../user-sessions.ts'

const byId = z.object({ id: z.string().max(64) })
const door = { config: { door: 'user' } } as const

/** What is done to users; what is read of them stands in the slice users. */
export function userActRoutes(http: Http, app: App): void {
  http.post(
    '/api/v1/users',
    { ...door, schema: { body: newUser, response: { 201: userRecord } } },
    async (request, reply) => reply.code(201).send(await createUser(app, request.caller, request.body)),
  )

  http.patch(
    '/api/v1/users/:id',
    { ...door, schema: { params: byId, body: userChange, response: { 200: userRecord } } },
    async (request) => await changeUser(app, request.caller, request.params.id, request.body),
  )

  const acts = { deactivate: deactivateUser, reactivate: reactivateUser } as const
  for (const [name, act] of Object.entries(acts)) {
    http.post(
      `/api/v1/users/:id/${name}`,
      { ...door, schema: { params: byId, body: userAct, response: { 200: userRecord } } },
      async (request) => await act(app, request.caller, request.params.id, request.body?.version),
    )
  }

  http.post(
    '/api/v1/users/:id/make-owner',
    { ...door, schema: { params: byId, body: makeOwnerWire, response: { 200: userRecord } } },
    async (request) => await makeOwner(app, userCaller(request), request.params.id, request.body),
  )

  http.delete('/api/v1/users/:id/lock', { ...door, schema: { params: byId } }, async (request, reply) => {
    await unlockUser(app, request.caller, request.params.id)
    return reply.code(204).send()
  })

  http.get(
    '/api/v1/users/:id/sessions',
    { ...door, schema: { params: byId, response: { 200: sessionsOfPerson } } },
    async (request) => await sessionsOfUser(app, request.caller, request.params.id),
  )

  http.delete('/api/v1/users/:id/sessions', { ...door, schema: { params: byId } }, async (request, reply) => {
    await endUserSessions(app, request.caller, request.params.id, null)
    return reply.code(204).send()
  })

  http.delete(
    '/api/v1/users/:id/sessions/:sessionId',
    { ...door, schema: { params: byId.extend({ sessionId: z.string().max(64) }) } },
    async (request, reply) => {
      await endUserSessions(app, request.caller, request.params.id, request.params.sessionId)
      return reply.code(204).send()
    },
  )

  pictureRoutes(http, app)
}

function pictureRoutes(http: Http, app: App): void {
  // A scope of its own: no other route takes a picture for a body.
  http.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    readPictures(scope)
    scope.put('/api/v1/users/:id/picture', { ...door, schema: { params: byId } }, async (request, reply) => {
      const { caller, params, body } = request
      if (!Buffer.isBuffer(body)) throw notAPicture()
      await setPicture(app, caller, params.id, body)
      return reply.code(204).send()
    })

    scope.delete(
      '/api/v1/users/:id/picture',
      { ...door, schema: { params: byId } },
      async (request, reply) => {
        await deletePicture(app, request.caller, request.params.id)
        return reply.code(204).send()
      },
    )
  })
}

function readPictures(scope: Pick<FastifyInstance, 'addContentTypeParser' | 'removeAllContentTypeParsers'>) {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(/^image\//, (_request: unknown, stream: Readable) => pictureBytes(stream))
}

/** The body up to its limit. What is too large is let go unread, so that the answer is not cut off. */
async function pictureBytes(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of stream.iterator({ destroyOnReturn: false })) {
      size += part.length
      if (size > PICTURE_LIMIT) throw new Refusal('too-large', { values: { limit: '2 MiB' } })
      parts.push(part)
    }
  } finally {
    stream.resume()
  }
  return Buffer.concat(parts)
}

function notAPicture(): Refusal {
  return new Refusal('unsupported-media-type', {
    values: { expected: 'image/jpeg, image/png or image/webp' },
  })
}
