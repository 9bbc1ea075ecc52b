import { Refusal } from '@latchkey/core/refusal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { faultProblem, type Problem, problemOf, retryAfter } from './problem.ts'
import { refusalOf } from './refusal-of-error.ts'

/** Draws the page a browser is shown for a problem. */
export type ErrorPage = (
  request: FastifyRequest,
  problem: Problem,
) => Promise<{ html: string; contentSecurityPolicy: string }>

/** Turns every error into problem+json under /api, and into a page elsewhere. */
export function answerErrors(app: App, http: FastifyInstance, errorPage: ErrorPage): void {
  http.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error)
    if (!refusal) app.log.error({ err: error, requestId: request.id, url: request.routeOptions.url }, 'fault')
    const problem = refusal ? problemOf(refusal, languageOf(request)) : faultProblem(request.id)
    const wait = refusal && retryAfter(refusal)
    if (wait) reply.header('retry-after', String(wait))
    if (refusal?.code === 'key-refused') reply.header('www-authenticate', 'Bearer')
    return await answer(request, reply, problem, errorPage)
  })
  http.setNotFoundHandler(async (request, reply) => {
    return await answer(request, reply, problemOf(new Refusal('not-found'), languageOf(request)), errorPage)
  })
}

/** An address that cannot be decoded meets no hook, so its answer brings the headers along (P53). */
export function answerBadAddress(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(
    refusalOf(error) ?? new Refusal('malformed-request', { values: { reason: 'its address is not valid' } }),
    'en',
  )
  reply
    .code(problem.status)
    .headers({
      'content-security-policy':
        "default-src 'none';frame-ancestors 'none';object-src 'none';base-uri 'none';form-action 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-request-id': request.id,
    })
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem)
}

async function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem, errorPage: ErrorPage) {
  reply.code(problem.status)
  if (isForPrograms(request.url)) {
    // Sent as text: a route's response schema speaks of its own answers, not of problems.
    return reply.type('application/problem+json').serializer(JSON.stringify).send(problem)
  }
  // A page behind a door leads to the sign-in, and back once that is done.
  if (problem.code === 'not-signed-in') return reply.redirect(signInFor(request), 303)
  // L5: one whose second factor is missing leads to it.
  if (problem.code === 'second-factor-required')
    return reply.redirect(`${faceOf(request)}/second-factor`, 303)
  if (problem.code === 'second-factor-setup-required')
    return reply.redirect(`${faceOf(request)}/second-factor/set-up`, 303)
  const page = await errorPage(request, problem)
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', page.contentSecurityPolicy)
    .send(page.html)
}

export function isForPrograms(url: string): boolean {
  return /^\/(api|health|metrics|\.well-known)(\/|$|\?)/.test(url)
}

// An error before the caller is known, for example an unreadable request line, is answered in English.
function languageOf(request: FastifyRequest) {
  return request.caller?.language ?? 'en'
}

function faceOf({ url }: FastifyRequest): '/portal' | '/rep' | '/app' {
  if (/^\/app(\/|$|\?)/.test(url)) return '/app'
  return /^\/rep(\/|$|\?)/.test(url) ? '/rep' : '/portal'
}

function signInFor({ url, method }: FastifyRequest): string {
  if (url.startsWith('/portal')) {
    const goes = method === 'GET' && url.length > '/portal/'.length
    return goes ? `/portal/sign-in?next=${encodeURIComponent(url.slice(0, 400))}` : '/portal/sign-in'
  }
  if (url.startsWith('/rep/')) return '/rep/'
  if (url.startsWith('/app/')) return '/app/sign-in'
  return method === 'GET' && url !== '/account' ? `/?next=${encodeURIComponent(url.slice(0, 400))}` : '/'
}
