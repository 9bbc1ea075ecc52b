import type { Language } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { clearCookie, readCookie, writeCookie } from '../platform/http/cookies.ts'
import { errorsOf, formText, missing, ownPath } from '../platform/http/forms.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import { waitingApp } from '../platform/http/waiting-app.ts'
import type { Errors, Pages } from '../platform/pages/index.ts'
import { endOwnSession, rememberDevice, type SessionFinder, writeSession } from '../sessions/index.ts'
import { setUpOwner, setupLinkIsLive } from './set-up-owner.ts'
import { signInUser } from './sign-in-user.ts'

/** How long it is remembered where a person was going, in seconds. */
const GOAL_KEPT = 15 * 60

const byToken = z.object({ token: z.string().max(100) })
const setupForm = z.object({ username: formText, firstName: formText, surname: formText, password: formText })
const signInForm = z.object({ username: formText, password: formText })

/** The owner's set-up page and the portal's sign-in. */
export function userPages(http: Http, app: App, pages: Pages, find: SessionFinder): void {
  http.get(
    '/setup/:token',
    {
      config: { door: 'public' },
      schema: { params: byToken, querystring: z.object({ email: z.string().max(254).optional() }) },
    },
    async (request, reply) => {
      const live = await setupLinkIsLive(app, request.params.token)
      const model = {
        username: request.query.email ?? '',
        firstName: '',
        surname: '',
        errors: [],
        state: live ? 'ask' : 'spent',
      } as const
      return await sendPage(app, pages, request, reply, { view: 'setup', model, status: live ? 200 : 410 })
    },
  )

  http.post(
    '/setup/:token',
    { config: { door: 'public' }, schema: { params: byToken, body: setupForm } },
    async (request, reply) => {
      const { token } = request.params
      const { password, ...typed } = request.body
      try {
        await setUpOwner(app, request.caller, { token, password, ...typed })
      } catch (error) {
        const { status, errors } = errorsOf(error, request.caller.language)
        if (error instanceof Refusal && status === 429)
          reply.header('retry-after', String(error.values.seconds))
        const state = error instanceof Refusal && error.code === 'setup-link-spent' ? 'spent' : 'ask'
        return await sendPage(app, pages, request, reply, {
          view: 'setup',
          model: { ...typed, errors: sayWhatIsEmpty(request.body, errors, request.caller.language), state },
          status,
        })
      }
      return reply.redirect('/portal/sign-in?done=set-up', 303)
    },
  )

  http.get(
    '/portal/sign-in',
    {
      config: { door: 'public' },
      schema: {
        querystring: z.object({
          done: z.string().max(40).optional(),
          username: z.string().max(254).optional(),
          next: z.string().max(500).optional(),
        }),
      },
    },
    async (request, reply) => {
      const token = readCookie(app.config, request, 'portal')
      const goal = ownPath(request.query.next, '')
      if (goal.startsWith('/portal/')) writeCookie(app.config, reply, 'next', goal, GOAL_KEPT)
      // S1, S7: the rep app's "Reset password" and the end of a reset lead to the login form, whoever this browser is
      // signed in as.
      const stays = request.query.done === 'password-reset' || request.query.username !== undefined
      const session = !stays && token ? await find.portal(token, request.ip) : null
      // Who is half-way in (L5) may begin again.
      if (session && session.pendingFactor === null) return reply.redirect('/portal/', 303)
      const notice = noticeOf(request.query.done)
      return await sendPage(app, pages, request, reply, {
        view: 'portal-sign-in',
        model: { base: '/portal', username: request.query.username ?? '', errors: [] },
        ...(notice ? { notice } : {}),
      })
    },
  )

  http.get(
    '/app/sign-in',
    {
      config: { door: 'public' },
      schema: {
        querystring: z.object({
          done: z.string().max(40).optional(),
          username: z.string().max(254).optional(),
        }),
      },
    },
    async (request, reply) => {
      const notice = noticeOf(request.query.done)
      return await sendPage(app, pages, request, reply, {
        view: 'portal-sign-in',
        model: { base: '/app', username: request.query.username ?? '', errors: [] },
        ...(notice ? { notice } : {}),
      })
    },
  )

  // U2: whoever signed in goes on to the app that asked; where none did, his account is all there is of ours.
  http.get('/app/', { config: { door: 'public' } }, async (request, reply) => {
    const waiting = await waitingApp(app, request, 'user')
    if (waiting) return reply.redirect(waiting, 303)
    const token = readCookie(app.config, request, 'app')
    const session = token ? await find.app(token, request.ip) : null
    return reply.redirect(session ? '/app/account' : '/app/sign-in?done=no-app', 303)
  })

  for (const base of ['/portal', '/app'] as const) signInForms(http, app, pages, base)

  http.post('/portal/sign-out', { config: { door: 'public' } }, async (request, reply) => {
    const token = readCookie(app.config, request, 'portal')
    const session = token ? await find.portal(token, request.ip) : null
    if (session) {
      const caller = { ...request.caller, actor: session.actor }
      await endOwnSession(app, caller, session.actor.sessionId, 'signed-out')
    }
    clearCookie(app.config, reply, 'portal')
    return reply.redirect('/portal/sign-in?done=signed-out', 303)
  })
}

