import { Refusal } from '@latchkey/core/refusal'
import { type FactorMethod, type FactorResponse, factorMethods } from '@latchkey/core/second-factors/wire'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { clearCookie } from '../../platform/http/cookies.ts'
import { userCaller } from '../../platform/http/door.ts'
import { formText } from '../../platform/http/forms.ts'
import { sendPage } from '../../platform/http/frame.ts'
import type { Http } from '../../platform/http/server.ts'
import type { Errors, Pages } from '../../platform/pages/index.ts'
import {
  confirmMailedCode,
  mailCode,
  mailedCodeState,
  methodsOf,
  passkeysWork,
} from '../../second-factors/index.ts'
import { endOwnSession, userSessionOf } from '../../sessions/index.ts'
import { type Base, emptyCode, passkeyAnswer, pendingDoor, placeOf, retryLater } from '../form-answers.ts'
import { completeAnswer, pendingOf } from '../session-cookies.ts'
import { proveFactor } from './complete-sign-in.ts'

const asked = z.object({ way: z.enum(factorMethods).optional().catch(undefined), next: formText })
const answerForm = z.object({ method: formText, code: formText, response: formText, next: formText })
const codeForm = z.object({ code: formText })

/** L5: the pages on which a sign-in proves its second factor, or the mailbox before it sets one up. */
export function secondFactorPages(http: Http, app: App, pages: Pages): void {
  for (const face of ['portal', 'rep', 'app'] as const) {
    const base: Base = `/${face}`
    const door = pendingDoor(face)
    provingPages(http, app, pages, { base, door })
    setUpPages(http, app, pages, { base, door })
  }

  http.post('/rep/sign-out', { config: { door: 'rep-pending' } }, async (request, reply) => {
    const caller = userCaller(request)
    await endOwnSession(app, caller, caller.actor.sessionId, 'signed-out')
    clearCookie(app.config, reply, 'rep')
    return reply.redirect('/rep/', 303)
  })
}

interface Place {
  readonly base: Base
  readonly door: ReturnType<typeof pendingDoor>
}

function provingPages(http: Http, app: App, pages: Pages, { base, door }: Place): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    page: { way?: FactorMethod | undefined; next: string; status?: number; errors?: Errors },
  ) => {
    const { user } = userSessionOf(request)
    const ways = await methodsOf(app, user.id)
    const shown = page.way && ways.includes(page.way) ? page.way : (ways[0] ?? 'totp')
    return await sendPage(app, pages, request, reply, {
      view: 'second-factor',
      model: {
        base,
        username: user.username,
        ways,
        shown,
        next: nextOf(page.next),
        errors: page.errors ?? [],
      },
      status: page.status ?? 200,
      path: `${base}/second-factor`,
    })
  }

  http.get(
    `${base}/second-factor`,
    { config: { door }, schema: { querystring: asked } },
    async (request, reply) => {
      const { pendingFactor } = userSessionOf(request)
      if (pendingFactor !== 'verify') return reply.redirect(placeOf(base, pendingFactor), 303)
      return await show(request, reply, request.query)
    },
  )

  http.post(
    `${base}/second-factor`,
    { config: { door }, schema: { body: answerForm } },
    async (request, reply) => {
      const { next, code } = request.body
      const { language } = request.caller
      const answer = answerOf(request.body)
      const way = answer?.method === 'recovery-code' ? 'recovery-code' : undefined
      if (!answer || (answer.method !== 'passkey' && code.trim() === '')) {
        const errors = emptyCode(language)
        return await show(request, reply, { way, next, status: 400, errors })
      }
      try {
        completeAnswer(app, request, reply, await proveFactor(app, pendingOf(app, request), answer))
      } catch (error) {
        if (endsSignIn(error)) return endedAt(app, reply, base)
        const { status, errors } = retryLater(
          error,
          reply,
          language,
          answer.method === 'passkey' ? '' : 'code',
        )
        return await show(request, reply, { way, next, status, errors })
      }
      return reply.redirect(nextOf(next) === 'account' ? `${base}/account?done=confirmed` : `${base}/`, 303)
    },
  )
}

function setUpPages(http: Http, app: App, pages: Pages, { base, door }: Place): void {
  const at = `${base}/second-factor/set-up`
  const show = async (request: FastifyRequest, reply: FastifyReply, status = 200, errors: Errors = []) => {
    const { user, actor } = userSessionOf(request)
    const state = await mailedCodeState(app, actor.sessionId)
    const step = state === 'proven' ? 'choose' : state === 'sent' ? 'code' : 'mail'
    return await sendPage(app, pages, request, reply, {
      view: 'factor-set-up',
      model: { base, username: user.username, step, passkeys: passkeysWork(app.config), errors },
      status,
      path: at,
    })
  }

  http.get(at, { config: { door } }, async (request, reply) => {
    const { pendingFactor } = userSessionOf(request)
    if (pendingFactor !== 'set-up') return reply.redirect(placeOf(base, pendingFactor), 303)
    return await show(request, reply)
  })

  http.post(`${at}/mail`, { config: { door } }, async (request, reply) => {
    try {
      await mailCode(app, pendingOf(app, request))
    } catch (error) {
      const { status, errors } = retryLater(error, reply, request.caller.language, '')
      return await show(request, reply, status, errors)
    }
    return reply.redirect(at, 303)
  })

  http.post(`${at}/code`, { config: { door }, schema: { body: codeForm } }, async (request, reply) => {
    const { language } = request.caller
    const { code } = request.body
    if (code.trim() === '') return await show(request, reply, 400, emptyCode(language))
    try {
      await confirmMailedCode(app, pendingOf(app, request), code)
    } catch (error) {
      if (endsSignIn(error)) return endedAt(app, reply, base)
      const { status, errors } = retryLater(error, reply, language, 'code')
      return await show(request, reply, status, errors)
    }
    return reply.redirect(at, 303)
  })
}

/** The way on after the second factor is a word of ours, never an address. */
function nextOf(typed: string): 'account' | '' {
  return typed === 'account' ? 'account' : ''
}

function answerOf(form: z.output<typeof answerForm>): FactorResponse | null {
  const { method, code, response } = form
  if (method === 'totp' || method === 'recovery-code') return { method, response: code.slice(0, 300) }
  const parsed = method === 'passkey' ? passkeyAnswer(response) : null
  return parsed ? { method: 'passkey', response: parsed } : null
}

function endsSignIn(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'sign-in-ended'
}

function endedAt(app: App, reply: FastifyReply, base: Base): FastifyReply {
  clearCookie(app.config, reply, base === '/portal' ? 'portal' : base === '/app' ? 'app' : 'rep')
  return reply.redirect(base === '/rep' ? '/rep/' : `${base}/sign-in?done=too-many-codes`, 303)
}
