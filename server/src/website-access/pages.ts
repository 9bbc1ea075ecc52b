import type { Instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { openContactsOf } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { clearCookie, readCookie } from '../platform/http/cookies.ts'
import { contactCaller } from '../platform/http/door.ts'
import { errorsOf, formText, missing, ownPath } from '../platform/http/forms.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import { waitingApp } from '../platform/http/waiting-app.ts'
import type { Frame, Pages, Views } from '../platform/pages/index.ts'
import {
  endOwnSession,
  listSessions,
  rememberDevice,
  type SessionFinder,
  websiteSessionOf,
  writeSession,
} from '../sessions/index.ts'
import { signIn } from './sign-in.ts'
import { findStopLink, stopChange } from './stop-change.ts'

const signInForm = z.object({ username: formText, password: formText, next: formText })
const byId = z.object({ id: z.string().max(64) })
const byToken = z.object({ token: z.string().max(100) })

/** What a redirect may announce on the page it leads to. */
const notices = {
  'signed-out': { kind: 'info', text: 'page.sign-in.signed-out' },
  'cage-ended': { kind: 'info', text: 'page.sign-in.cage-ended' },
  'password-changed': { kind: 'success', text: 'page.account.password-changed' },
  'password-set': { kind: 'success', text: 'page.sign-in.password-changed' },
  'session-ended': { kind: 'success', text: 'page.account.session-ended' },
  'others-ended': { kind: 'success', text: 'page.account.others-ended' },
} as const satisfies Record<string, NonNullable<Frame['notice']>>

const told = z.object({ next: z.string().max(500).optional(), done: z.string().max(40).optional() })
/** D1: an app may ask for a sign-in though one stands, and name whom it expects. */
const asked = told.extend({ again: z.literal('1').optional(), username: z.string().max(254).optional() })

function noticeOf(done: string | undefined): { notice?: NonNullable<Frame['notice']> } {
  const notice = done && Object.hasOwn(notices, done) ? notices[done as keyof typeof notices] : undefined
  return notice ? { notice } : {}
}

/** The contact's sign-in, account and stop pages; they work without script. */
export function websitePages(http: Http, app: App, pages: Pages, find: SessionFinder): void {
  http.get('/', { config: { door: 'public' }, schema: { querystring: asked } }, async (request, reply) => {
    const token = readCookie(app.config, request, 'website')
    const session = token ? await find.website(token, request.ip) : null
    if (session?.actor.cagedBy) return reply.redirect('/set-password', 303)
    if (session?.actor.choosing && !request.query.again) return reply.redirect('/choose-retailer', 303)
    if (session && !request.query.again) return reply.redirect('/account', 303)
    const model = {
      username: request.query.username ?? '',
      errors: [],
      next: request.query.next ?? null,
      message: null,
    }
    return await sendPage(app, pages, request, reply, {
      view: 'sign-in',
      model,
      ...noticeOf(request.query.done),
    })
  })

  http.post('/', { config: { door: 'sign-in' }, schema: { body: signInForm } }, async (request, reply) => {
    const { username, password, next } = request.body
    const { language } = request.caller
    const again = (status: number, errors: Views['sign-in']['errors']) =>
      sendPage(app, pages, request, reply, {
        view: 'sign-in',
        model: { username, errors, next: next || null, message: null },
        status,
        path: '/',
      })
    const empty = [
      ...(username.trim() ? [] : [missing(language, 'username', 'page.sign-in.username-empty')]),
      ...(password ? [] : [missing(language, 'password', 'page.sign-in.password-empty')]),
    ]
    if (empty.length > 0) return await again(400, empty)
    try {
      const deviceCookie = readCookie(app.config, request, 'device')
      const signedIn = await signIn(app, request.caller, {
        username,
        password,
        deviceCookie,
        formerToken: readCookie(app.config, request, 'website'),
      })
      writeSession(app, reply, 'website', signedIn.session)
      if (signedIn.state === 'password-change-required') return reply.redirect('/set-password', 303)
      const { website_login_id: accountId } = signedIn.contact
      rememberDevice(app, request, reply, { accountId, passwordSetAt: signedIn.passwordSetAt })
      if (signedIn.state === 'retailer-choice-required') return reply.redirect('/choose-retailer', 303)
      return reply.redirect((await waitingApp(app, request, 'contact')) ?? ownPath(next, '/account'), 303)
    } catch (error) {
      const { status, errors } = errorsOf(error, language)
      if (error instanceof Refusal && status === 429)
        reply.header('retry-after', String(error.values.seconds))
      return await again(status, errors)
    }
  })

  http.get(
    '/account',
    { config: { door: 'contact' }, schema: { querystring: told } },
    async (request, reply) => {
      const model = await accountModel(app, request)
      return await sendPage(app, pages, request, reply, {
        view: 'account',
        model,
        ...noticeOf(request.query.done),
      })
    },
  )

  http.post(
    '/account/sessions/:id/end',
    { config: { door: 'contact' }, schema: { params: byId } },
    async (request, reply) => {
      const caller = contactCaller(request)
      await endOwnSession(app, caller, request.params.id, 'ended-by-person')
      return reply.redirect('/account?done=session-ended', 303)
    },
  )

  http.post('/account/sessions/end-others', { config: { door: 'contact' } }, async (request, reply) => {
    await endOwnSession(app, contactCaller(request), null, 'ended-by-person')
    return reply.redirect('/account?done=others-ended', 303)
  })

  http.post('/sign-out', { config: { door: 'public' } }, async (request, reply) => {
    const token = readCookie(app.config, request, 'website')
    const session = token ? await find.website(token, request.ip) : null
    if (session) {
      const caller = { ...request.caller, actor: session.actor }
      await endOwnSession(app, caller, session.actor.sessionId, 'signed-out')
    }
    clearCookie(app.config, reply, 'website')
    return reply.redirect('/?done=signed-out', 303)
  })

  http.get(
    '/stop-change/:token',
    { config: { door: 'public' }, schema: { params: byToken } },
    async (request, reply) => {
      const live = await findStopLink(app, request.params.token)
      return await sendStopPage(app, pages, request, reply, live ? 'ask' : 'spent')
    },
  )

  http.post(
    '/stop-change/:token',
    { config: { door: 'public' }, schema: { params: byToken } },
    async (request, reply) => {
      try {
        await stopChange(app, request.caller, request.params.token)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'stop-link-spent') {
          return await sendStopPage(app, pages, request, reply, 'spent')
        }
        throw error
      }
      return await sendStopPage(app, pages, request, reply, 'done')
    },
  )
}

async function sendStopPage(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  state: 'ask' | 'done' | 'spent',
) {
  return await sendPage(app, pages, request, reply, {
    view: 'stop-email-change',
    model: { state, newAddressHidden: true },
    status: state === 'spent' ? 410 : 200,
  })
}

async function accountModel(app: App, request: FastifyRequest): Promise<Views['account']> {
  const { actor, contact } = websiteSessionOf(request)
  const rows = await listSessions(app.db.read, { loginId: actor.loginId }, app.clock.now())
  const open = await openContactsOf(app.db.read, actor.loginId)
  return {
    person: {
      contactName: actor.name,
      retailerName: contact.retailer.name,
      accountNumber: contact.retailer.accountNumber,
      username: contact.username,
    },
    email: contact.email,
    message: null,
    mayChange: open.length > 1,
    sessions: rows.map((row) => ({
      id: row.id,
      device: row.device,
      ip: row.ip,
      lastUsedAt: row.last_used_at as Instant,
      current: row.id === actor.sessionId,
    })),
  }
}
