import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { cartRoutes } from './cart-routes.ts'
import { openDatabase } from './database.ts'
import { guard } from './guards.ts'
import { orderRoutes } from './order-routes.ts'
import { meet, Problem, showPage } from './page.ts'
import { productRoutes, stillRoutes } from './product-routes.ts'
import type { Settings } from './settings.ts'
import { shopOf } from './shop.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { backChannelRoute, signOutRoutes } from './sign-out-routes.ts'

/** The whole shop, ready to listen. */
export async function buildShop(settings: Settings): Promise<FastifyInstance> {
  const db = openDatabase(settings.dataFolder)
  const shop = shopOf(settings, db)
  const http = fastify({ logger: { level: 'warn' }, bodyLimit: 64 * 1024, forceCloseConnections: true })
  http.addHook('onClose', async () => db.close())
  await http.register(cookie)
  await http.register(formbody)
  guard(http, shop)
  stillRoutes(http)
  backChannelRoute(http, shop)

  await http.register(async (pages) => {
    pages.addHook('preHandler', (request) => meet(shop, request))
    pages.setErrorHandler((error: FastifyError | Problem, request, reply) => {
      const known = error instanceof Problem
      if (!known) request.log.error(error)
      const { title, text, values, status } = known
        ? error
        : new Problem(error.statusCode ?? 500, 'fault-title', 'fault')
      const canRepeat = request.method === 'GET' && request.routeOptions.url !== '/callback'
      return showPage(shop, request, reply.code(status), 'problem', {
        title: request.say(title, values),
        text: request.say(text, values),
        to: canRepeat ? request.url : '/',
      })
    })
    productRoutes(pages, shop)
    cartRoutes(pages, shop)
    orderRoutes(pages, shop)
    signInRoutes(pages, shop)
    signOutRoutes(pages, shop)
    pages.get('/*', () => {
      throw new Problem(404, 'not-found-title', 'not-found')
    })
  })
  return http
}
