import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CartStore } from './cart-store.ts'
import { openDatabase } from './database.ts'
import { OrderStore } from './order-store.ts'
import type { Buyer } from './sign-in.ts'
import { fingerprintOf } from './totals.ts'

const swansea = { id: 'r1', name: 'Swansea Cycles', account_number: '1001' }
const hill = { id: 'r2', name: 'Hill Bikes', account_number: '1002' }
const buyer = (contactId: string, name: string, retailer = swansea): Buyer => ({
  contactId,
  name,
  retailer,
  hasChoice: false,
})
const [will, thomas, stranger] = [buyer('c1', 'William'), buyer('c2', 'Thomas'), buyer('c3', 'Ann', hill)]

function openShop() {
  const db = openDatabase(null)
  const carts = new CartStore(db)
  const orders = new OrderStore(db, carts)
  const wish = (who: Buyer, press: string) => ({
    press,
    seen: fingerprintOf(carts.lines(who)),
    reference: '',
    note: '',
  })
  return { carts, orders, wish }
}

it('one press of "Place order" makes one order, however often the form arrives', () => {
  const { carts, orders, wish } = openShop()
  carts.add(will, 'EX-953', 2)
  const once = wish(will, 'press-1')
  const number = orders.place(will, once, 1)
  assert.equal(typeof number, 'number')
  assert.equal(orders.place(will, once, 2), number)
  assert.equal(orders.ofRetailer(swansea.id).length, 1)
  assert.deepEqual(carts.lines(will), [], 'the cart is empty afterwards')
  assert.equal(orders.place(will, wish(will, 'press-2'), 3), 'cart-empty')
})

it('an order is for what was on the screen: a cart that changed meanwhile makes none', () => {
  const { carts, orders, wish } = openShop()
  carts.add(will, 'EX-953', 1)
  const seen = wish(will, 'press-1')
  carts.add(will, 'EX-954', 1)
  assert.equal(orders.place(will, seen, 1), 'cart-changed')
  assert.equal(carts.lines(will).length, 2)
})

it('orders are the retailer’s: its contacts see them with who ordered, and nobody else does', () => {
  const { carts, orders, wish } = openShop()
  carts.add(will, 'EX-953', 2)
  carts.add(will, 'EX-954', 1)
  const number = Number(orders.place(will, wish(will, 'a'), 1))
  const seen = orders.ofRetailer(thomas.retailer.id)
  assert.deepEqual(
    seen.map(({ contactName, cents }) => ({ contactName, cents })),
    [{ contactName: 'William', cents: 2 * 20 * 390 + 2 * 3490 }],
  )
  assert.equal(orders.find(swansea.id, number)?.lines.length, 2)
  assert.equal(orders.find(stranger.retailer.id, number), null)
  assert.deepEqual(orders.ofRetailer(hill.id), [])
})

it('a press of someone else is an order of his own', () => {
  const { carts, orders, wish } = openShop()
  for (const who of [will, thomas]) carts.add(who, 'EX-953', 1)
  const first = orders.place(will, wish(will, 'same'), 1)
  const second = orders.place(thomas, wish(thomas, 'same'), 1)
  assert.notEqual(first, second)
})
