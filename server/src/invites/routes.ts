import { Readable } from 'node:stream'
import {
  againInvite,
  inviteList,
  invitePage,
  invitePreview,
  inviteWire,
  newInvite,
  personList,
  personPage,
  previewList,
  previewPage,
  previewSelection,
} from '@latchkey/core/invites/wire'
import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { cancelInvite, pauseInvite, resumeInvite, retryFailed } from './change-invite.ts'
import { assertMayWrite, createInvite, inviteAgain } from './create-invite.ts'
import { assertMayRead, findInvite } from './find-invite.ts'
import { listInvites, listPeople } from './list-invites.ts'
import { presentInvite } from './present.ts'
import { previewPeople } from './preview-invite.ts'
import { isOver, progressOf } from './progress.ts'

const byId = z.object({ id: z.string().max(64) })
const config = { door: 'user' } as const
const acts = {
  pause: pauseInvite,
  resume: resumeInvite,
  cancel: cancelInvite,
  'retry-failed': retryFailed,
} as const

/** Progress streams of this process at once; each asks the database twice a second. */
const MOST_STREAMS = 100

export function inviteRoutes(http: Http, app: App): void {
  progressRoute(http, app)

  http.post(
    '/api/v1/invites',
    { config, schema: { body: newInvite, response: { 200: invitePreview, 201: inviteWire } } },
    async (request, reply) => {
      const made = await createInvite(app, userCaller(request), request.body)
      return 'eligible' in made ? reply.code(200).send(made) : reply.code(201).send(made)
    },
  )

  http.get(
    '/api/v1/invites/preview',
    { config, schema: { querystring: previewList, response: { 200: previewPage } } },
    async (request) => {
      await assertMayWrite(app, request.caller)
      const { reason, limit, cursor, againOf, ...filter } = request.query
      if (againOf !== undefined) await findInvite(app, request.caller, againOf)
      const audience = againOf === undefined ? { filter } : { againOf }
      return await previewPeople(app, request.caller, audience, { reason, limit, cursor })
    },
  )

  http.post(
    '/api/v1/invites/preview',
    { config, schema: { body: previewSelection, response: { 200: previewPage } } },
    async (request) => {
      await assertMayWrite(app, request.caller)
      const { contactIds, ...query } = request.body
      return await previewPeople(app, request.caller, { contactIds }, query)
    },
  )

  http.get(
    '/api/v1/invites',
    { config, schema: { querystring: inviteList, response: { 200: invitePage } } },
    async (request) => await listInvites(app, request.caller, request.query),
  )

  http.get(
    '/api/v1/invites/:id',
    { config, schema: { params: byId, response: { 200: inviteWire } } },
    async (request) => {
      await assertMayRead(app, request.caller)
      return presentInvite(await findInvite(app, request.caller, request.params.id))
    },
  )

  http.get(
    '/api/v1/invites/:id/people',
    { config, schema: { params: byId, querystring: personList, response: { 200: personPage } } },
    async (request) => await listPeople(app, request.caller, request.params.id, request.query),
  )

  for (const [name, act] of Object.entries(acts)) {
    http.post(
      `/api/v1/invites/:id/${name}`,
      { config, schema: { params: byId, response: { 200: inviteWire } } },
      async (request) => await act(app, userCaller(request), request.params.id),
    )
  }

  http.post(
    '/api/v1/invites/:id/again',
    {
      config,
      schema: {
        params: byId,
        body: againInvite.nullish(),
        response: { 200: invitePreview, 201: inviteWire },
      },
    },
    async (request, reply) => {
      const made = await inviteAgain(app, userCaller(request), request.params.id, request.body ?? {})
      return 'eligible' in made ? reply.code(200).send(made) : reply.code(201).send(made)
    },
  )
}

function progressRoute(http: Http, app: App): void {
  let ending = false
  let open = 0
  // A stop waits for no stream: whoever listens asks another server.
  http.addHook('preClose', (done) => {
    ending = true
    done()
  })
  http.get('/api/v1/invites/:id/events', { config, schema: { params: byId } }, async (request, reply) => {
    await assertMayRead(app, request.caller)
    const caller = userCaller(request)
    const invite = presentInvite(await findInvite(app, caller, request.params.id))
    // A browser that comes back after the end is told to stop asking.
    if (request.headers['last-event-id'] !== undefined && isOver(invite)) return reply.code(204).send()
    if (open >= MOST_STREAMS) throw new Refusal('busy')
    open += 1
    const stream = Readable.from(progressOf(app, caller, invite.id, () => ending))
    stream.once('close', () => {
      open -= 1
    })
    return (
      reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        // A line kept after its events would hold up a stop that began meanwhile.
        .header('connection', 'close')
        .send(stream)
    )
  })
}
