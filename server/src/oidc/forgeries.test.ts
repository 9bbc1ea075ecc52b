import assert from 'node:assert/strict'
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { ClientWithSecret } from '@latchkey/core/oidc/wire'
import * as openid from 'openid-client'
import type { HttpClient } from '../testing/http-client.ts'
import { aClient, ask, codeFor, exchange, protocolPost, rpOf, tokensFor } from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { signingKeys } from './signing-keys.ts'

type Claims = Record<string, unknown>
type Key = KeyObject | 'none' | Buffer

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims

function signed(header: Claims, claims: Claims, key: Key): string {
  const text = `${encode(header)}.${encode(claims)}`
  if (key === 'none') return `${text}.`
  if (Buffer.isBuffer(key)) return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

describe('forged and exchanged tokens', () => {
  const ends: (() => unknown)[] = []
  let product: TestProduct
  let browser: HttpClient
  let client: ClientWithSecret
  let other: ClientWithSecret
  let ours: KeyObject
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })

  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    const owner = await ownerClient(product)
    browser = (await aContactWithPassword(product, owner, 'green lantern 7')).browser
    client = await aClient(owner)
    other = await aClient(owner, { name: 'Other shop', postLogoutRedirectUris: ['https://other.test/bye'] })
    const [key] = await signingKeys(product.app)
    ours = createPrivateKey({ key: { ...key } as Record<string, string>, format: 'jwk' })
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })

  /** Exchanges a code with a client whose line to us puts another ID token in place of ours. */
  async function exchangeWith(forge: (header: Claims, claims: Claims, token: string) => string) {
    const rp = await rpOf(product, client)
    openid.enableNonRepudiationChecks(rp)
    const asked = await ask(rp, { max_age: '3600' })
    const callback = await codeFor(product, browser, asked)
    rp[openid.customFetch] = async (url, options) => {
      const answer = await fetch(url, options as RequestInit)
      if (!url.endsWith('/oidc/token')) return answer
      const body = (await answer.json()) as { id_token: string }
      const [header, claims] = body.id_token.split('.')
      return Response.json({ ...body, id_token: forge(decode(header), decode(claims), body.id_token) })
    }
    return await exchange(rp, callback, asked)
  }

  it('D1, P82: a client library takes our ID token and none of another issuer, audience, nonce, time or key', async () => {
    const tokens = await exchangeWith((_header, _claims, token) => token)
    assert.equal(tokens.claims()?.aud, client.id)
    const again = await exchangeWith((header, claims) => signed(header, claims, ours))
    assert.equal(again.claims()?.aud, client.id, 'so what follows is refused for what it says')
    const now = Math.floor(Date.now() / 1000)
    const wrong: Record<string, Claims> = {
      'another issuer': { iss: 'https://evil.test' },
      'an issuer like ours': { iss: `${product.origin}/` },
      'another audience': { aud: other.id },
      'a party besides': { aud: [client.id, other.id], azp: other.id },
      'another nonce': { nonce: 'other' },
      'no nonce': { nonce: undefined },
      'run out': { exp: now - 60 },
      'no end': { exp: undefined },
      'not yet': { nbf: now + 3600 },
      'no person': { sub: undefined },
    }
    for (const [what, claims] of Object.entries(wrong))
      await assert.rejects(
        exchangeWith((header, right) => signed(header, { ...right, ...claims }, ours)),
        what,
      )
    const jwk = createPublicKey(foreign.privateKey).export({ format: 'jwk' })
    const pem = createPublicKey(ours).export({ format: 'pem', type: 'spki' })
    const keys: [string, Claims, Key][] = [
      ['unsigned', { alg: 'none' }, 'none'],
      ['a foreign key by our name', {}, foreign.privateKey],
      ['a foreign name', { kid: 'foreign' }, foreign.privateKey],
      ['a key it brings along', { jwk }, foreign.privateKey],
      ['a key it points at', { kid: 'f', jku: 'https://evil.test/jwks' }, foreign.privateKey],
      ['our public key as a secret', { alg: 'HS256' }, Buffer.from(pem)],
      ['the client’s secret', { alg: 'HS256' }, Buffer.from(client.secret ?? '')],
    ]
    for (const [what, head, key] of keys)
      await assert.rejects(
        exchangeWith((header, claims) => signed({ ...header, ...head }, claims, key)),
        what,
      )
    const altered = (token: string) => {
      const [header, claims, signature] = token.split('.')
      return `${header}.${encode({ ...decode(claims), sub: 'another' })}.${signature}`
    }
    await assert.rejects(
      exchangeWith((_header, _claims, token) => altered(token)),
      'altered',
    )
  })

  it('P82, D1: a hint that is forged, altered, a logout token or another client’s signs nobody out', async () => {
    const rp = await rpOf(product, client)
    const token = (await tokensFor(product, browser, rp)).id_token ?? ''
    const [head, body, signature] = token.split('.')
    const [header, claims] = [decode(head), decode(body)]
    const pem = Buffer.from(createPublicKey(ours).export({ format: 'pem', type: 'spki' }))
    const jwk = createPublicKey(foreign.privateKey).export({ format: 'jwk' })
    const logout = { 'http://schemas.openid.net/event/backchannel-logout': {} }
    const hints: Record<string, string> = {
      'HS256 by our public key': signed({ ...header, alg: 'HS256' }, claims, pem),
      'HS256 by the secret': signed({ ...header, alg: 'HS256' }, claims, Buffer.from(client.secret ?? '')),
      'a key it brings along': signed({ ...header, jwk }, claims, foreign.privateKey),
      'a key it points at': signed({ ...header, jku: 'https://evil.test' }, claims, foreign.privateKey),
      altered: `${head}.${encode({ ...claims, sid: 'x' })}.${signature}`,
      'signature cut': `${head}.${body}.${signature?.slice(0, -8)}`,
      'no signature': `${head}.${body}.`,
      'unknown must-understand': signed({ ...header, crit: ['x'], x: 1 }, claims, ours),
      'of another issuer': signed(header, { ...claims, iss: 'https://evil.test' }, ours),
      'a logout token': signed({ ...header, typ: 'logout+jwt' }, { ...claims, events: logout }, ours),
    }
    for (const [what, id_token_hint] of Object.entries(hints)) {
      const answer = await browser.get(`/oidc/sign-out?${new URLSearchParams({ id_token_hint })}`)
      assert.equal(answer.status, 400, what)
    }
    for (const wish of [
      { id_token_hint: token, client_id: other.id },
      { id_token_hint: token, post_logout_redirect_uri: 'https://other.test/bye' },
    ] as Record<string, string>[])
      assert.equal((await browser.get(`/oidc/sign-out?${new URLSearchParams(wish)}`)).status, 400)
    assert.equal((await browser.get('/account')).status, 200, 'nobody was signed out')
  })

  it('P82, D1: what is of one kind is nothing at a door of another kind', async () => {
    const rp = await rpOf(product, client)
    const asked = await ask(rp)
    const code = (await codeFor(product, browser, asked)).searchParams.get('code') ?? ''
    const tokens = await tokensFor(product, browser, rp)
    const { access_token, refresh_token = '', id_token = '' } = tokens
    const session = [...browser.cookies.values()].find((value) => value.length > 20) ?? ''
    const bearer = async (token: string) =>
      (await product.client().get('/oidc/userinfo', { authorization: `Bearer ${token}` })).status
    for (const token of [refresh_token, id_token, code, client.secret ?? '', session])
      assert.equal(await bearer(token), 401, token.slice(0, 8))
    const spend = async (fields: Record<string, string>) =>
      (await protocolPost(product, '/oidc/token', fields, client)).body
    for (const token of [access_token, id_token, code, session])
      assert.equal(
        (await spend({ grant_type: 'refresh_token', refresh_token: token })).error,
        'invalid_grant',
      )
    const { verifier: code_verifier } = asked
    const redirect_uri = asked.url.searchParams.get('redirect_uri') ?? ''
    for (const token of [access_token, refresh_token, id_token, session]) {
      const fields = { grant_type: 'authorization_code', code: token, code_verifier, redirect_uri }
      assert.equal((await spend(fields)).error, 'invalid_grant')
    }
    for (const token of [id_token, code, session, client.secret ?? '']) {
      const seen = await protocolPost(product, '/oidc/introspect', { token }, client)
      assert.notEqual(seen.body.active, true)
      assert.equal(seen.body.sub, undefined)
    }
    for (const grant_type of [
      'client_credentials',
      'password',
      'implicit',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ])
      assert.match(
        String((await spend({ grant_type, assertion: id_token })).error),
        /unsupported_grant_type|unauthorized_client/,
      )
    assert.equal(await bearer(access_token), 200)
    // By its header alone: an address is written down in logs.
    assert.ok((await product.client().get(`/oidc/userinfo?access_token=${access_token}`)).status >= 400)
    const kept = { grant_type: 'authorization_code', code, code_verifier, redirect_uri }
    assert.ok((await spend(kept)).access_token, 'and none of that spent the code')
  })

  it('P82, D1: a client proves itself by its own secret, and by nothing it made itself', async () => {
    const { refresh_token = '' } = await tokensFor(product, browser, await rpOf(product, client))
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: client.id, sub: client.id, aud: product.origin, jti: 'a', iat: now, exp: now + 60 }
    const public_ = await protocolPost(product, '/oidc/token', {
      client_id: client.id,
      refresh_token,
      grant_type: 'refresh_token',
    })
    assert.ok(public_.status >= 400, 'not without a secret')
    const assertions: [Claims, Key][] = [
      [{ alg: 'none' }, 'none'],
      [{ alg: 'RS256' }, foreign.privateKey],
      [{ alg: 'RS256' }, ours],
      [{ alg: 'HS256' }, Buffer.from(client.secret ?? '')],
      [{ alg: 'HS256' }, Buffer.from('kept as a MAC')],
    ]
    for (const [header, key] of assertions)
      for (const path of ['/oidc/token', '/oidc/introspect', '/oidc/revoke', '/oidc/par']) {
        const fields = {
          grant_type: 'refresh_token',
          refresh_token,
          token: refresh_token,
          client_id: client.id,
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: signed(header, claims, key),
        }
        const answer = await protocolPost(product, path, fields)
        assert.ok([400, 401].includes(answer.status), `${path} ${JSON.stringify(header)} ${answer.status}`)
      }
    for (const secret of [
      '',
      'kept as a MAC',
      other.secret ?? '',
      `${client.secret}x`,
      client.secret?.slice(1) ?? '',
    ]) {
      const body = { client_id: client.id, client_secret: secret, refresh_token, grant_type: 'refresh_token' }
      assert.ok([400, 401].includes((await protocolPost(product, '/oidc/token', body)).status), secret)
      const { status } = await protocolPost(
        product,
        '/oidc/introspect',
        { token: 'x' },
        { id: client.id, secret },
      )
      assert.ok([400, 401].includes(status), secret)
    }
    const right = { refresh_token, grant_type: 'refresh_token' }
    assert.equal((await protocolPost(product, '/oidc/token', right, client)).status, 200)
  })
})
