import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { ClientWithSecret } from '@latchkey/core/oidc/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aClient, CALLBACK, protocolPost, rpOf, tokensFor } from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { sendRaw } from '../testing/raw-http.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const FORM = 'application/x-www-form-urlencoded'
const posts = ['/oidc/token', '/oidc/userinfo', '/oidc/introspect', '/oidc/revoke', '/oidc/par']

describe('requests no client sends', () => {
  const ends: (() => unknown)[] = []
  let product: TestProduct
  let browser: HttpClient
  let client: ClientWithSecret

  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    const owner = await ownerClient(product)
    browser = (await aContactWithPassword(product, owner, 'green lantern 7')).browser
    client = await aClient(owner)
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })

  it('P70, D1: too much of anything is refused at every address, and the server lives', async () => {
    const { host } = new URL(product.origin)
    const head = (line: string, more: string) => `${line} HTTP/1.1\r\nHost: ${host}\r\n${more}\r\n`
    for (const path of [...posts, '/oidc/sign-out']) {
      const body = `token=${'a'.repeat(1024 * 1024 - 5)}`
      const over = await sendRaw(
        product.origin,
        head(`POST ${path}`, `Content-Type: ${FORM}\r\nContent-Length: ${body.length}\r\n`) + body,
      )
      assert.equal(over.status, 413, path)
      const json = JSON.stringify({ token: 'a'.repeat(1024 * 1024) })
      const typed = await sendRaw(
        product.origin,
        head(`POST ${path}`, `Content-Type: application/json\r\nContent-Length: ${json.length}\r\n`) + json,
      )
      assert.ok([413, 415].includes(typed.status), `${path} ${typed.status}`)
    }
    const many = Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join('&')
    const repeated = Array.from({ length: 1500 }, () => 'resource=x').join('&')
    for (const path of ['/oidc/auth', '/oidc/sign-out', '/oidc/userinfo', '/oidc/jwks']) {
      const long = await sendRaw(product.origin, head(`GET ${path}`, `X-Long: ${'a'.repeat(64_000)}\r\n`))
      assert.equal(long.status, 431, path)
      const bearer = `Authorization: Bearer ${'a'.repeat(64_000)}\r\n`
      assert.equal((await sendRaw(product.origin, head(`GET ${path}`, bearer))).status, 431, path)
      assert.ok([400, 414, 431].includes((await browser.get(`${path}?${many}`)).status), path)
      const again = await browser.get(`${path}?client_id=${client.id}&${repeated}`)
      assert.ok(again.status < 500, `${path} ${again.status}`)
    }
    for (const path of posts) {
      const answer = await protocolPost(product, path, Object.fromEntries(new URLSearchParams(many)), client)
      assert.ok(answer.status >= 400 && answer.status < 500, `${path} ${answer.status}`)
    }
    const tokens = await tokensFor(product, browser, await rpOf(product, client))
    assert.ok(tokens.access_token, 'and the next one is served')
  })

  it('P67, P68, D1: what cannot be read is refused and never a fault', async () => {
    const stranger = product.client()
    const unsigned = (payload: object) =>
      [{ alg: 'none' }, payload]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.')
    const asked: [string, string, { raw?: string; headers?: Record<string, string | undefined> }?][] = []
    for (const path of posts) {
      for (const raw of [
        '{"token":{"toString":1}}',
        '{"token":{"__proto__":null}}',
        '[]',
        '"x"',
        '{',
        'null',
      ])
        asked.push(['POST', path, { raw, headers: { 'content-type': 'application/json' } }])
      for (const raw of [
        'token=%00',
        'token=%',
        'token=a&token=b',
        '=',
        '&&&',
        'client_id=%00&client_secret=x',
      ])
        asked.push(['POST', path, { raw, headers: { 'content-type': FORM } }])
      for (const name of ['a%00b', '%', 'ö', '', '%ff', 'a'.repeat(5000)])
        for (const authorization of [
          `Basic ${Buffer.from(`${name}:x`).toString('base64')}`,
          `Bearer ${Buffer.from(name).toString('base64')}`,
        ])
          asked.push(['POST', path, { raw: 'token=x', headers: { 'content-type': FORM, authorization } }])
      asked.push(['POST', path, { raw: '<a/>', headers: { 'content-type': 'text/xml' } }])
      asked.push(['POST', path, { raw: 'a', headers: { 'content-type': 'multipart/form-data' } }])
      asked.push(['POST', path, {}])
    }
    for (const query of [
      'client_id=%00',
      'client_id=a&client_id=b',
      'client_id[a]=1',
      'client_id=%ff%fe',
      'max_age=-1',
      'max_age=abc',
      'max_age=1e999',
      'prompt=none+login',
      'prompt=create',
      'ui_locales=%00',
      'id_token_hint=x',
      `id_token_hint=${unsigned({ aud: 'x\u0000' })}.`,
      'request=x.y.z',
      'request_uri=https://evil.test/r',
      'registration={}',
      'claims=%7B%22id_token%22',
      'response_mode=web_message',
      'resource=https://evil.test',
      'resource=%00',
    ])
      for (const path of ['/oidc/auth', '/oidc/sign-out']) {
        const rest = `response_type=code&scope=openid&redirect_uri=${encodeURIComponent(CALLBACK)}`
        asked.push([
          'GET',
          `${path}?${query.startsWith('client_id') ? '' : `client_id=${client.id}&`}${rest}&${query}`,
        ])
        asked.push(['GET', `${path}?${query}`])
      }
    for (const path of [
      '/oidc/auth/%00',
      `/oidc/auth/${'a'.repeat(201)}`,
      '/oidc/auth/..%2f..',
      '/oidc/interaction/%00',
      '/oidc/interaction/',
      '/oidc/',
    ])
      asked.push(['GET', path])
    for (const cookie of [
      'latchkey-website=%00',
      'latchkey-oidc-session=x',
      'latchkey-oidc-interaction=%00; latchkey-oidc-resume=%',
      '=;=;=',
    ])
      asked.push(
        ['GET', `/oidc/auth?client_id=${client.id}`, { headers: { cookie } }],
        ['GET', '/oidc/auth/aaaaaaaaaaaaaaaaaaaaaa', { headers: { cookie } }],
      )
    const faults: string[] = []
    for (const [method, path, options = {}] of asked) {
      const { headers, ...rest } = options
      const sent = { ...rest, headers: { origin: undefined, ...headers } }
      const { status, text } = await stranger.request(method, path, sent)
      if (status >= 500) faults.push(`${status} ${method} ${path} ${JSON.stringify(options).slice(0, 200)}`)
      assert.doesNotMatch(text, /\.ts:|\.js:|node_modules|stack/i)
    }
    assert.deepEqual(faults, [])
  })
})
