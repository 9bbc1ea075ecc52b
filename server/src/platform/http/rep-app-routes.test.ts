import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it, type TestContext } from 'node:test'
import { ownerClient } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { type AppBuild, noApp, noApps } from '../web-apps/app-builds.ts'
import { readBuiltApp } from '../web-apps/built-app.ts'

/** A built app with a worker and an icon, as the build leaves it. */
function aBuild(t: TestContext): AppBuild {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-rep-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const part of ['assets', 'icons']) mkdirSync(join(folder, part))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>\n<html lang="en"><title>%BRAND%</title></html>')
  writeFileSync(join(folder, 'sw.js'), 'let worker')
  writeFileSync(join(folder, 'assets', 'index-Ab3dEf_1.js'), 'let a = 1')
  writeFileSync(join(folder, 'icons', 'icon-192.png'), 'png')
  const app = readBuiltApp(folder)
  return { ...noApp, built: () => app }
}

async function withRepApp(t: TestContext, build: AppBuild) {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const http = await product.createHttp({ ...noApps, rep: build })
  t.after(() => http.close())
  const { host } = new URL(product.origin)
  const get = (url: string, headers: Record<string, string> = {}) =>
    http.inject({ url, headers: { host, ...headers } })
  return { owner, get }
}

it('P53: the rep app’s page is public, holds nothing of anybody, and allows no inline script or style', async (t) => {
  const { owner, get } = await withRepApp(t, aBuild(t))
  await owner.patch('/api/v1/settings', { 'brand.name': 'Wood & <Sons>' })
  for (const path of ['/rep/', '/rep/retailers', '/rep/retailers/r1/contacts/c1', '/rep/settings']) {
    const page = await get(path, { 'accept-language': 'de' })
    assert.equal(page.statusCode, 200, path)
    assert.equal(
      page.body,
      '<!doctype html>\n<html lang="de"><title>Wood &#38; &#60;Sons&#62;</title></html>',
    )
    assert.equal(page.headers['cache-control'], 'no-store')
    const policy = String(page.headers['content-security-policy'])
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      assert.ok(policy.includes(part), part)
    assert.doesNotMatch(policy, /unsafe|nonce|sha256|\*/)
  }
  const bare = await get('/rep')
  assert.equal(bare.statusCode, 303)
  assert.equal(bare.headers.location, '/rep/')
})

it('L5, U2: below /rep/ the server’s own pages stay the server’s', async (t) => {
  const { get } = await withRepApp(t, aBuild(t))
  for (const path of ['/rep/second-factor', '/rep/second-factor/set-up', '/rep/account']) {
    const page = await get(path)
    assert.equal(page.statusCode, 303, path)
    assert.equal(page.headers.location, '/rep/', `${path} leads to the app, where one signs in`)
  }
})

it('O1: the service worker is asked for anew each time, changes with the company’s name, and may reach this server alone', async (t) => {
  const { owner, get } = await withRepApp(t, aBuild(t))
  const worker = await get('/rep/sw.js')
  assert.equal(worker.statusCode, 200)
  assert.match(String(worker.headers['content-type']), /javascript/)
  assert.equal(worker.headers['cache-control'], 'no-cache')
  assert.equal(
    worker.headers['content-security-policy'],
    "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'",
  )
  await owner.patch('/api/v1/settings', { 'brand.name': 'End */ let evil' })
  const renamed = await get('/rep/sw.js')
  assert.notEqual(renamed.body, worker.body)
  assert.equal(renamed.body.split('\n').at(-1), 'let worker')
  assert.equal(renamed.body.split('*/').length, 2, 'a name ends no comment')
})

it('O1: the home screen is told the company’s name, the icons and that the app stands alone', async (t) => {
  const { owner, get } = await withRepApp(t, aBuild(t))
  await owner.patch('/api/v1/settings', { 'brand.name': 'Northgate "Wholesale"' })
  const answer = await get('/rep/manifest.webmanifest')
  assert.match(String(answer.headers['content-type']), /^application\/manifest\+json/)
  const manifest = answer.json()
  assert.equal(manifest.name, 'Northgate "Wholesale"')
  assert.deepEqual(
    [manifest.id, manifest.start_url, manifest.scope, manifest.display],
    ['/rep/', '/rep/', '/rep/', 'standalone'],
  )
  assert.deepEqual(
    manifest.icons.map(({ sizes, purpose }: { sizes: string; purpose: string }) => `${sizes} ${purpose}`),
    ['192x192 any', '512x512 any', '512x512 maskable'],
  )
  const icon = await get('/rep/icons/icon-192.png')
  assert.equal(icon.headers['content-type'], 'image/png')
  for (const none of ['/rep/icons/none.png', '/rep/icons/..%2fsw.js', '/rep/assets/none.js'])
    assert.equal((await get(none)).statusCode, 404, none)
  assert.equal((await get('/rep/assets/index-Ab3dEf_1.js')).statusCode, 200)
  assert.match((await get('/rep/brand.css')).body, /--accent:#0b5f59/)
})

it('until the rep app is built its address says so and looks again by itself, and no worker is handed out', async (t) => {
  const { get } = await withRepApp(t, noApp)
  const waiting = await get('/rep/')
  assert.equal(waiting.statusCode, 503)
  assert.equal(waiting.headers.refresh, '2')
  assert.match(waiting.body, /being built/)
  assert.equal((await get('/rep/sw.js')).statusCode, 404)
})
