import { Refusal } from '@latchkey/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { formText } from '../../platform/http/forms.ts'
import { sendPage } from '../../platform/http/frame.ts'
import type { Http } from '../../platform/http/server.ts'
import type { Errors, Pages } from '../../platform/pages/index.ts'
import { type BegunTotp, beginTotp } from '../../second-factors/index.ts'
import { userSessionOf } from '../../sessions/index.ts'
import { type AddedFactor, addPasskey, addTotp } from '../account/add-factor.ts'
import { type Base, emptyCode, passkeyAnswer, pendingDoor, placeOf, retryLater } from '../form-answers.ts'
import { completeAnswer, pendingOf } from '../session-cookies.ts'

/** L5: adding a factor, from the account page or where a sign-in has to set one up first. */
export function enrolmentPages(http: Http, app: App, pages: Pages): void {
  for (const face of ['portal', 'rep', 'app'] as const) {
    const base: Base = `/${face}`
    const door = pendingDoor(face)

    const show = (
      request: FastifyRequest,
      reply: FastifyReply,
      page: { begun: BegunTotp | null; status?: number; errors?: Errors },
    ) => {
      const back = placeOf(base, userSessionOf(request).pendingFactor)
      const begun = page.begun && { qr: page.begun.qr, key: inFours(page.begun.secret) }
      return sendPage(app, pages, request, reply, {
        view: 'totp-set-up',
        model: { base, begun, back, errors: page.errors ?? [] },
        status: page.status ?? 200,
        path: back,
      })
    }

    http.post(`${base}/factors/totp`, { config: { door } }, async (request, reply) => {
      try {
        return await show(request, reply, { begun: await beginTotp(app, pendingOf(app, request), undefined) })
      } catch (error) {
        return elsewhere(error, request, reply, base)
      }
    })

    http.post(
      `${base}/factors/totp/confirm`,
      { config: { door }, schema: { body: z.object({ code: formText }) } },
      async (request, reply) => {
        const { language } = request.caller
        const { code } = request.body
        if (code.trim() === '')
          return await show(request, reply, { begun: null, status: 400, errors: emptyCode(language) })
        try {
          const added = await addTotp(app, pendingOf(app, request), code)
          return await told(app, pages, request, reply, { base, added })
        } catch (error) {
          if (belongsElsewhere(error)) return elsewhere(error, request, reply, base)
          return await show(request, reply, { begun: null, ...retryLater(error, reply, language, 'code') })
        }
      },
    )

    http.post(
      `${base}/factors/passkeys`,
      { config: { door }, schema: { body: z.object({ response: formText }) } },
      async (request, reply) => {
        const response = passkeyAnswer(request.body.response)
        if (!response) return elsewhere(new Refusal('passkey-refused'), request, reply, base)
        try {
          const added = await addPasskey(app, pendingOf(app, request), { response })
          return await told(app, pages, request, reply, { base, added })
        } catch (error) {
          return elsewhere(error, request, reply, base)
        }
      },
    )
  }
}

/** With the first factor the recovery codes are shown, once; after the others the account page says so. */
async function told(
  app: App,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  { base, added }: { base: Base; added: AddedFactor },
): Promise<FastifyReply> {
  if (added.session) completeAnswer(app, request, reply, { session: added.session, user: added.user })
  const next = added.session || base === '/app' ? `${base}/` : `${base}/account`
  if (!added.recoveryCodes) return reply.redirect(`${base}/account?done=factor-added`, 303)
  return await sendPage(app, pages, request, reply, {
    view: 'recovery-codes',
    model: { base, codes: added.recoveryCodes, next, errors: [] },
    path: next,
  })
}

function belongsElsewhere(error: unknown): error is Refusal {
  return (
    error instanceof Refusal && error.code !== 'second-factor-refused' && error.code !== 'enrolment-ended'
  )
}

/** What the form cannot answer itself is told on the page of the session's state. */
function elsewhere(error: unknown, request: FastifyRequest, reply: FastifyReply, base: Base): FastifyReply {
  if (!(error instanceof Refusal)) throw error
  const place = placeOf(base, userSessionOf(request).pendingFactor)
  if (error.code === 'recent-sign-in-required') return reply.redirect(`${base}/account/confirm`, 303)
  if (error.code === 'passkey-refused') return reply.redirect(`${place}?done=passkey-refused`, 303)
  if (error.code === 'mailed-code-required') return reply.redirect(place, 303)
  throw error
}

/** As keys are read aloud and typed: in groups of four. */
function inFours(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ')
}