/** The form posted at the portal's sign-in and at that of users on their way to another app (U2). */
function signInForms(http: Http, app: App, pages: Pages, base: '/portal' | '/app'): void {
  const face = base === '/portal' ? 'portal' : 'app'
  http.post(
    `${base}/sign-in`,
    { config: { door: 'sign-in' }, schema: { body: signInForm } },
    async (request, reply) => {
      const { username, password } = request.body
      const { language } = request.caller
      const again = (status: number, errors: Errors) =>
        sendPage(app, pages, request, reply, {
          view: 'portal-sign-in',
          model: { base, username, errors },
          status,
        })
      const empty = [
        ...(username.trim() ? [] : [missing(language, 'username', 'page.sign-in.username-empty')]),
        ...(password ? [] : [missing(language, 'password', 'page.sign-in.password-empty')]),
      ]
      if (empty.length > 0) return await again(400, empty)
      try {
        const deviceCookie = readCookie(app.config, request, 'device')
        const formerToken = readCookie(app.config, request, face)
        const typed = { username, password, deviceCookie, formerToken }
        const { state, session, user } = await signInUser(app, request.caller, { face }, typed)
        writeSession(app, reply, face, session)
        if (state === 'second-factor-required') return reply.redirect(`${base}/second-factor`, 303)
        if (state !== 'signed-in') return reply.redirect(`${base}/second-factor/set-up`, 303)
        rememberDevice(app, request, reply, { accountId: user.id, passwordSetAt: user.password_set_at })
        return reply.redirect(`${base}/`, 303)
      } catch (error) {
        const { status, errors } = errorsOf(error, language)
        if (error instanceof Refusal && status === 429)
          reply.header('retry-after', String(error.values.seconds))
        return await again(status, errors)
      }
    },
  )
}

/** Said in the summary too, where no label stands beside the sentence. */
function sayWhatIsEmpty(typed: z.infer<typeof setupForm>, errors: Errors, language: Language): Errors {
  const sentences = {
    username: 'page.setup.username-empty',
    firstName: 'page.setup.first-name-empty',
    surname: 'page.setup.surname-empty',
    password: 'page.setup.password-empty',
  } as const
  const isField = (field: string): field is keyof typeof sentences => field in sentences
  return errors.map((error) =>
    isField(error.field) && typed[error.field].trim() === ''
      ? missing(language, error.field, sentences[error.field])
      : error,
  )
}

function noticeOf(done: string | undefined) {
  if (done === 'too-many-codes') return { kind: 'info', text: 'page.second-factor.ended' } as const
  if (done === 'no-app') return { kind: 'info', text: 'page.app-sign-in.none' } as const
  if (done === 'signed-out') return { kind: 'info', text: 'page.sign-in.signed-out' } as const
  if (done === 'password-reset') return { kind: 'success', text: 'page.reset.done' } as const
  if (done === 'set-up') return { kind: 'success', text: 'page.setup.done' } as const
  return undefined
}
