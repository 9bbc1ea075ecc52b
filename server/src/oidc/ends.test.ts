import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { describe, it } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import * as openid from 'openid-client'
import { pause } from '../platform/clock.ts'
import {
  aClient,
  ask,
  CALLBACK,
  codeFor,
  exchange,
  follow,
  pathOf,
  protocolPost,
  rpOf,
  tokensFor,
} from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { aUser, STAFF_PASSWORD } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { changed, dumpOf, setPassword } from '../testing/website-journeys.ts'

/** A shop's server that takes logout tokens in; it fails as often as it is told to. */
async function logoutReceiver(t: { after(work: () => void): void }, failures = 0) {
  const tokens: string[] = []
  let calls = 0
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    calls += 1
    if (calls > failures) tokens.push(new URLSearchParams(text).get('logout_token') ?? '')
    response.writeHead(calls > failures ? 200 : 500).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/back-channel`, tokens, calls: () => calls }
}

const payloadOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let round = 0; !holds(); round += 1) {
    assert.ok(round < 1000, what)
    await pause(5)
  }
}

async function assertDead(
  product: TestProduct,
  client: Awaited<ReturnType<typeof aClient>>,
  tokens: { access_token: string; refresh_token?: string | undefined },
  why: string,
) {
  const info = await product
    .client()
    .get('/oidc/userinfo', { authorization: `Bearer ${tokens.access_token}` })
  assert.equal(info.status, 401, `${why}: userinfo`)
  for (const token of [tokens.access_token, tokens.refresh_token ?? '']) {
    const seen = await protocolPost(product, '/oidc/introspect', { token }, client)
    assert.deepEqual(seen.body, { active: false }, `${why}: introspection`)
  }
  const fields = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
  assert.equal((await protocolPost(product, '/oidc/token', fields, client)).status, 400, `${why}: refresh`)
}

describe('what ends a session ends its grants', () => {
  it('A4, D1: access off, inactive, a new password and a sign-out end tokens with the next request, and the shop is told', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const shop = await logoutReceiver(t)
    const client = await aClient(owner, { backchannelLogoutUri: shop.url })
    const rp = await rpOf(product, client)
    const ways: Record<string, (of: Awaited<ReturnType<typeof aContactWithPassword>>) => Promise<unknown>> = {
      'access off': ({ contact }) => changed(owner, contact, { websiteAccess: false }),
      'contact inactive': ({ contact }) => changed(owner, contact, { active: false }),
      'password changed': ({ browser }) => setPassword(browser, 'yellow lantern 8', 'green lantern 7'),
      'signed out': ({ browser }) => browser.post('/api/v1/website/sign-out'),
      'retailer inactive': async ({ contact }) => {
        const { body } = await owner.get(`/api/v1/retailers/${contact.retailer.id}`)
        const off = await owner.patch(`/api/v1/retailers/${contact.retailer.id}`, {
          version: body.version,
          active: false,
        })
        assert.equal(off.status, 200, off.text)
      },
    }
    for (const [why, end] of Object.entries(ways)) {
      const person = await aContactWithPassword(product, owner, 'green lantern 7')
      const tokens = await tokensFor(product, person.browser, rp)
      const pending = await ask(rp)
      const callback = await codeFor(product, person.browser, pending)
      await openid.fetchUserInfo(rp, tokens.access_token, person.contact.id)
      const told = shop.tokens.length
      await end(person)
      await assertDead(product, client, tokens, why)
      await assert.rejects(exchange(rp, callback, pending), `${why}: a code in hand`)
      await until(() => shop.tokens.length > told, `${why}: the shop is told`)
      const token = payloadOf(shop.tokens.at(-1) ?? '')
      assert.equal(token.sub, person.contact.id)
      assert.equal(token.aud, client.id)
      assert.equal(token.sid, tokens.claims()?.sid)
      assert.equal(token.nonce, undefined)
      assert.deepEqual(token.events, { 'http://schemas.openid.net/event/backchannel-logout': {} })
    }
  })

  it('U6, D1: deactivating a user ends what apps have of him, and switching on again revives nothing', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const user = await aUser(product, { type: 'scan-pack' })
    const client = await aClient(owner, { population: 'user' })
    const rp = await rpOf(product, client)
    const browser = product.client()
    const asked = await ask(rp)
    await follow(product, browser, pathOf(asked.url))
    const posted = await browser.form('/app/sign-in', { username: user.username, password: STAFF_PASSWORD })
    const { outside } = await follow(product, browser, posted)
    assert.ok(outside)
    const tokens = await exchange(rp, outside, asked)
    const act = async (what: string) => {
      const { body } = await owner.get(`/api/v1/users/${user.id}`)
      const answer = await owner.post(`/api/v1/users/${user.id}/${what}`, { version: body.version })
      assert.ok(answer.status < 300, answer.text)
    }
    await act('deactivate')
    await assertDead(product, client, tokens, 'deactivated')
    await act('reactivate')
    await assertDead(product, client, tokens, 'active again')
  })

  it('D1: a shop that does not answer is told again later', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const shop = await logoutReceiver(t, 1)
    const client = await aClient(owner, { backchannelLogoutUri: shop.url })
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    await tokensFor(product, browser, await rpOf(product, client))
    await browser.post('/api/v1/website/sign-out')
    await until(() => shop.calls() === 1, 'it was tried once')
    // The first try may be noted as failed only after the shop has counted it.
    const later = () => {
      product.clock.advance(11_000)
      return shop.tokens.length === 1
    }
    await until(later, 'it was tried again')
  })

  it('D1: a client signs its person out with its own token at once, and asks without one', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const client = await aClient(owner, { postLogoutRedirectUris: ['https://shop.test/bye'] })
    const rp = await rpOf(product, client)
    const { browser, contact } = await aContactWithPassword(product, owner, 'green lantern 7')
    const tokens = await tokensFor(product, browser, rp)
    const signOut = (more: Record<string, string>) =>
      follow(product, browser, `/oidc/sign-out?${new URLSearchParams(more)}`)
    const strange = await signOut({ client_id: client.id, post_logout_redirect_uri: 'https://evil.test/' })
    assert.equal(strange.answer.status, 400)
    const asked = await signOut({ client_id: client.id, post_logout_redirect_uri: 'https://shop.test/bye' })
    assert.equal(asked.outside, null, 'without its token a person is asked')
    assert.equal((await browser.get('/account')).status, 200)
    const named = await signOut({
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: 'https://shop.test/bye',
      state: 's1',
    })
    assert.equal(named.outside?.href, 'https://shop.test/bye?state=s1')
    assert.equal((await browser.get('/account')).status, 303)
    await assertDead(product, client, tokens, 'signed out')
    // The person himself, by the form.
    await browser.form('/', { username: contact.username ?? '', password: 'green lantern 7' })
    const later = await tokensFor(product, browser, rp)
    const posted = await browser.form('/oidc/sign-out', {
      client_id: client.id,
      post_logout_redirect_uri: 'https://shop.test/bye',
    })
    assert.equal((await follow(product, browser, posted)).outside?.href, 'https://shop.test/bye')
    await assertDead(product, client, later, 'signed out by himself')
  })

  it('D1: a revoked refresh token takes its grant along', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const client = await aClient(owner)
    const rp = await rpOf(product, client)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const tokens = await tokensFor(product, browser, rp)
    await openid.tokenRevocation(rp, tokens.refresh_token ?? '')
    await assertDead(product, client, tokens, 'revoked')
  })

  it('D1, L3: a session that has rested too long carries no grant either', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const client = await aClient(owner)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const tokens = await tokensFor(product, browser, await rpOf(product, client))
    product.clock.advance(14 * DAY + 1)
    await assertDead(product, client, tokens, 'rested')
  })

  it('A6, D1: a dump of the database holds no code, token, key or client secret', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const client = await aClient(owner)
    const rp = await rpOf(product, client)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const tokens = await tokensFor(product, browser, rp)
    const asked = await ask(rp)
    const callback = await codeFor(product, browser, asked)
    const stranger = product.client()
    const waiting = await follow(product, stranger, pathOf((await ask(rp)).url))
    assert.equal(waiting.outside, null)
    const flow = [...stranger.cookies].find(([name]) => name.endsWith('flow'))?.[1] ?? ''
    assert.ok(flow.length > 20)
    const dump = await dumpOf(product)
    for (const secret of [
      tokens.access_token,
      tokens.refresh_token ?? '',
      callback.searchParams.get('code') ?? '',
      client.secret ?? '',
      flow,
      '"d":',
      '"kty"',
    ]) {
      assert.ok(secret.length > 3)
      assert.ok(!dump.includes(secret), `the dump holds ${secret.slice(0, 8)}…`)
    }
    assert.equal(CALLBACK.length > 0, true)
  })
})
