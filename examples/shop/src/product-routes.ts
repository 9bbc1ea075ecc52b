import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { fieldOf } from './guards.ts'
import { addressHere, showPage } from './page.ts'
import { pictureOf } from './pictures.ts'
import { categories, findProducts, productById } from './products.ts'
import type { Shop } from './shop.ts'

/** Open to everyone; prices are for who is signed in. */
export function productRoutes(http: FastifyInstance, shop: Shop): void {
  http.get('/', (request, reply) => {
    const words = fieldOf(request, 'q').slice(0, 100)
    const category = categories.find((one) => one === fieldOf(request, 'category')) ?? ''
    const { visitor } = request
    const lines = visitor.kind === 'buyer' ? shop.carts.lines(visitor.buyer) : []
    return showPage(shop, request, reply, 'products', {
      title: request.say('products'),
      words,
      category,
      categories,
      products: findProducts(words, category),
      packsInCart: new Map(lines.map(({ productId, packs }) => [productId, packs])),
    })
  })

  http.get<{ Params: { code: string } }>('/language/:code', (request, reply) => {
    const code = request.params.code === 'de' ? 'de' : 'en'
    reply.setCookie('language', code, { ...shop.cookieOptions, maxAge: 365 * 24 * 60 * 60 })
    return reply.redirect(addressHere(shop, fieldOf(request, 'to')), 303)
  })
}

/** What is the same for everyone: nobody need be asked for who he is. */
export function stillRoutes(http: FastifyInstance): void {
  const style = ['frame.css', 'pages.css']
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('')
  http.get('/shop.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=300').send(style),
  )
  http.get<{ Params: { id: string } }>('/pictures/:id.svg', (request, reply) => {
    const product = productById(request.params.id)
    if (!product) return reply.code(404).send()
    return reply.type('image/svg+xml').header('cache-control', 'max-age=86400').send(pictureOf(product))
  })
}
