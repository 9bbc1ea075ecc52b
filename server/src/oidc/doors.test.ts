import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { ClientWithSecret } from '@latchkey/core/oidc/wire'
import type { Answer, HttpClient } from '../testing/http-client.ts'
import {
  aClient,
  ask,
  CALLBACK,
  codeFor,
  exchange,
  follow,
  pathOf,
  rpOf,
  tokensFor,
} from '../testing/openid-journeys.ts'
import { aContactWithPassword, ownerClient } from '../testing/people.ts'
import { sendRaw } from '../testing/raw-http.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const FORM = 'application/x-www-form-urlencoded'
const VERIFIER = 'v'.repeat(43)
const code_challenge = createHash('sha256').update(VERIFIER).digest('base64url')
const posts = ['/oidc/token', '/oidc/userinfo', '/oidc/introspect', '/oidc/revoke', '/oidc/par']
const gets = ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server', '/oidc/jwks']

describe('the doors of OpenID Connect', () => {
  const ends: (() => unknown)[] = []
  let product: TestProduct
  let owner: HttpClient
  let browser: HttpClient
  let username: string
  let client: ClientWithSecret

  before(async () => {
    product = await startTestProduct({ after: (end) => ends.push(end as () => unknown) })
    owner = await ownerClient(product)
    const person = await aContactWithPassword(product, owner, 'green lantern 7')
    browser = person.browser
    username = person.contact.username ?? ''
    client = await aClient(owner, { postLogoutRedirectUris: ['https://shop.test/bye'] })
  })
  after(async () => {
    for (const end of ends.reverse()) await end()
  })

  const request = (more: Record<string, string> = {}, without = '') => {
    const query = new URLSearchParams({
      client_id: client.id,
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid',
      code_challenge,
      code_challenge_method: 'S256',
      ...more,
    })
    query.delete(without)
    return `/oidc/auth?${query}`
  }

  it('D1, P56: only the loopback address of an app on a device may change its port, and nothing else of it', async () => {
    const app = await aClient(owner, {
      name: 'Scan app',
      kind: 'public',
      redirectUris: ['http://127.0.0.1/back'],
    })
    const local = await aClient(owner, { name: 'Local shop', redirectUris: ['http://127.0.0.1:8123/back'] })
    const leadsTo = async (client_id: string, redirect_uri: string) => {
      const { outside } = await follow(product, browser, request({ client_id, redirect_uri }))
      return outside && `${outside.origin}${outside.pathname}`
    }
    assert.equal(await leadsTo(app.id, 'http://127.0.0.1:49152/back'), 'http://127.0.0.1:49152/back')
    for (const uri of [
      'http://127.0.0.1:49152/back/',
      'http://127.0.0.1:49152/Back',
      'http://127.0.0.1:49152/back?x=1',
      'http://127.0.0.1:49152/back#x',
      'http://127.0.0.1:49152/other/../back/x',
      'http://localhost:49152/back',
      'http://[::1]:49152/back',
      'https://127.0.0.1:49152/back',
      'http://127.0.0.1.evil.test:49152/back',
      'http://127.0.0.1:49152@evil.test/back',
      'http://u:p@127.0.0.1:49152/back',
    ])
      assert.equal(await leadsTo(app.id, uri), null, uri)
    assert.equal(await leadsTo(local.id, 'http://127.0.0.1:8123/back'), 'http://127.0.0.1:8123/back')
    assert.equal(await leadsTo(local.id, 'http://127.0.0.1:8124/back'), null, 'a server has one port')
    for (const uri of [
      CALLBACK.toUpperCase(),
      'https://SHOP.test/callback',
      'https://shop.test:443/callback',
      'https://shop.test/%63allback',
      'https://shop.test/x/../callback',
      'https://shop.test//callback',
      'https://shop.test/callback?',
      'https://shop.test/callback#',
      'https://shop.test./callback',
      'https://www.shop.test/callback',
      'https:/shop.test/callback',
      'https:\\\\shop.test\\callback',
      ` ${CALLBACK}`,
      `${CALLBACK}\n`,
      `${CALLBACK}%00`,
      '',
    ])
      assert.equal(await leadsTo(client.id, uri), null, JSON.stringify(uri))
    const twice = await follow(product, browser, `${request()}&redirect_uri=https%3A%2F%2Fevil.test%2F`)
    assert.equal(twice.outside, null)
    assert.equal((await follow(product, browser, request({}, 'redirect_uri'))).outside, null)
  })

  it('P56: after a sign-out nobody is led to an address that is not registered exactly', async () => {
    const bye = 'https://shop.test/bye'
    for (const post_logout_redirect_uri of [
      `${bye}/`,
      `${bye}?x`,
      `${bye}#`,
      'https://SHOP.test/bye',
      'https://shop.test@evil.test/bye',
      'https://shop.test.evil.test/bye',
      '//evil.test',
      '/\\evil.test',
      'javascript:alert(1)',
      CALLBACK,
    ]) {
      const wish = { client_id: client.id, post_logout_redirect_uri }
      const got = await follow(product, browser, `/oidc/sign-out?${new URLSearchParams(wish)}`)
      const posted = await follow(product, browser, await browser.form('/oidc/sign-out', wish))
      for (const { outside, answer } of [got, posted]) {
        assert.equal(outside, null, post_logout_redirect_uri)
        assert.equal(answer.status, 400, post_logout_redirect_uri)
      }
    }
    const nobodys = await browser.get(`/oidc/sign-out?post_logout_redirect_uri=${encodeURIComponent(bye)}`)
    assert.equal(nobodys.status, 400, 'an address without a client')
    assert.equal((await browser.get('/account')).status, 200, 'nobody was signed out')
  })

  it('P56: the address a person began with is his goal, whatever else stands in it', async () => {
    const stranger = product.client()
    for (const next of ['//evil.test', 'https://evil.test', '/\\evil.test', 'https:evil.test']) {
      const query = new URLSearchParams({ next, return_to: next, redirect: next, url: next })
      const begun = await follow(product, stranger, `${request()}&${query}`)
      assert.equal(begun.outside, null)
      assert.equal(begun.at, '/')
    }
    const posted = await stranger.form('/', { username, password: 'green lantern 7', next: '//evil.test' })
    const { outside } = await follow(product, stranger, posted)
    assert.equal(`${outside?.origin}${outside?.pathname}`, CALLBACK)
  })

  it('P54: no page of the flow stands in a frame, is kept by anybody or lets a script of another in', async () => {
    const stranger = product.client()
    const asked = await ask(await rpOf(product, client), { prompt: 'login' })
    const pages: Answer[] = []
    let answer = await stranger.get(pathOf(asked.url))
    for (let at = answer.headers.get('location'); at !== null; at = answer.headers.get('location')) {
      pages.push(answer)
      answer = await stranger.get(at)
    }
    pages.push(answer)
    answer = await stranger.form('/', { username, password: 'green lantern 7' })
    pages.push(answer)
    pages.push(await stranger.get(answer.headers.get('location') ?? ''))
    assert.match(pages.at(-1)?.headers.get('refresh') ?? '', /url=\/oidc\/auth\//)
    pages.push(await stranger.get(`/oidc/sign-out?client_id=${client.id}`))
    const wish = { client_id: client.id, post_logout_redirect_uri: 'https://shop.test/bye' }
    pages.push(await stranger.form('/oidc/sign-out', wish))
    pages.push(await stranger.get('/oidc/auth?client_id=nobody'))
    assert.equal(pages.length >= 8, true, `${pages.length} pages`)
    for (const { status, headers } of pages) {
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /frame-ancestors 'none'/, `${status}`)
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/)
      assert.equal(headers.get('x-frame-options'), 'DENY')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.match(headers.get('cache-control') ?? '', /no-store/)
      assert.match(headers.get('referrer-policy') ?? '', /no-referrer|same-origin/)
    }
  })

  it('P57: no origin is let read an answer, asked beforehand or not', async () => {
    const stranger = product.client()
    for (const origin of ['https://evil.test', `${product.origin}.evil.test`, 'null', 'https://shop.test'])
      for (const path of [...gets, ...posts, '/oidc/auth', '/oidc/sign-out'])
        for (const method of ['GET', 'POST', 'OPTIONS']) {
          const headers = { origin, 'access-control-request-method': 'POST', 'content-type': FORM }
          const raw = method === 'POST' ? { raw: 'token=x' } : {}
          const answer = await stranger.request(method, path, { headers, ...raw })
          for (const [name] of answer.headers) assert.doesNotMatch(name, /^access-control-/, path)
          // P55: and no page of another site changes anything.
          if (method === 'POST')
            assert.ok([403, 404, 405].includes(answer.status), `${path} ${answer.status}`)
        }
  })

  it('P55: a request of a browser on another site, however it is dressed, is refused at each address that changes something', async () => {
    const rp = await rpOf(product, client)
    const asked = await ask(rp)
    const callback = await codeFor(product, browser, asked)
    const tokens = await exchange(rp, callback, asked)
    for (const path of [...posts, '/oidc/sign-out'])
      for (const dress of [
        { origin: 'https://evil.test' },
        { origin: 'null' },
        { origin: undefined, 'sec-fetch-site': 'cross-site' },
        { origin: undefined, 'sec-fetch-site': 'same-site' },
        { origin: undefined },
      ] as Record<string, string | undefined>[])
        for (const type of [FORM, 'text/plain', 'application/json']) {
          const raw = type === 'application/json' ? '{}' : `token=${tokens.refresh_token}`
          const answer = await browser.request('POST', path, {
            raw,
            headers: { ...dress, 'content-type': type },
          })
          assert.equal(answer.status, 403, `${path} ${type} ${JSON.stringify(dress)}`)
        }
    assert.equal((await tokensFor(product, browser, rp)).expires_in, 300, 'all stands as it did')
  })

  it('P58: no other method has an effect, and none is put in place of another', async () => {
    const stranger = product.client()
    for (const path of [...posts, ...gets, '/oidc/auth', '/oidc/sign-out'])
      for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND'])
        assert.ok([404, 405].includes((await stranger.request(method, path)).status), `${method} ${path}`)
    for (const path of ['/oidc/token', '/oidc/introspect', '/oidc/revoke', '/oidc/par']) {
      const got = await stranger.get(path, { 'x-http-method-override': 'POST' })
      assert.ok([404, 405].includes(got.status), path)
    }
    const { host } = new URL(product.origin)
    const trace = await sendRaw(product.origin, `TRACE /oidc/token HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    assert.ok([400, 404, 405].includes(trace.status), `${trace.status}`)
  })
})
