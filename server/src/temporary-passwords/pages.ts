import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { clearCookie } from '../platform/http/cookies.ts'
import { contactCaller } from '../platform/http/door.ts'
import { errorsOf, formText, missing } from '../platform/http/forms.ts'
import { sendPage } from '../platform/http/frame.ts'
import type { Http } from '../platform/http/server.ts'
import { waitingApp, waitingClientOf } from '../platform/http/waiting-app.ts'
import type { Errors, Pages } from '../platform/pages/index.ts'
import { giveSession, rememberDevice, websiteSessionOf } from '../sessions/index.ts'
import { askForReset } from './ask-for-reset.ts'
import { choosePassword } from './choose-password.ts'
import { clientAskedFrom } from './store.ts'

const setForm = z.object({ newPassword: formText, currentPassword: formText })

/** "Forgot your password?" and the page where a new one is chosen; they work without script. */
export function temporaryPasswordPages(http: Http, app: App, pages: Pages): void {
  http.get('/forgot-password', { config: { door: 'public' } }, async (request, reply) => {
    return await sendPage(app, pages, request, reply, {
      view: 'forgot-password',
      model: { username: '', errors: [] },
    })
  })

  http.post(
    '/forgot-password',
    { config: { door: 'public' }, schema: { body: z.object({ username: formText }) } },
    async (request, reply) => {
      const { username } = request.body
      if (!username.trim()) {
        const errors = [missing(request.caller.language, 'username', 'page.sign-in.username-empty')]
        const model = { username, errors }
        return await sendPage(app, pages, request, reply, { view: 'forgot-password', model, status: 400 })
      }
      const from = await waitingClientOf(app, request, 'contact')
      await askForReset(app, request.caller, username, from?.id ?? null)
      const settings = app.settings()
      return await sendPage(app, pages, request, reply, {
        view: 'forgot-password-sent',
        model: { hours: settings['temporary-password.hours'] },
      })
    },
  )

  // `.well-known/change-password` leads here too, so it has an address of its own beside /set-password.
  http.get('/account/password', { config: { door: 'contact-caged' } }, (_request, reply) =>
    reply.redirect('/set-password', 303),
  )

  http.get('/set-password', { config: { door: 'contact-caged' } }, async (request, reply) => {
    return await sendSetPage(app, pages, request, reply, 200, [], { newPassword: '', currentPassword: '' })
  })

  http.post(
    '/set-password',
    { config: { door: 'contact-caged' }, schema: { body: setForm } },
    async (request, reply) => {
      const caller = contactCaller(request)
      const { cagedBy } = caller.actor
      const caged = cagedBy !== null
      const waiting = caged ? await waitingApp(app, request, 'contact') : null
      const askedFrom = caged ? await clientAskedFrom(app.db.read, cagedBy) : null
      try {
        const chosen = await choosePassword(app, caller, request.body)
        await giveSession(app, reply, 'website', chosen.session)
        rememberDevice(app, request, reply, {
          accountId: caller.actor.loginId,
          passwordSetAt: chosen.passwordSetAt,
        })
        // D1: where no app waits in this browser, the one he asked from is named to him.
        if (waiting) return reply.redirect(waiting, 303)
        if (askedFrom) return reply.redirect(`/back-to/${askedFrom}`, 303)
        return reply.redirect(`/account?done=${caged ? 'password-set' : 'password-changed'}`, 303)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'temporary-password-spent') {
          clearCookie(app.config, reply, 'website')
          return reply.redirect('/?done=cage-ended', 303)
        }
        const { status, errors } = errorsOf(error, caller.language)
        // What was chosen stays in its field; the password in use is never sent back.
        const typed = { newPassword: request.body.newPassword, currentPassword: '' }
        return await sendSetPage(app, pages, request, reply, status, errors, typed)
      }
    },
  )
}

async function sendSetPage(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  errors: Errors,
  typed: { newPassword: string; currentPassword: string },
) {
  const { actor, contact, endsAt } = websiteSessionOf(request)
  const caged = actor.cagedBy !== null
  return await sendPage(app, pages, request, reply, {
    view: 'set-password',
    status,
    model: {
      person: {
        contactName: actor.name,
        retailerName: contact.retailer.name,
        accountNumber: contact.retailer.accountNumber,
        username: contact.username,
      },
      mode: caged ? 'temporary' : 'change',
      endsAt: caged ? endsAt : null,
      errors,
      ...typed,
    },
  })
}
