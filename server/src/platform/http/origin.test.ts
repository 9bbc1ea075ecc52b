import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../../testing/people.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'

const PASSWORD = 'green lantern 7'
const STATE_CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Every state-changing route as the router knows it, with an id in place of parameters. */
async function stateChangingRoutes(product: TestProduct): Promise<{ method: string; path: string }[]> {
  const http = await product.createHttp()
  const tree = http.printRoutes({ commonPrefix: false })
  await http.close()
  const parts: string[] = []
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S+) \(([^)]*)\)/.exec(line)
    if (!found) return []
    const [, indent = '', part = '', methods = ''] = found
    parts.length = indent.length / 4
    parts.push(part)
    const path = parts.join('').replace(/:\w+/g, 'some-id')
    return methods
      .split(', ')
      .filter((method) => STATE_CHANGING.includes(method))
      .map((method) => ({ method, path }))
  })
}

describe('requests from other sites', () => {
  it('L6, P55: every state-changing route refuses a foreign, null or missing origin with 403 before anything else', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { browser } = await aContactWithPassword(product, owner, PASSWORD)
    browser.cookies.set('latchkey-portal', owner.cookies.get('latchkey-portal') ?? '')
    const routes = await stateChangingRoutes(product)
    assert.ok(routes.length >= 15, `${routes.length} routes found`)
    const foreign: Record<string, string | undefined>[] = [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { origin: `${product.origin}.evil.test` },
      { origin: product.origin.replace('http:', 'https:') },
      { origin: product.origin.replace(/\d+$/, '1') },
      { origin: undefined, 'sec-fetch-site': 'cross-site' },
      { origin: undefined, 'sec-fetch-site': 'same-site' },
      { origin: undefined, 'sec-fetch-site': 'none' },
      { origin: undefined },
    ]
    const bodies = ['application/json', 'text/plain', 'application/x-www-form-urlencoded']
    const events = async () => {
      const acts = product.db.read.selectFrom('audit_event').where('actor_kind', '<>', 'system')
      return (await acts.select('id').execute()).length
    }
    const before = await events()
    for (const { method, path } of routes) {
      for (const [index, headers] of foreign.entries()) {
        const type = bodies[index % bodies.length] ?? ''
        const raw = type === 'application/json' ? '{}' : 'a=1'
        const answer = await browser.request(method, path, {
          raw,
          headers: { ...headers, 'content-type': type },
        })
        assert.equal(answer.status, 403, `${method} ${path} ${JSON.stringify(headers)}`)
      }
    }
    assert.equal(await events(), before, 'nothing was done')
    assert.equal((await browser.get('/api/v1/website/me')).status, 200, 'the session is untouched')
    assert.equal((await browser.get('/api/v1/portal/me')).status, 200)
  })

  it('L6, P55: a sign-in without Origin and Sec-Fetch-Site is refused even without a cookie', async (t) => {
    const product = await startTestProduct(t)
    for (const path of ['/api/v1/website/sign-in', '/api/v1/portal/sign-in']) {
      const answer = await product.client().request('POST', path, {
        json: { username: 'a', password: 'b' },
        headers: { origin: undefined },
      })
      assert.equal(answer.status, 403, path)
      assert.equal(answer.body.code, 'wrong-origin')
    }
  })

  it('L6: without Origin, Sec-Fetch-Site: same-origin is proof enough', async (t) => {
    const product = await startTestProduct(t)
    const { contact } = await aContactWithPassword(product, await ownerClient(product), PASSWORD)
    const answer = await product.client().request('POST', '/api/v1/website/sign-in', {
      json: { username: contact.username, password: PASSWORD },
      headers: { origin: undefined, 'sec-fetch-site': 'same-origin' },
    })
    assert.equal(answer.status, 200)
  })

  it('L6: the names of this machine equal each other, as Host and as Origin', async (t) => {
    const product = await startTestProduct(t)
    const { contact } = await aContactWithPassword(product, await ownerClient(product), PASSWORD)
    const { port } = new URL(product.origin)
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/website/sign-in`, {
      method: 'POST',
      headers: { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' },
      body: JSON.stringify({ username: contact.username, password: PASSWORD }),
    })
    assert.equal(answer.status, 200)
    await answer.text()
  })

  it('P57: no foreign origin is reflected, with or without credentials', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    for (const origin of ['https://evil.test', `${product.origin}.evil.test`, 'null']) {
      for (const method of ['GET', 'OPTIONS']) {
        const answer = await owner.request(method, '/api/v1/portal/me', {
          headers: { origin, 'access-control-request-method': 'POST' },
        })
        for (const name of answer.headers.keys())
          assert.doesNotMatch(name, /^access-control-/, `${method} ${origin}`)
      }
    }
  })

  it('P58: other methods and a method override do nothing', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
    const path = `/api/v1/contacts/${contact.id}`
    for (const method of ['PUT', 'DELETE', 'POST', 'PROPFIND', 'PURGE']) {
      const answer = await owner.request(method, path, { json: { active: false, version: contact.version } })
      assert.ok([404, 405].includes(answer.status), `${method} ${answer.status}`)
    }
    for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const answer = await owner.request('POST', path, { json: {}, headers: { [header]: 'PATCH' } })
      assert.ok([404, 405].includes(answer.status), header)
      const got = await browser.request('GET', '/api/v1/website/sessions', {
        headers: { [header]: 'DELETE' },
      })
      assert.equal(got.status, 200)
    }
    assert.equal((await owner.get(path)).body.active, true)
    assert.equal((await websiteSignIn(browser, contact.username, PASSWORD)).status, 200)
  })
})
