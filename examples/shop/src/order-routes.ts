import type { FastifyInstance, FastifyRequest } from 'fastify'
import { buyerOf, senderOf } from './guards.ts'
import { Problem, showPage } from './page.ts'
import { productById } from './products.ts'
import type { Shop } from './shop.ts'

/** Orders of the retailer, whoever of its contacts placed them. */
export function orderRoutes(http: FastifyInstance, shop: Shop): void {
  http.get('/orders', (request, reply) => {
    const { buyer } = buyerOf(request)
    return showPage(shop, request, reply, 'orders', {
      title: request.say('orders'),
      orders: shop.orders.ofRetailer(buyer.retailer.id),
    })
  })

  http.get<Numbered>('/orders/:number', (request, reply) => {
    const order = orderOf(request, buyerOf(request).buyer.retailer.id)
    return showPage(shop, request, reply, 'order', {
      title: request.say('order', { number: order.number }),
      order,
      lines: order.lines.map((line) => ({ ...line, product: productById(line.productId) })),
      isNew: 'placed' in (request.query as object),
    })
  })

  http.post<Numbered>('/orders/:number/again', (request, reply) => {
    const { buyer } = senderOf(request)
    for (const { productId, packs } of orderOf(request, buyer.retailer.id).lines) {
      if (productById(productId)) shop.carts.addAtLeast(buyer, productId, packs)
    }
    return reply.redirect('/cart', 303)
  })

  function orderOf(request: FastifyRequest<Numbered>, retailerId: string) {
    const { number } = request.params
    const order = /^\d{1,9}$/.test(number) ? shop.orders.find(retailerId, Number(number)) : null
    if (!order) throw new Problem(404, 'not-found-title', 'not-found')
    return order
  }
}

interface Numbered {
  Params: { number: string }
}
