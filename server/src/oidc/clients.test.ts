import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { DAY } from '@latchkey/core/instant'
import { aClient, CALLBACK, follow, rpOf, tokensFor } from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient, signInOwner } from '../testing/people.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { rotateSigningKeys } from './index.ts'

describe('clients', () => {
  it('D1, L5: whoever writes the company adds clients with a young sign-in; the secret is shown once and rotates with overlap', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const client = await aClient(owner)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const list = await owner.get('/api/v1/oidc-clients')
    assert.equal(list.body.items.length, 1)
    assert.ok(!list.text.includes(client.secret ?? 'none'))
    const rotated = await owner.post(`/api/v1/oidc-clients/${client.id}/rotate-secret`, {
      version: client.version,
    })
    assert.equal(rotated.status, 200, rotated.text)
    const renewed = { ...client, secret: rotated.body.secret as string }
    for (const one of [client, renewed]) await tokensFor(product, browser, await rpOf(product, one))
    const stale = await owner.post(`/api/v1/oidc-clients/${client.id}/rotate-secret`, {
      version: client.version,
    })
    assert.equal(stale.status, 409)
    product.clock.advance(DAY + 1)
    await tokensFor(product, browser, await rpOf(product, renewed))
    await assert.rejects(tokensFor(product, browser, await rpOf(product, client)))
    const old = await owner.post(`/api/v1/oidc-clients/${client.id}/deactivate`, {
      version: rotated.body.version,
    })
    assert.equal(old.status, 401, 'the session of the portal has ended')
    await signInOwner(product, owner)
    const past = (await owner.get('/api/v1/oidc-clients')).body.items[0]
    assert.equal(past.formerSecretEndsAt, null, 'the former secret has ended and is told no more')
    product.clock.advance(11 * 60_000)
    const tired = await owner.post(`/api/v1/oidc-clients/${client.id}/deactivate`, {
      version: rotated.body.version,
    })
    assert.equal(tired.body.code, 'recent-sign-in-required')
    await signInOwner(product, owner)
    const tokens = await tokensFor(product, browser, await rpOf(product, renewed))
    const gone = await owner.post(`/api/v1/oidc-clients/${client.id}/deactivate`, {
      version: rotated.body.version,
    })
    assert.equal(gone.status, 200, gone.text)
    const info = await product
      .client()
      .get('/oidc/userinfo', { authorization: `Bearer ${tokens.access_token}` })
    assert.equal(info.status, 401, 'its tokens are dead')
    const { answer } = await follow(product, browser, `/oidc/auth?client_id=${client.id}&response_type=code`)
    assert.equal(answer.status, 400)
    const packer = await aUser(product, { role: 'read-only' })
    for (const post of [() => packer.client.post('/api/v1/oidc-clients', {})])
      assert.ok([400, 403].includes((await post()).status))
    const events = (await owner.get('/api/v1/audit?limit=50')).body.items as { action: string }[]
    for (const action of ['client.created', 'client.secret-rotated', 'client.deactivated'])
      assert.ok(
        events.some((event) => event.action === action),
        action,
      )
  })

  it('D1, P82: the keys turn: the next one, published before, signs; what the one before signed still holds', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const client = await aClient(owner)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const before = await tokensFor(product, browser, await rpOf(product, client))
    const kids = async () =>
      ((await product.client().get('/oidc/jwks')).body.keys as { kid: string }[]).map(({ kid }) => kid)
    const published = await kids()
    await rotateSigningKeys(product.app, commandCaller('test'))
    product.clock.advance(61_000)
    const tokens = await tokensFor(product, browser, await rpOf(product, client))
    const kidOf = (token = '') =>
      JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid
    assert.equal(kidOf(before.id_token), published[0])
    assert.equal(kidOf(tokens.id_token), published[1])
    assert.equal((await kids()).length, 3)
    const hint = new URLSearchParams({ id_token_hint: before.id_token ?? '' })
    assert.equal((await browser.get(`/oidc/sign-out?${hint}`)).status, 303)
    assert.equal((await browser.get('/account')).status, 303, 'signed out by a token of the key before')
    const events = (await owner.get('/api/v1/audit?limit=50')).body.items as { action: string }[]
    assert.ok(events.some((event) => event.action === 'client.keys-rotated'))
  })

  it('D1, P56: addresses that are not whole, not encrypted or not exact are refused', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const add = (fields: object) =>
      owner.post('/api/v1/oidc-clients', {
        name: 'Shop',
        population: 'contact',
        kind: 'confidential',
        redirectUris: [CALLBACK],
        ...fields,
      })
    for (const uri of [
      'http://shop.test/callback',
      'https://shop.test/#x',
      'https://*.shop.test/',
      'https://u:p@shop.test/',
      'javascript:alert(1)',
      'myapp://back',
      '/callback',
      'https:\\\\shop.test',
      'https://shop.test/a b',
    ]) {
      assert.equal((await add({ redirectUris: [uri] })).status, 400, uri)
      assert.equal((await add({ postLogoutRedirectUris: [uri] })).status, 400, uri)
      assert.equal(
        (await add({ backchannelLogoutUri: uri === 'https://*.shop.test/' ? 'ftp://x' : uri })).status,
        400,
      )
    }
    assert.equal((await add({ secret: 'chosen' })).status, 400, 'P63: nobody chooses a secret')
  })
})
