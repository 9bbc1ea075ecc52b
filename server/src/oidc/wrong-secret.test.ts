import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { aClient, rpOf, tokensFor } from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

it('D1, L2: wrong client secrets are slowed per client, address and prefix; the right one works at any time, from the same address too', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aClient(owner)
  const other = await aClient(owner, { name: 'Other shop' })
  const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  const tokens = await tokensFor(product, browser, await rpOf(product, shop))
  const attempt = async (id: string, secret: string | null, ip: string, path = '/oidc/introspect') =>
    await product.client(ip).request('POST', path, {
      raw: new URLSearchParams({ token: tokens.access_token, grant_type: 'refresh_token' }).toString(),
      headers: {
        origin: undefined,
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      },
    })
  const attacker = '203.0.113.7'
  for (let n = 1; n <= 10; n += 1) {
    const path = ['/oidc/introspect', '/oidc/token', '/oidc/revoke', '/oidc/par'][n % 4]
    assert.equal((await attempt(shop.id, `guess ${n}`, attacker, path)).status, 401, `${n} ${path}`)
  }
  const slowed = await attempt(shop.id, 'guess 11', attacker)
  assert.equal(slowed.status, 429)
  assert.match(slowed.headers.get('retry-after') ?? '', /^[1-9]\d{0,2}$/)
  assert.equal(slowed.body.error, 'temporarily_unavailable')
  // Who means to lock the shop out does not: the right secret is judged first, from wherever it comes.
  for (const ip of [attacker, '198.51.100.4'])
    assert.equal((await attempt(shop.id, shop.secret, ip)).body.active, true, ip)
  // Another client's server at this address has a budget of its own, until the address's is spent.
  for (let n = 1; n <= 9; n += 1)
    assert.equal((await attempt(other.id, `guess ${n}`, attacker)).status, 401, `other ${n}`)
  assert.equal((await attempt(other.id, 'guess 10', attacker)).status, 429)
  assert.equal((await attempt(shop.id, 'guess', '198.51.100.9')).status, 401, 'another address')
  const events = async () => {
    const items = (await owner.get('/api/v1/audit?action=client.secret-refused')).body.items
    return items as { target: { id: string }; detail: { count: number }; result: string; ip: string }[]
  }
  const ofShop = (await events()).filter(({ target }) => target.id === shop.id)
  assert.deepEqual(ofShop.map(({ detail }) => detail.count).sort(), [1, 10], 'a handful, not each')
  assert.equal(ofShop[0]?.result, 'refused')
  assert.ok(!JSON.stringify(await events()).includes('guess'), 'what was typed is never kept')
  product.clock.advance(15 * MINUTE)
  assert.equal((await attempt(shop.id, 'guess', attacker)).status, 401, 'after the window')
})
