import { sessionList, websiteContactWire } from '@latchkey/core/sessions/wire'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { clearCookie } from '../platform/http/cookies.ts'
import { contactCaller, userCaller } from '../platform/http/door.ts'
import type { Http } from '../platform/http/server.ts'
import { websiteSessionOf } from './doors.ts'
import { endOwnSession } from './end-own-session.ts'
import { presentSession } from './present.ts'
import { listSessions } from './store.ts'

const byId = z.object({ id: z.string().max(64) })

export function sessionRoutes(http: Http, app: App): void {
  http.get(
    '/api/v1/website/me',
    { config: { door: 'contact' }, schema: { response: { 200: websiteContactWire } } },
    async (request) => websiteSessionOf(request).contact,
  )

  http.post('/api/v1/website/sign-out', { config: { door: 'contact-any' } }, async (request, reply) => {
    const caller = contactCaller(request)
    await endOwnSession(app, caller, caller.actor.sessionId, 'signed-out')
    clearCookie(app.config, reply, 'website')
    return reply.code(204).send()
  })

  http.get(
    '/api/v1/website/sessions',
    { config: { door: 'contact' }, schema: { response: { 200: sessionList } } },
    async (request) => {
      const { actor } = contactCaller(request)
      const rows = await listSessions(app.db.read, { loginId: actor.loginId }, app.clock.now())
      return { items: rows.map((row) => presentSession(row, actor.sessionId)) }
    },
  )

  http.delete(
    '/api/v1/website/sessions/:id',
    { config: { door: 'contact' }, schema: { params: byId } },
    async (request, reply) => {
      const caller = contactCaller(request)
      await endOwnSession(app, caller, request.params.id, 'ended-by-person')
      return reply.code(204).send()
    },
  )

  http.delete('/api/v1/website/sessions', { config: { door: 'contact' } }, async (request, reply) => {
    const caller = contactCaller(request)
    await endOwnSession(app, caller, null, 'ended-by-person')
    return reply.code(204).send()
  })

  http.post('/api/v1/portal/sign-out', { config: { door: 'user-pending' } }, async (request, reply) => {
    const caller = userCaller(request)
    await endOwnSession(app, caller, caller.actor.sessionId, 'signed-out')
    clearCookie(app.config, reply, 'portal')
    return reply.code(204).send()
  })

  http.get(
    '/api/v1/portal/sessions',
    { config: { door: 'user' }, schema: { response: { 200: sessionList } } },
    async (request) => {
      const { actor } = userCaller(request)
      const rows = await listSessions(app.db.read, { userId: actor.id }, app.clock.now())
      return { items: rows.map((row) => presentSession(row, actor.sessionId)) }
    },
  )

  http.delete(
    '/api/v1/portal/sessions/:id',
    { config: { door: 'user' }, schema: { params: byId } },
    async (request, reply) => {
      const caller = userCaller(request)
      await endOwnSession(app, caller, request.params.id, 'ended-by-person')
      return reply.code(204).send()
    },
  )

  http.delete('/api/v1/portal/sessions', { config: { door: 'user' } }, async (request, reply) => {
    await endOwnSession(app, userCaller(request), null, 'ended-by-person')
    return reply.code(204).send()
  })
}
