import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MOST_PACKS } from './cart-store.ts'
import { buyerOf, fieldOf, senderOf } from './guards.ts'
import { addressHere, Problem, showPage } from './page.ts'
import { productById } from './products.ts'
import type { Shop } from './shop.ts'
import { fingerprintOf, totalOf } from './totals.ts'

export function cartRoutes(http: FastifyInstance, shop: Shop): void {
  const showCart = (request: FastifyRequest, reply: FastifyReply, notice = '') => {
    const lines = shop.carts.lines(buyerOf(request).buyer)
    return showPage(shop, request, reply, 'cart', {
      title: request.say('cart'),
      notice,
      lines: lines.map((line) => ({ ...line, product: productById(line.productId) })),
      cents: totalOf(lines),
      seen: fingerprintOf(lines),
      reference: fieldOf(request, 'reference'),
      note: fieldOf(request, 'note'),
    })
  }

  http.get('/cart', (request, reply) => showCart(request, reply))

  http.post('/cart', (request, reply) => {
    const { buyer } = senderOf(request)
    const product = productOf(request)
    shop.carts.add(buyer, product.id, packsOf(request))
    const back = addressHere(shop, fieldOf(request, 'back'))
    return reply.redirect(`${back.split('#')[0]}#${product.id}`, 303)
  })

  http.post('/cart/change', (request, reply) => {
    const { buyer } = senderOf(request)
    shop.carts.set(buyer, productOf(request).id, packsOf(request))
    return reply.redirect('/cart', 303)
  })

  http.post('/cart/remove', (request, reply) => {
    const { buyer } = senderOf(request)
    shop.carts.set(buyer, productOf(request).id, 0)
    return reply.redirect('/cart', 303)
  })

  http.post('/orders', (request, reply) => {
    const { buyer } = senderOf(request)
    const wish = {
      press: fieldOf(request, 'press').slice(0, 100),
      seen: fieldOf(request, 'seen'),
      reference: fieldOf(request, 'reference').slice(0, 80),
      note: fieldOf(request, 'note').slice(0, 1000),
    }
    if (wish.press === '') throw new Problem(400, 'form-title', 'form')
    const placed = shop.orders.place(buyer, wish, Date.now())
    if (placed === 'cart-empty') return reply.redirect('/cart', 303)
    if (placed === 'cart-changed') return showCart(request, reply.code(409), request.say('cart-changed'))
    return reply.redirect(`/orders/${placed}?placed`, 303)
  })
}

function productOf(request: FastifyRequest) {
  const product = productById(fieldOf(request, 'product'))
  if (!product) throw new Problem(404, 'not-found-title', 'not-found')
  return product
}

function packsOf(request: FastifyRequest): number {
  const text = fieldOf(request, 'packs')
  const packs = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (packs < 1) throw new Problem(400, 'packs-title', 'packs-wrong', { most: MOST_PACKS })
  return packs
}
