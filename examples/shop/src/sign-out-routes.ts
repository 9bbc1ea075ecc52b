import type { FastifyInstance } from 'fastify'
import { assertOwnForm, fieldOf } from './guards.ts'
import { publishedKeys, readLogoutToken } from './logout-token.ts'
import { showPage } from './page.ts'
import type { Shop } from './shop.ts'
import { signOutAddress } from './sign-in.ts'

/** Signing out of the shop, and with it of the provider. */
export function signOutRoutes(http: FastifyInstance, shop: Shop): void {
  const { settings, sessions, provider, cookies, cookieOptions } = shop

  http.post('/sign-out', async (request, reply) => {
    if (request.visitor.kind === 'stranger') return reply.redirect('/signed-out', 303)
    // Also while the provider cannot be asked who it is: leaving is always possible.
    const { session } = request.visitor
    assertOwnForm(request, session)
    const after = new URL('/signed-out', settings.url).href
    // Here first: whatever becomes of the way there, this session is over.
    sessions.end(session.hash)
    reply.clearCookie(cookies.session, cookieOptions)
    const address = await signOutAddress(provider, session, after).catch(() => new URL(after))
    return reply.redirect(address.href, 303)
  })

  http.get('/signed-out', (request, reply) =>
    showPage(shop, request, reply, 'problem', {
      title: request.say('signed-out-by-self'),
      text: request.say('cart-kept'),
      to: '/',
    }),
  )
}

/** Back-channel logout: the provider's server says whose session has ended. */
export function backChannelRoute(http: FastifyInstance, { settings, sessions, provider }: Shop): void {
  const keys = publishedKeys(async () => (await provider()).serverMetadata().jwks_uri ?? '')

  http.post('/back-channel-logout', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const logout = await readLogoutToken(fieldOf(request, 'logout_token'), {
      keys,
      issuer: (await provider()).serverMetadata().issuer,
      clientId: settings.clientId,
      now: Date.now(),
    })
    if (!logout || !sessions.spendLogoutToken(logout.jti, Date.now()))
      return reply.code(400).send({ error: 'invalid_request' })
    sessions.endNamed(logout)
    return reply.code(200).send()
  })
}
