import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Answer } from '../../testing/http-client.ts'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../../testing/people.ts'
import { sendRaw } from '../../testing/raw-http.ts'
import { startTestProduct } from '../../testing/test-product.ts'

/** P53, for every answer of whatever kind. */
function assertSafe({ headers }: Pick<Answer, 'headers'>, where: string): void {
  const policy = headers.get('content-security-policy') ?? ''
  for (const part of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "default-src 'none'"])
    assert.ok(policy.includes(part), `${where}: ${part} in "${policy}"`)
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/, where)
  assert.equal(headers.get('x-content-type-options'), 'nosniff', where)
  assert.match(headers.get('referrer-policy') ?? '', /same-origin|no-referrer/, where)
  assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', where)
  assert.equal(headers.get('server'), null, where)
  assert.equal(headers.get('x-powered-by'), null, where)
}

const asAnswer = (raw: string): { headers: Headers } => {
  const lines = raw.split('\r\n\r\n')[0]?.split('\r\n').slice(1) ?? []
  return {
    headers: new Headers(lines.map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(':') + 2)])),
  }
}

describe('headers', () => {
  it('P53: every kind of answer carries the security headers: 200, 204, 400, 401, 403, 404, 413, 415, 421, 429, health, metrics, asset', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const stranger = product.client()
    const page = await stranger.get('/')
    const asset = /(?:href|src)="(\/assets\/[^"]+)"/.exec(page.text)?.[1]
    assert.ok(asset, 'the page names an asset')
    const answers: [string, number, Answer][] = [
      ['page', 200, page],
      ['asset', 200, await stranger.get(asset)],
      ['no asset', 404, await stranger.get('/assets/none.js')],
      ['signed in', 200, await browser.get('/api/v1/website/me')],
      ['not signed in', 401, await stranger.get('/api/v1/website/me')],
      ['no such route', 404, await stranger.get('/api/v1/none')],
      ['no such page', 404, await stranger.get('/none')],
      [
        'malformed',
        400,
        await stranger.request('POST', '/api/v1/website/sign-in', {
          raw: '{',
          headers: { 'content-type': 'application/json' },
        }),
      ],
      ['wrong field', 400, await stranger.post('/api/v1/website/sign-in', { name: 'a' })],
      ['bad url', 400, await stranger.get('/api/v1/contacts/%E0%A4%A')],
      ['long id', 400, await stranger.get(`/api/v1/contacts/${'a'.repeat(300)}`)],
      [
        'wrong type',
        415,
        await stranger.request('POST', '/api/v1/website/sign-in', {
          raw: 'a',
          headers: { 'content-type': 'text/csv' },
        }),
      ],
      [
        'wrong origin',
        403,
        await stranger.request('POST', '/api/v1/website/sign-in', {
          json: {},
          headers: { origin: 'https://evil.test' },
        }),
      ],
      ['too large', 413, await stranger.post('/api/v1/website/sign-in', { username: 'a'.repeat(1_100_000) })],
      ['live', 200, await stranger.get('/health/live')],
      ['ready', 200, await stranger.get('/health/ready')],
      ['metrics', 404, await stranger.get('/metrics')],
      ['redirect', 302, await stranger.get('/.well-known/change-password')],
      ['robots', 200, await stranger.get('/robots.txt')],
      ['signed out', 204, await browser.post('/api/v1/website/sign-out')],
    ]
    for (const [name, status, answer] of answers) {
      assert.equal(answer.status, status, name)
      assertSafe(answer, name)
    }
    const { port } = new URL(product.origin)
    const wrongHost = await sendRaw(product.origin, `GET / HTTP/1.1\r\nHost: evil.test:${port}\r\n\r\n`)
    assert.equal(wrongHost.status, 421)
    assertSafe(asAnswer(wrongHost.text), 'wrong host')
    const metrics = await sendRaw(product.origin, `GET /metrics HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
    assert.equal(metrics.status, 200)
    assertSafe(asAnswer(metrics.text), 'metrics')
    for (let i = 0; i < 20; i += 1) await websiteSignIn(product.client('203.0.113.1'), `n${i}`, 'b')
    const limited = await websiteSignIn(product.client('203.0.113.1'), 'n', 'b')
    assert.equal(limited.status, 429)
    assertSafe(limited, 'limited')
  })

  it('P53: a fault is answered 500 with the request id, the headers and nothing of the fault, in the API and as a page', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    await product.db.transaction((tx) => sql`alter table retailer rename to retailer_gone`.execute(tx.db))
    const answer = await owner.get('/api/v1/retailers')
    assert.equal(answer.status, 500)
    assertSafe(answer, 'fault')
    assert.equal(answer.body.code, 'fault')
    assert.equal(answer.body.requestId, answer.headers.get('x-request-id'))
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.doesNotMatch(answer.text, /retailer_gone|no such table|does not exist|select|at .*\.ts/i)
    const page = await browser.get('/account')
    assert.equal(page.status, 500)
    assertSafe(page, 'page of a fault')
    assert.match(page.headers.get('content-type') ?? '', /text\/html/)
    assert.doesNotMatch(page.text, /no such table|does not exist|at .*\.ts/i)
  })

  it('P54: everything but a fingerprinted asset is no-store', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
    const paths = ['/', '/forgot-password', '/account', '/portal/sign-in', '/setup/none', '/none']
    for (const path of [...paths, '/api/v1/website/me', '/api/v1/website/sessions', '/health/ready'])
      assert.equal((await browser.get(path)).headers.get('cache-control'), 'no-store', path)
    for (const path of ['contacts', 'retailers', 'audit', 'settings', 'portal/me', 'portal/sessions'])
      assert.equal((await owner.get(`/api/v1/${path}`)).headers.get('cache-control'), 'no-store', path)
    const refused = await websiteSignIn(product.client(), 'nobody', 'b')
    assert.equal(refused.headers.get('cache-control'), 'no-store')
    const asset = /(?:href|src)="(\/assets\/[^"]+)"/.exec((await product.client().get('/')).text)?.[1] ?? ''
    assert.match((await browser.get(asset)).headers.get('cache-control') ?? '', /immutable/)
  })

  it('P59: the well-known address leads to the page where a password is changed', async (t) => {
    const product = await startTestProduct(t)
    const answer = await product.client().get('/.well-known/change-password')
    assert.equal(answer.status, 302)
    assert.equal(answer.headers.get('location'), '/account/password')
  })

  it('P53: each answer names its request, and the id is of our making', async (t) => {
    const product = await startTestProduct(t)
    const answer = await product.client().get('/', { 'x-request-id': 'theirs', 'request-id': 'theirs' })
    assert.match(answer.headers.get('x-request-id') ?? '', /^[\da-f]{8}-[\da-f]{4}-7/)
  })
})
