import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it, type TestContext } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { httpClient } from '../../testing/http-client.ts'
import { aContact, ownerClient, sendReset } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { type AppBuild, noApp, noApps } from '../web-apps/app-builds.ts'
import { readBuiltApp } from '../web-apps/built-app.ts'

const SCRIPT = 'index-Ab3dEf_1.js'

/** A built app of one script, as Vite leaves it. */
function aBuild(t: TestContext): AppBuild {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-app-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>\n<html lang="en"><title>%BRAND%</title></html>')
  writeFileSync(join(folder, 'assets', SCRIPT), 'let a = 1')
  writeFileSync(join(folder, 'assets', `${SCRIPT}.gz`), gzipSync('let a = 1'))
  writeFileSync(join(folder, 'assets', `${SCRIPT}.br`), brotliCompressSync('let a = 1'))
  const app = readBuiltApp(folder)
  return { ...noApp, built: () => app }
}

async function withApp(t: TestContext, build: AppBuild) {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const http = await product.createHttp({ ...noApps, portal: build })
  t.after(() => http.close())
  const { host } = new URL(product.origin)
  const signedIn = await http.inject({
    method: 'POST',
    url: '/api/v1/portal/sign-in',
    payload: { username: 'olivia.owner@northgate.test', password: 'Harbour-7-lamp-quay' },
    headers: { host, origin: product.origin },
  })
  const cookie = [signedIn.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0])
  const get = (url: string, headers: Record<string, string> = {}) =>
    http.inject({ url, headers: { host, cookie: cookie.join('; '), ...headers } })
  return { product, owner, get }
}

it('P53: the portal’s page allows no inline script or style, is never stored, and speaks the person’s language', async (t) => {
  const { owner, get } = await withApp(t, aBuild(t))
  await owner.patch('/api/v1/settings', { 'brand.name': 'Wood & <Sons>' })
  for (const path of ['/portal/', '/portal/contacts', '/portal/contacts/any-id?tab=website']) {
    const page = await get(path, { 'accept-language': 'de' })
    assert.equal(page.statusCode, 200, path)
    assert.match(page.body, /<html lang="de"><title>Wood &#38; &#60;Sons&#62;<\/title>/)
    assert.equal(page.headers['cache-control'], 'no-store')
    const policy = String(page.headers['content-security-policy'])
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
    ])
      assert.ok(policy.includes(part), part)
    assert.doesNotMatch(policy, /unsafe|nonce|sha256|\*/)
  }
})

it('P54: the portal’s files carry a hash in their name, are kept for a year and come packed as the browser likes', async (t) => {
  const { get } = await withApp(t, aBuild(t))
  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ] as const) {
    const file = await get(`/portal/assets/${SCRIPT}`, { 'accept-encoding': accepted })
    assert.equal(file.statusCode, 200)
    assert.equal(file.headers['content-encoding'], encoding)
    assert.match(String(file.headers['cache-control']), /immutable/)
    assert.match(String(file.headers['content-type']), /javascript/)
  }
  for (const none of ['none.js', '..%2findex.html', `${SCRIPT}.gz`])
    assert.equal((await get(`/portal/assets/${none}`)).statusCode, 404, none)
  const colours = await get('/portal/brand.css')
  assert.match(colours.body, /--accent:#0b5f59/)
  assert.equal(colours.headers['cache-control'], 'no-store')
})

it('until the portal is built its address says so and looks again by itself; a build that failed is said too', async (t) => {
  const { get } = await withApp(t, noApp)
  const waiting = await get('/portal/contacts')
  assert.equal(waiting.statusCode, 503)
  assert.equal(waiting.headers.refresh, '2')
  assert.match(waiting.body, /being built/)
  const failed = await withApp(t, { ...noApp, failed: () => true })
  const told = await failed.get('/portal/')
  assert.equal(told.headers.refresh, undefined)
  assert.match(told.body, /could not be built/)
})

it('P56: who is signed out is led to the sign-in and, once in, to where he was going, never to another host', async (t) => {
  const product = await startTestProduct(t)
  await ownerClient(product)
  const browser = product.client()
  const goal = '/portal/contacts?state=invited'
  const sent = await browser.get(goal)
  assert.equal(sent.status, 303)
  const signIn = sent.headers.get('location') ?? ''
  assert.equal(signIn, `/portal/sign-in?next=${encodeURIComponent(goal)}`)
  assert.equal((await browser.get(signIn)).status, 200)
  const typed = { username: 'olivia.owner@northgate.test', password: 'Harbour-7-lamp-quay' }
  assert.equal((await browser.form('/portal/sign-in', typed)).headers.get('location'), '/portal/')
  assert.equal((await browser.get('/portal/')).headers.get('location'), goal)
  assert.equal((await browser.get('/portal/')).status, 503, 'only once')
  for (const next of ['https://evil.test/', '//evil.test', '/\\evil.test', '/account', 'javascript:1']) {
    const other = httpClient(product.origin, '198.51.100.77')
    await other.get(`/portal/sign-in?next=${encodeURIComponent(next)}`)
    await other.form('/portal/sign-in', typed)
    assert.equal((await other.get('/portal/')).headers.get('location'), null, next)
  }
})

it('C9, A6: what is live of a contact is told with each end and no secret, and the company’s hours to every user', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const path = `/api/v1/contacts/${contact.id}/resets`
  assert.deepEqual((await owner.get(path)).body, { items: [] })
  const secret = await sendReset(product, owner, contact)
  const live = await owner.get(path)
  assert.equal(live.body.items.length, 1)
  assert.deepEqual(Object.keys(live.body.items[0]).sort(), ['createdAt', 'expiresAt', 'id', 'origin'])
  assert.ok(!live.text.includes(secret.slice(0, 4)))
  assert.equal(live.body.items[0].origin, 'staff')
  await owner.delete(path)
  assert.deepEqual((await owner.get(path)).body, { items: [] })
  const company = (await owner.get('/api/v1/portal/company')).body
  assert.deepEqual(company, {
    name: 'Latchkey',
    timeZone: 'Etc/UTC',
    temporaryPasswordHours: 48,
    resetCodeMinutes: 60,
    localMailbox: false,
  })
})
