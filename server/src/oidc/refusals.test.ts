import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, it } from 'node:test'
import * as openid from 'openid-client'
import type { HttpClient } from '../testing/http-client.ts'
import {
  aClient,
  ask,
  CALLBACK,
  codeFor,
  exchange,
  follow,
  protocolPost,
  rpOf,
  tokensFor,
} from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

describe('what OpenID Connect refuses', () => {
  let product: TestProduct
  let owner: HttpClient
  let browser: HttpClient

  const begin = async (t: Parameters<typeof startTestProduct>[0]) => {
    product = await startTestProduct(t)
    owner = await ownerClient(product)
    browser = (await aContactWithPassword(product, owner, 'green lantern 7')).browser
    const client = await aClient(owner)
    return { client, rp: await rpOf(product, client) }
  }

  const codeOf = async (rp: openid.Configuration) => {
    const asked = await ask(rp)
    const callback = await codeFor(product, browser, asked)
    return { asked, code: callback.searchParams.get('code') ?? '', callback }
  }

  it('D1: no request without PKCE, and none with the plain method', async (t) => {
    const { client } = await begin(t)
    const request = (more: Record<string, string>) =>
      `/oidc/auth?${new URLSearchParams({ client_id: client.id, response_type: 'code', redirect_uri: CALLBACK, scope: 'openid', ...more })}`
    for (const more of [
      {},
      { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' },
      { code_challenge: 'x'.repeat(43) },
    ]) {
      const { outside } = await follow(product, browser, request(more as Record<string, string>))
      assert.equal(outside?.searchParams.get('error'), 'invalid_request', JSON.stringify(more))
      assert.equal(outside?.searchParams.get('code'), null)
    }
    for (const response_type of ['token', 'id_token', 'code id_token', 'none']) {
      const { outside, answer } = await follow(
        product,
        browser,
        request({ response_type, nonce: 'n', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' }),
      )
      assert.doesNotMatch(outside?.href ?? answer.text, /access_token|id_token=|code=/)
      assert.match(
        outside?.href ?? answer.text,
        /unsupported_response_type|unauthorized_client|invalid_request/,
      )
    }
  })

  it('D1, P56: nobody is sent to an address that is not registered exactly, not with an error either', async (t) => {
    const { client } = await begin(t)
    const code_challenge = challengeOf('v'.repeat(43))
    for (const redirect_uri of [
      `${CALLBACK}/`,
      `${CALLBACK}?x=1`,
      'https://shop.test/callback#x',
      'https://shop.test.evil/callback',
      'https://shop.test@evil/callback',
      'https://evil/callback',
      'http://shop.test/callback',
      'https://shop.test/callback/../other',
      'javascript:alert(1)',
      '//evil',
    ]) {
      const query = new URLSearchParams({
        client_id: client.id,
        response_type: 'code',
        redirect_uri,
        scope: 'openid',
        code_challenge,
        code_challenge_method: 'S256',
      })
      for (const who of [browser, product.client()]) {
        const { outside, answer } = await follow(product, who, `/oidc/auth?${query}`)
        assert.equal(outside, null, redirect_uri)
        assert.equal(answer.status, 400, redirect_uri)
        // Clickjacking: the page stands in no frame.
        assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
        assert.equal(answer.headers.get('x-frame-options'), 'DENY')
        assert.equal(answer.headers.get('x-powered-by'), null)
      }
    }
    const unknown = await follow(product, browser, '/oidc/auth?client_id=nobody&response_type=code')
    assert.equal(unknown.answer.status, 400)
    for (const path of ['/oidc/interaction/aaaaaaaaaaaaaaaaaaaaaa', '/oidc/auth/aaaaaaaaaaaaaaaaaaaaaa']) {
      const { outside, answer } = await follow(product, browser, path)
      assert.equal(outside, null)
      assert.ok(answer.status >= 400, path)
    }
  })

  it('D1: a code works once; its second use ends everything that came of it', async (t) => {
    const { client, rp } = await begin(t)
    const { asked, code, callback } = await codeOf(rp)
    const tokens = await exchange(rp, callback, asked)
    const again = await protocolPost(
      product,
      '/oidc/token',
      { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: asked.verifier },
      client,
    )
    assert.equal(again.status, 400)
    assert.equal(again.body.error, 'invalid_grant')
    await assert.rejects(openid.fetchUserInfo(rp, tokens.access_token, openid.skipSubjectCheck))
    await assert.rejects(openid.refreshTokenGrant(rp, tokens.refresh_token ?? ''))
  })

  it('D1: a refresh token works once; its second use ends the family, and of many at once one wins at most', async (t) => {
    const { client, rp } = await begin(t)
    const first = await tokensFor(product, browser, rp)
    const second = await openid.refreshTokenGrant(rp, first.refresh_token ?? '')
    await assert.rejects(openid.refreshTokenGrant(rp, first.refresh_token ?? ''))
    await assert.rejects(openid.refreshTokenGrant(rp, second.refresh_token ?? ''))
    await assert.rejects(openid.fetchUserInfo(rp, second.access_token, openid.skipSubjectCheck))
    const third = await tokensFor(product, browser, rp)
    const fields = { grant_type: 'refresh_token', refresh_token: third.refresh_token ?? '' }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => protocolPost(product, '/oidc/token', fields, client)),
    )
    const won = answers.filter((answer) => answer.status === 200)
    assert.ok(won.length <= 1, `${won.length} won`)
    for (const { body } of won) {
      const now = await protocolPost(product, '/oidc/introspect', { token: body.access_token }, client)
      assert.equal(now.body.active, false, 'whoever won has nothing that lives, as the token was used twice')
    }
  })

  it('D1: a code is for its client, its address, its verifier and its minute alone', async (t) => {
    const { client, rp } = await begin(t)
    const other = await aClient(owner, { name: 'Other shop' })
    const exchangeWith = async (as: typeof client, more: Record<string, string>) => {
      const { asked, code } = await codeOf(rp)
      const fields = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: CALLBACK,
        code_verifier: asked.verifier,
      }
      return await protocolPost(product, '/oidc/token', { ...fields, ...more }, as)
    }
    assert.equal((await exchangeWith(other, {})).body.error, 'invalid_grant')
    assert.equal(
      (await exchangeWith(client, { redirect_uri: 'https://shop.test/other' })).body.error,
      'invalid_grant',
    )
    assert.equal((await exchangeWith(client, { code_verifier: 'v'.repeat(43) })).body.error, 'invalid_grant')
    assert.match(
      (await exchangeWith(client, { code_verifier: '' })).body.error,
      /invalid_grant|invalid_request/,
    )
    assert.equal((await exchangeWith({ ...client, secret: 'wrong' }, {})).status, 401)
    assert.ok((await exchangeWith({ ...client, secret: null }, { client_id: client.id })).status >= 400)
    assert.equal((await exchangeWith(client, {})).status, 200)
    const late = await codeOf(rp)
    product.clock.advance(61_000)
    await assert.rejects(exchange(rp, late.callback, late.asked))
    // A refresh token is bound to its client as well.
    const tokens = await tokensFor(product, browser, rp)
    const stolen = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
    assert.equal((await protocolPost(product, '/oidc/token', stolen, other)).body.error, 'invalid_grant')
  })

  it('D1: a client library refuses an answer of the wrong state, nonce, issuer or audience', async (t) => {
    const { rp } = await begin(t)
    const other = await rpOf(product, await aClient(owner, { name: 'Other shop' }))
    const wrong = async (spoil: (of: { asked: Awaited<ReturnType<typeof ask>>; callback: URL }) => void) => {
      const { asked, callback } = await codeOf(rp)
      const kept = { asked: { ...asked }, callback }
      spoil(kept)
      await assert.rejects(exchange(rp, kept.callback, kept.asked))
    }
    await wrong(({ asked }) => Object.assign(asked, { state: 'other' }))
    await wrong(({ asked }) => Object.assign(asked, { nonce: 'other' }))
    await wrong(({ callback }) => callback.searchParams.set('iss', 'https://evil.test'))
    const { asked, callback } = await codeOf(rp)
    await assert.rejects(exchange(other, callback, asked), 'a code of one client in the hands of another')
  })

  it('D1, P82: no unsigned, foreign or altered token is taken for ours', async (t) => {
    const { client, rp } = await begin(t)
    const tokens = await tokensFor(product, browser, rp)
    const [head = '', body = ''] = (tokens.id_token ?? '').split('.')
    const header = JSON.parse(Buffer.from(head, 'base64url').toString())
    assert.equal(header.alg, 'RS256')
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const signed = (head: object) => {
      const text = `${encode(head)}.${body}`
      return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
    }
    const forged = [
      `${encode({ alg: 'none' })}.${body}.`,
      signed(header),
      signed({ alg: 'RS256', kid: 'foreign' }),
      signed({ alg: 'RS256' }),
    ]
    for (const id_token_hint of forged) {
      const { answer } = await follow(
        product,
        browser,
        `/oidc/sign-out?${new URLSearchParams({ id_token_hint })}`,
      )
      assert.equal(answer.status, 400, id_token_hint.slice(0, 40))
    }
    assert.equal((await browser.get('/account')).status, 200, 'nobody was signed out')
    for (const token of [...forged, tokens.id_token ?? '', 'nothing', tokens.refresh_token ?? '']) {
      const info = await product.client().get('/oidc/userinfo', { authorization: `Bearer ${token}` })
      assert.equal(info.status, 401)
    }
    const discovery = (await product.client().get('/.well-known/openid-configuration')).body
    assert.deepEqual(discovery.id_token_signing_alg_values_supported, ['RS256'])
    assert.deepEqual(discovery.code_challenge_methods_supported, ['S256'])
    assert.deepEqual(discovery.response_types_supported, ['code'])
    assert.equal(discovery.issuer, product.origin)
    assert.equal(discovery.token_endpoint, `${product.origin}/oidc/token`)
    const keys = (await product.client().get('/oidc/jwks')).body.keys
    assert.equal(keys.length, 2)
    for (const key of keys) assert.equal(key.d, undefined, 'no private part')
    assert.equal(
      (await protocolPost(product, '/oidc/introspect', { token: tokens.access_token })).status >= 400,
      true,
    )
    void client
  })

  it('P55, P57, L6: no foreign origin is answered, no foreign host, no forwarded name', async (t) => {
    const { rp, client } = await begin(t)
    const tokens = await tokensFor(product, browser, rp)
    const evil = { origin: 'https://evil.test' }
    const stranger = product.client()
    for (const path of ['/.well-known/openid-configuration', '/oidc/jwks', '/oidc/userinfo']) {
      const answer = await stranger.get(path, { ...evil, authorization: `Bearer ${tokens.access_token}` })
      for (const [name] of answer.headers) assert.doesNotMatch(name, /^access-control-/)
    }
    const posted = await stranger.request('POST', '/oidc/token', {
      raw: `grant_type=refresh_token&refresh_token=${tokens.refresh_token}&client_id=${client.id}`,
      headers: { ...evil, 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(posted.status, 403)
    const forwarded = await stranger.get('/.well-known/openid-configuration', {
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
    })
    assert.equal(forwarded.body.token_endpoint, `${product.origin}/oidc/token`)
    assert.equal(forwarded.headers.get('x-powered-by'), null)
    assert.equal(forwarded.headers.get('cache-control'), 'no-store')
    const post = await stranger.request('POST', '/oidc/sign-out', { raw: '', headers: evil })
    assert.equal(post.status, 403)
  })
})
