import { Refusal } from '@latchkey/core/refusal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import { faultProblem, problemOf, retryAfter } from '../platform/http/problem.ts'
import { readJson } from '../platform/http/read-json.ts'
import { refusalOf } from '../platform/http/refusal-of-error.ts'
import type { Http } from '../platform/http/server.ts'
import { errorBody, errorOf, listResponse } from './answers.ts'
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.ts'
import { listGroups, readGroup } from './groups.ts'
import { listForDirectory } from './list-users.ts'
import type { Resource } from './matches.ts'
import { userKind } from './place.ts'
import { projected } from './projection.ts'
import {
  createFromDirectory,
  patchFromDirectory,
  readOne,
  removeFromDirectory,
  replaceFromDirectory,
} from './save-user.ts'
import { USER } from './schema.ts'
import { assertSchema, readPatch, readSearch } from './search-request.ts'

const PREFIX = '/scim/v2'
const TYPE = 'application/scim+json'
// SCIM describes itself (/Schemas), and its bodies are not those of the API's document.
const config = { config: { door: 'directory' }, schema: { hide: true } } as const

/** D2, U9: SCIM 2.0 (RFC 7643, RFC 7644) for the directory whose key it is. */
export function scimRoutes(http: Http, app: App): void {
  const base = `${app.config.publicUrl.origin}${PREFIX}`
  http.register(
    async (plain) => {
      const scope = plain as unknown as FastifyInstance
      readBodies(scope)
      answerErrors(app, scope)
      userRoutes(app, scope, base)
      groupRoutes(app, scope, base)
      discoveryRoutes(scope, base)
    },
    { prefix: PREFIX },
  )
}

function userRoutes(app: App, scope: FastifyInstance, base: string): void {
  const one = (request: FastifyRequest) => ({
    base,
    id: (request.params as { id: string }).id,
    ifMatch: versionsIn(request.headers['if-match']),
  })

  scope.get('/Users', config, async (request, reply) =>
    send(
      reply,
      listResponse(await listForDirectory(app, userCaller(request), base, readSearch(request.query))),
    ),
  )

  scope.post('/Users/.search', config, async (request, reply) =>
    send(
      reply,
      listResponse(await listForDirectory(app, userCaller(request), base, readSearch(request.body))),
    ),
  )

  scope.post('/Users', config, async (request, reply) => {
    assertSchema(request.body, USER)
    const user = await createFromDirectory(app, userCaller(request), base, request.body)
    return sendUser(request, reply.code(201).header('location', metaOf(user).location), user)
  })

  scope.get('/Users/:id', config, async (request, reply) => {
    const user = await readOne(app, userCaller(request), base, one(request).id)
    const seen = versionsIn(request.headers['if-none-match'])
    if (seen?.includes(metaOf(user).version)) return reply.code(304).send()
    return sendUser(request, reply, user)
  })

  scope.put('/Users/:id', config, async (request, reply) => {
    assertSchema(request.body, USER)
    return sendUser(
      request,
      reply,
      await replaceFromDirectory(app, userCaller(request), one(request), request.body),
    )
  })

  scope.patch('/Users/:id', config, async (request, reply) => {
    const operations = readPatch(request.body)
    return sendUser(
      request,
      reply,
      await patchFromDirectory(app, userCaller(request), one(request), operations),
    )
  })

  scope.delete('/Users/:id', config, async (request, reply) => {
    await removeFromDirectory(app, userCaller(request), one(request))
    return reply.code(204).send()
  })
}

function groupRoutes(app: App, scope: FastifyInstance, base: string): void {
  scope.get('/Groups', config, async (request, reply) =>
    send(reply, listResponse(await listGroups(app, userCaller(request), base, readSearch(request.query)))),
  )

  scope.post('/Groups/.search', config, async (request, reply) =>
    send(reply, listResponse(await listGroups(app, userCaller(request), base, readSearch(request.body)))),
  )

  // Roles are made in the portal by a person with a fresh sign-in (L5), and given by a user's `roles`.
  for (const [method, url] of [
    ['POST', '/Groups'],
    ['PUT', '/Groups/:id'],
    ['PATCH', '/Groups/:id'],
    ['DELETE', '/Groups/:id'],
  ] as const)
    scope.route({
      method,
      url,
      ...config,
      handler: async () => {
        throw new Refusal('scim-not-offered', { values: { what: 'changing groups' } })
      },
    })

  scope.get('/Groups/:id', config, async (request, reply) => {
    const { id } = request.params as { id: string }
    return send(reply, await readGroup(app, userCaller(request), base, id, readSearch(request.query)))
  })
}

function discoveryRoutes(scope: FastifyInstance, base: string): void {
  scope.get('/ServiceProviderConfig', config, async (_request, reply) =>
    send(reply, serviceProviderConfig(base)),
  )

  for (const [name, all] of [
    ['ResourceTypes', resourceTypes(base)],
    ['Schemas', schemas(base)],
  ] as const) {
    scope.get(`/${name}`, config, async (_request, reply) =>
      send(reply, listResponse({ totalResults: all.length, startIndex: 1, resources: [...all] })),
    )
    scope.get(`/${name}/:id`, config, async (request, reply) => {
      const { id } = request.params as { id: string }
      const found = all.find((resource) => resource.id === id)
      if (!found) throw new Refusal('not-found')
      return send(reply, found)
    })
  }

  scope.all('/Me', config, async () => {
    throw new Refusal('scim-not-offered', { values: { what: '/Me' } })
  })
  scope.post('/Bulk', config, async () => {
    throw new Refusal('scim-not-offered', { values: { what: '/Bulk' } })
  })
}

function sendUser(request: FastifyRequest, reply: FastifyReply, user: Resource): FastifyReply {
  const { attributes, excludedAttributes } = readSearch(request.query)
  return send(
    reply.header('etag', metaOf(user).version),
    projected(userKind, user, { attributes, excludedAttributes }),
  )
}

function send(reply: FastifyReply, body: Resource): FastifyReply {
  return reply.type(TYPE).serializer(JSON.stringify).send(body)
}

function metaOf(user: Resource): { readonly location: string; readonly version: string } {
  return user.meta as { location: string; version: string }
}

/** The ETags of a condition; null where there is none, or any will do. */
function versionsIn(header: string | undefined): string[] | null {
  if (header === undefined || header.trim() === '*') return null
  return header.split(',').map((tag) => {
    const trimmed = tag.trim()
    return trimmed.startsWith('W/') ? trimmed : `W/${trimmed}`
  })
}

function readBodies(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    /^application\/scim\+json(;|$)/,
    { parseAs: 'string' },
    (_request, body, done) => {
      try {
        done(null, body === '' ? undefined : readJson(String(body)))
      } catch (error) {
        done(error as Error)
      }
    },
  )
}

/** RFC 7644 section 3.12: every answer here is SCIM's, those of the doors too. */
function answerErrors(app: App, scope: FastifyInstance): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => {
    const { language } = request.caller
    const { status, body } = errorOf(refusal, problemOf(refusal, language).status, language)
    const wait = retryAfter(refusal)
    if (wait) reply.header('retry-after', String(wait))
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    return send(reply.code(status), body)
  }
  scope.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal) return answer(request, reply, refusal)
    app.log.error({ err: error, requestId: request.id, url: request.routeOptions.url }, 'fault')
    const { detail } = faultProblem(request.id)
    return send(reply.code(500), errorBody(500, `${detail} ${request.id}`))
  })
  scope.setNotFoundHandler(async (request, reply) => answer(request, reply, new Refusal('not-found')))
}
