import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const WRONG = 'wrong password 1'

/** One try with a name of its own, so that no account's budget plays a part. */
const spray = (product: TestProduct, ip: string, name: string) =>
  websiteSignIn(product.client(ip), `name-${name}`, WRONG)

it('L2, P47: one address gets 20 failures in 15 minutes, then 429 with Retry-After, also with the right password', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
  for (let i = 0; i < 20; i += 1) assert.equal((await spray(product, '203.0.113.9', String(i))).status, 401)
  product.clock.advance(5 * MINUTE)
  const refused = await spray(product, '203.0.113.9', 'more')
  assert.equal(refused.status, 429)
  assert.equal(refused.body.code, 'too-many-attempts')
  assert.equal(refused.headers.get('retry-after'), '600')
  const right = await websiteSignIn(product.client('203.0.113.9'), contact.username, 'green lantern 7')
  assert.equal(right.status, 429)
  const elsewhere = await websiteSignIn(product.client('203.0.113.10'), contact.username, 'green lantern 7')
  assert.equal(elsewhere.status, 200, 'a neighbour is not shut out')
  product.clock.advance(10 * MINUTE)
  const later = await websiteSignIn(product.client('203.0.113.9'), contact.username, 'green lantern 7')
  assert.equal(later.status, 200)
})

it('L2, P47: an IPv4 /24 gets four times what one address gets', async (t) => {
  const product = await startTestProduct(t)
  for (let i = 0; i < 80; i += 1) assert.equal((await spray(product, `203.0.113.${i}`, `${i}`)).status, 401)
  assert.equal((await spray(product, '203.0.113.250', 'more')).status, 429)
  assert.equal((await spray(product, '203.0.114.1', 'more')).status, 401)
})

it('L2, N4: IPv6 is counted by /64, and a /56 gets four times that', async (t) => {
  const product = await startTestProduct(t)
  for (let i = 0; i < 80; i += 1) {
    const ip = `2001:db8:0:${(i >> 4).toString(16)}::${i.toString(16)}`
    assert.equal((await spray(product, ip, `${i}`)).status, 401, ip)
  }
  assert.equal((await spray(product, '2001:db8:0:ff::1', 'more')).status, 429, 'the same /56')
  assert.equal((await spray(product, '2001:db8:0:100::1', 'more')).status, 401, 'another /56')
})

it('L2, N4: two addresses of one /64 share one budget', async (t) => {
  const product = await startTestProduct(t)
  for (let i = 0; i < 20; i += 1)
    assert.equal((await spray(product, `2001:db8:7:7::${i.toString(16)}`, `${i}`)).status, 401)
  assert.equal((await spray(product, '2001:db8:7:7:aaaa::1', 'more')).status, 429)
})

it('L2: successes do not use up the budget of their address', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, 'green lantern 7')
  for (let i = 0; i < 30; i += 1) {
    const answer = await websiteSignIn(product.client('203.0.113.5'), contact.username, 'green lantern 7')
    assert.equal(answer.status, 200)
  }
})

it('L2: website and portal share the budget of an address', async (t) => {
  const product = await startTestProduct(t)
  for (let i = 0; i < 20; i += 1) await spray(product, '203.0.113.9', String(i))
  const portal = await product
    .client('203.0.113.9')
    .post('/api/v1/portal/sign-in', { username: 'a@northgate.test', password: WRONG })
  assert.equal(portal.status, 429)
})

it('L2, N4: only the rightmost untrusted address counts, so a forged X-Forwarded-For buys nothing', async (t) => {
  const product = await startTestProduct(t)
  const forged = (i: number) => `10.9.8.${i}, 203.0.113.77`
  for (let i = 0; i < 20; i += 1) assert.equal((await spray(product, forged(i), String(i))).status, 401)
  assert.equal((await spray(product, forged(99), 'more')).status, 429)
})
