import type { FastifyInstance } from 'fastify'
import { AuthorizationResponseError } from 'openid-client'
import { fieldOf } from './guards.ts'
import { addressHere, Problem } from './page.ts'
import type { Shop } from './shop.ts'
import { beginSignIn, finishSignIn } from './sign-in.ts'

/** Signing in, and the way back. */
export function signInRoutes(http: FastifyInstance, shop: Shop): void {
  const { settings, sessions, provider, cookies, cookieOptions } = shop
  const redirectUri = new URL('/callback', settings.url).href
  const unreachable = (error: unknown) => {
    http.log.warn({ err: error }, 'the provider could not be reached')
    return new Problem(503, 'unreachable-title', 'unreachable')
  }

  http.get('/sign-in', async (request, reply) => {
    const returnTo = addressHere(shop, fieldOf(request, 'to'))
    const { url, pending } = await beginSignIn(provider, redirectUri, {
      returnTo,
      language: request.language,
      // A person at several retailers chooses anew, though he is signed in.
      ...('retailer' in (request.query as object) ? { parameters: { prompt: 'select_account' } } : {}),
    }).catch((error) => {
      throw unreachable(error)
    })
    const browser = sessions.begin(pending, request.cookies[cookies.signIn], Date.now())
    reply.setCookie(cookies.signIn, browser, { ...cookieOptions, maxAge: 2 * 60 * 60 })
    return reply.redirect(url.href, 303)
  })

  http.get('/callback', async (request, reply) => {
    const cookie = request.cookies[cookies.signIn]
    const pending = cookie && sessions.take(fieldOf(request, 'state'), cookie, Date.now())
    if (!pending) {
      // "Back" leads here again after the code was used.
      if (request.visitor.kind === 'buyer') return reply.redirect('/', 303)
      throw new Problem(400, 'unfinished-title', 'unfinished')
    }
    const tokens = await finishSignIn(provider, new URL(request.url, settings.url), pending).catch(
      (error) => {
        if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
          throw new Problem(403, 'cancelled-title', 'cancelled')
        request.log.warn({ err: error }, 'a sign-in could not be finished')
        throw error instanceof TypeError
          ? unreachable(error)
          : new Problem(400, 'unfinished-title', 'unfinished')
      },
    )
    if (request.visitor.kind === 'buyer') sessions.end(request.visitor.session.hash)
    reply.setCookie(cookies.session, sessions.open(tokens, Date.now()), cookieOptions)
    return reply.redirect(pending.returnTo, 303)
  })
}
