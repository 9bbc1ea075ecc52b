import { readFileSync } from 'node:fs'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import { isOpenToKeys } from '@latchkey/core/api-keys/closed-routes'
import { languageFor } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { nameSchemas } from '@latchkey/core/wire/named'
import { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, fastify } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { App } from '../app.ts'
import { stopwatch } from '../clock.ts'
import { bearerKey } from './bearer-key.ts'
import { readCookie } from './cookies.ts'
import { answerBadAddress, answerErrors, type ErrorPage } from './error-answers.ts'
import { assertOrigin, hostGuard, isFromThisMachine } from './guards.ts'
import { check, readJson } from './read-json.ts'
import { securityHeaders } from './security-headers.ts'
import { leaveSlowBodies } from './slow-bodies.ts'

/** P70: bytes of a request's body unless its route says otherwise. */
const BODY_LIMIT = 1024 * 1024

/** How long a stop waits for requests in hand, in milliseconds. */
const STOP_LIMIT = 15_000

/** So long a delay of the event loop counts as the start's own, in milliseconds. */
const START_LASTS = 5_000

export type Http = Awaited<ReturnType<typeof createHttp>>

/** The HTTP server with everything every request meets; routes are added by the slices. */
export async function createHttp(app: App, errorPage: ErrorPage) {
  const http = fastify(options(app)).withTypeProvider<ZodTypeProvider>()
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(serializerCompiler)
  // Node closes what dawdles (F14): headers within 10 s, a whole request within 30.
  Object.assign(http.server, { headersTimeout: 10_000, requestTimeout: 30_000, maxRequestsPerSocket: 10_000 })
  leaveSlowBodies(http.server)
  const fixedHeaders = securityHeaders(app.config.publicUrl)
  // Before the plugins: a busy server says so in a hook of theirs, and that answer carries the headers too (P53).
  http.addHook('onRequest', (request, reply, done) => {
    reply.headers(fixedHeaders)
    reply.header('x-request-id', request.id)
    done()
  })
  http.register(cookie)
  http.register(formbody, { bodyLimit: 64 * 1024 })
  http.register(underPressure, {
    maxEventLoopDelay: 2_000,
    exposeStatusRoute: false,
    pressureHandler: sayBusyOnceStarted(),
  })
  // Awaited: it sees only the routes that come after it.
  await http.register(swagger, openApi(app))
  endInTime(http as unknown as FastifyInstance)
  readBodies(http as unknown as FastifyInstance)
  http.decorateRequest('caller')
  http.addHook('onRoute', ({ url, config }) => {
    if (!config?.door) throw new Error(`the route ${url} names no door`)
  })
  const assertHost = hostGuard(app.config.publicUrl)
  // These hooks stand before every answer, so they are plain calls: a promise in each would cost as much as all they do.
  http.addHook('onRequest', (request, _reply, done) => {
    request.caller = callerOf(app, request)
    const { door } = request.routeOptions.config
    if (!isProbe(request.url)) assertHost(request)
    if (request.headers['content-encoding']) {
      throw new Refusal('unsupported-media-type', { values: { expected: 'an uncompressed body' } })
    }
    // D2: at the users' door, and that of directories, a key is judged alone, and no browser sends one by itself.
    if ((door !== 'user' && door !== 'directory') || bearerKey(request) === null)
      assertOrigin(request, app.config.publicUrl, door === 'sign-in')
    if (door === 'machine' && !isFromThisMachine(request)) throw new Refusal('not-found')
    done()
  })
  http.addHook('preValidation', (request, _reply, done) => {
    check(request.query, '', 0)
    check(request.params, '', 0)
    if (isForm(request)) check(request.body, '', 0)
    done()
  })
  measure(app, http as unknown as FastifyInstance)
  answerErrors(app, http as unknown as FastifyInstance, errorPage)
  return http
}

/** What loads at the start holds the event loop too; that says nothing about the requests that come then. */
function sayBusyOnceStarted(): () => Promise<void> {
  const sinceStart = stopwatch()
  return async () => {
    if (sinceStart() > START_LASTS) throw new Refusal('busy')
  }
}

function options(app: App): FastifyServerOptions {
  const { trustProxy, tls } = app.config
  return {
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    bodyLimit: BODY_LIMIT,
    connectionTimeout: 60_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    logger: false,
    frameworkErrors: answerBadAddress,
    genReqId: () => app.random.id(app.clock.now()),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    return503OnClosing: true,
    ...(tls ? { https: { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) } } : {}),
  } as FastifyServerOptions
}

/** What routes and schemas say of themselves; `api-reference` adds what they cannot say. */
function openApi(app: App) {
  nameSchemas()
  return {
    openapi: {
      openapi: '3.1.0' as const,
      info: { title: 'Latchkey', version: '1' },
      servers: [{ url: app.config.publicUrl.origin }],
    },
    transform: (route: Parameters<typeof jsonSchemaTransform>[0]) => {
      const { schema, url } = jsonSchemaTransform(route)
      const { method, config } = route.route
      const isOpen = config?.door === 'user' && isOpenToKeys(String(method), route.url)
      return { schema: { ...schema, 'x-door': config?.door, 'x-key': isOpen }, url }
    },
    transformObject: jsonSchemaTransformObject,
  }
}

function readBodies(http: FastifyInstance): void {
  http.removeContentTypeParser(['application/json', 'text/plain'])
  http.addContentTypeParser(
    /^application\/(json|problem\+json)(;|$)/,
    { parseAs: 'string' },
    (_request, body, done) => {
      if (body === '') return done(null, undefined)
      try {
        done(null, readJson(String(body)))
      } catch (error) {
        done(error as Error)
      }
    },
  )
}

function callerOf(app: App, request: FastifyRequest) {
  const { language } = app.settings()
  const chosen = bearerKey(request) === null ? readCookie(app.config, request, 'language') : null
  return {
    actor: { kind: 'public' },
    ip: request.ip,
    device: (request.headers['user-agent'] ?? 'unknown').replace(/[^\x20-\x7e]/g, '?').slice(0, 200),
    requestId: request.id,
    language: languageFor(chosen ?? request.headers['accept-language'], language),
  } as const
}

// Probes and scrapers of the machine's own network ask by address, not by name.
function isProbe(url: string): boolean {
  return url.startsWith('/health/') || url === '/metrics'
}

function isForm(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
}

/** N4: a stop waits for requests in hand, but for no connection that rests or dawdles. */
function endInTime(http: FastifyInstance): void {
  let ending = false
  http.addHook('preClose', (done) => {
    ending = true
    // Node stops timing out what dawdles once it closes.
    setTimeout(() => http.server.closeAllConnections(), STOP_LIMIT).unref()
    done()
  })
  http.addHook('onSend', (_request, reply, payload, done) => {
    if (ending) reply.header('connection', 'close')
    done(null, payload)
  })
}

function measure(app: App, http: FastifyInstance): void {
  http.addHook('onResponse', (request, reply, done) => {
    const { method, id: requestId } = request
    const { statusCode: status, elapsedTime: ms } = reply
    const route = request.routeOptions.url ?? 'none'
    app.metrics.requests.observe(method, route, status, ms / 1000)
    app.log.debug({ requestId, method, route, status, ms }, 'answered')
    done()
  })
}
