import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './page.ts'
import type { Session } from './session-store.ts'
import type { Shop } from './shop.ts'
import type { Buyer } from './sign-in.ts'

/** Who is signed in; anyone else gets a page that says what to do. */
export function buyerOf({ visitor }: FastifyRequest): { buyer: Buyer; session: Session } {
  if (visitor.kind === 'buyer') return visitor
  if (visitor.kind === 'unsure') throw new Problem(503, 'unsure-title', 'unsure')
  if (visitor.wasSignedOut) throw new Problem(401, 'signed-out-title', 'signed-out')
  throw new Problem(401, 'needs-sign-in', 'needs-sign-in-hint')
}

/** Who sent a form from a page of his own session: the token stands in no other site's reach. */
export function senderOf(request: FastifyRequest): { buyer: Buyer; session: Session } {
  const visitor = buyerOf(request)
  assertOwnForm(request, visitor.session)
  return visitor
}

/** The form comes from a page of this session. */
export function assertOwnForm(request: FastifyRequest, session: Session): void {
  const sent = Buffer.from(fieldOf(request, 'form_token'))
  const known = Buffer.from(session.formToken)
  if (sent.length !== known.length || !timingSafeEqual(sent, known))
    throw new Problem(403, 'form-title', 'form')
}

/** One field of a form or of the address; empty where it is missing or came twice. */
export function fieldOf({ body, query }: FastifyRequest, name: string): string {
  const value = { ...(query as object), ...(body as object) }[name as never] as unknown
  return typeof value === 'string' ? value.trim() : ''
}

/** Headers of every answer, and no form of another site. */
export function guard(http: FastifyInstance, { settings }: Shop): void {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    // Signing out is a form that leads on to the provider.
    `form-action 'self' ${settings.issuer.origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
  http.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      ...(settings.url.protocol === 'https:' ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    })
    // The provider's logout call comes from a server: its token is the proof.
    const fromBrowser = request.method === 'POST' && request.routeOptions.url !== '/back-channel-logout'
    if (fromBrowser && request.headers.origin !== settings.url.origin) {
      await reply.code(403).send('This form does not come from this shop.')
    }
  })
}
