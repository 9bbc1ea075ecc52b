import type { Instant } from '@latchkey/core/instant'
import { message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { clearCookie, readCookie, writeCookie } from '../platform/http/cookies.ts'
import { errorsOf, formText, missing } from '../platform/http/forms.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import { userSignIn } from '../platform/http/waiting-app.ts'
import type { Errors, Pages } from '../platform/pages/index.ts'
import { askForUserReset } from './ask-for-user-reset.ts'
import { personalWordsOf } from './check-user-password.ts'
import { completeReset, openFlow } from './complete-reset.ts'
import { offerReset } from './offer-reset.ts'

/** S4: how long a browser remembers the link it opened, in seconds at most. */
const LINK_REMEMBERED = 3600

const resetForm = z.object({ code: formText, newPassword: formText, confirmPassword: formText })
const NOTHING_TYPED = { code: '', newPassword: '', confirmPassword: '' }

/** "Reset password" of the portal's sign-in for browsers without script, and the reset screen. */
export function resetCodePages(http: Http, app: App, pages: Pages): void {
  http.post(
    '/portal/forgot-password',
    { config: { door: 'public' }, schema: { body: z.object({ username: formText }) } },
    async (request, reply) => {
      const username = request.body.username.trim()
      const base = await userSignIn(app, request)
      const { language } = request.caller
      const refuse = (status: number, error: Errors[number]) =>
        sendPage(app, pages, request, reply, {
          view: 'portal-sign-in',
          model: { base, username, errors: [error] },
          status,
          path: `${base}/sign-in`,
        })
      if (username === '')
        return await refuse(400, missing(language, 'username', 'page.sign-in.username-empty'))
      const { offered, neutral } = await offerReset(app, request.caller, username)
      if (!offered) {
        const why = username.includes('@') ? 'page.reset-option.none' : 'page.reset-option.no-email'
        return await refuse(422, { field: 'username', message: message(language, why) })
      }
      const model = { username, neutral }
      return await sendPage(app, pages, request, reply, {
        view: 'reset-option',
        model,
        path: `${base}/sign-in`,
      })
    },
  )

  http.post(
    '/portal/forgot-password/send',
    { config: { door: 'public' }, schema: { body: z.object({ username: formText, neutral: formText }) } },
    async (request, reply) => {
      const username = request.body.username.trim()
      await askForUserReset(app, request.caller, username)
      const minutes = app.settings()['reset-codes.minutes']
      return await sendPage(app, pages, request, reply, {
        view: 'reset-sent',
        model: { username, neutral: request.body.neutral !== '', minutes },
        path: `${await userSignIn(app, request)}/sign-in`,
      })
    },
  )

  http.get(
    '/reset/:token',
    { config: { door: 'public' }, schema: { params: z.object({ token: z.string().max(200) }) } },
    async (request, reply) => {
      leaveNoTrace(reply)
      const { token } = request.params
      if (/^[\w-]{22,100}$/.test(token)) writeCookie(app.config, reply, 'reset', token, LINK_REMEMBERED)
      return reply.redirect('/reset', 303)
    },
  )

  http.get('/reset', { config: { door: 'public' } }, async (request, reply) => {
    return await sendScreen(app, pages, request, reply, { status: 200, errors: [], typed: NOTHING_TYPED })
  })

  http.post('/reset', { config: { door: 'public' }, schema: { body: resetForm } }, async (request, reply) => {
    const token = readCookie(app.config, request, 'reset') ?? ''
    try {
      await completeReset(app, request.caller, { token, ...request.body })
    } catch (error) {
      const { status, errors } = errorsOf(error, request.caller.language)
      const ofCode = error instanceof Refusal && error.code === 'reset-refused'
      return await sendScreen(app, pages, request, reply, {
        status,
        errors: ofCode ? errors.map((each) => ({ ...each, field: 'code' })) : errors,
        typed: request.body,
      })
    }
    leaveNoTrace(reply)
    clearCookie(app.config, reply, 'reset')
    return reply.redirect(`${await userSignIn(app, request)}/sign-in?done=password-reset`, 303)
  })
}

/** The screen of the link this browser has opened, or what there is to say when it is dead. */
async function sendScreen(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, errors, typed }: { status: number; errors: Errors; typed: typeof NOTHING_TYPED },
): Promise<FastifyReply> {
  leaveNoTrace(reply)
  const token = readCookie(app.config, request, 'reset')
  const flow = token ? await openFlow(app, token) : null
  if (!flow) {
    const model = { state: 'spent', errors: [] } as const
    return await sendPage(app, pages, request, reply, { view: 'reset', model, status: 410 })
  }
  return await sendPage(app, pages, request, reply, {
    view: 'reset',
    status,
    model: {
      state: 'ask',
      username: flow.username,
      personalWords: personalWordsOf(flow),
      endsAt: flow.expires_at as Instant,
      triesLeft: Math.max(0, app.settings()['reset-codes.tries'] - flow.tries),
      errors,
      ...typed,
    },
  })
}

// P41. The page itself says `same-origin` in its head, or browsers would post its form with `Origin: null` (L6).
function leaveNoTrace(reply: FastifyReply): void {
  reply.header('referrer-policy', 'no-referrer')
}
