import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { startTestProduct } from '../../testing/test-product.ts'
import { issueSetupLink } from '../../user-access/index.ts'

const OWNER = {
  username: 'olivia.owner@northgate.test',
  firstName: 'Olivia',
  surname: 'Owner',
  password: 'Harbour-7-lamp-quay',
}

it('L3, P49: behind https cookies are __Host-, Secure, HttpOnly, SameSite=Lax, without Domain, one name per face', async (t) => {
  const product = await startTestProduct(t, { env: { PUBLIC_URL: 'https://login.northgate.test' } })
  const http = await product.createHttp()
  t.after(() => http.close())
  const headers = { host: 'login.northgate.test', origin: 'https://login.northgate.test' }
  const post = (url: string, payload: object, cookie = '') =>
    http.inject({ method: 'POST', url, payload, headers: { ...headers, ...(cookie ? { cookie } : {}) } })
  const { url } = await issueSetupLink(product.app, commandCaller('test'))
  assert.match(url, /^https:\/\/login\.northgate\.test\/setup\//)
  const token = url.split('/').at(-1)
  assert.equal((await post('/api/v1/setup', { token, ...OWNER })).statusCode, 201)

  const { username, password } = OWNER
  const signedIn = await post('/api/v1/portal/sign-in', { username, password })
  assert.equal(signedIn.statusCode, 200, signedIn.body)
  const cookies = [signedIn.headers['set-cookie'] ?? []].flat()
  assert.deepEqual(cookies.map((line) => line.split('=')[0]).sort(), [
    '__Host-latchkey-device',
    '__Host-latchkey-portal',
  ])
  for (const line of cookies) {
    const flags = line
      .split('; ')
      .slice(1)
      .map((flag) => flag.toLowerCase())
    for (const flag of ['path=/', 'httponly', 'secure', 'samesite=lax'])
      assert.ok(flags.includes(flag), `${flag} in ${line}`)
    assert.doesNotMatch(line, /domain=/i)
    assert.ok(Buffer.byteLength(line) <= 4096)
  }
  assert.match(String(signedIn.headers['strict-transport-security']), /max-age=31536000/)

  const session = cookies.find((line) => line.includes('portal'))?.split(';')[0] ?? ''
  const me = await http.inject({ url: '/api/v1/portal/me', headers: { ...headers, cookie: session } })
  assert.equal(me.statusCode, 200)
  const plain = session.replace('__Host-', '')
  const tossed = await http.inject({ url: '/api/v1/portal/me', headers: { ...headers, cookie: plain } })
  assert.equal(tossed.statusCode, 401, 'a cookie a neighbouring host could set is not read')

  const out = await post('/api/v1/portal/sign-out', {}, session)
  assert.equal(out.statusCode, 204)
  assert.match([out.headers['set-cookie'] ?? []].flat().join(), /__Host-latchkey-portal=;.*Secure/)
})

it('L6: behind https loopback names are another Host and http another origin', async (t) => {
  const product = await startTestProduct(t, { env: { PUBLIC_URL: 'https://login.northgate.test' } })
  const http = await product.createHttp()
  t.after(() => http.close())
  const { port } = product.config
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, 'login.northgate.test:8443'])
    assert.equal((await http.inject({ url: '/', headers: { host } })).statusCode, 421, host)
  const right = await http.inject({ url: '/', headers: { host: 'LOGIN.northgate.test:443' } })
  assert.equal(right.statusCode, 200)
  for (const origin of ['http://login.northgate.test', 'https://login.northgate.test.evil.test', 'null']) {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/v1/website/sign-in',
      payload: { username: 'a', password: 'b' },
      headers: { host: 'login.northgate.test', origin },
    })
    assert.equal(answer.statusCode, 403, origin)
  }
})

it('L3, P49: on http on loopback cookies have plain names, are HttpOnly and SameSite=Lax, and no HSTS is sent', async (t) => {
  const product = await startTestProduct(t)
  const { url } = await issueSetupLink(product.app, commandCaller('test'))
  const client = product.client()
  await client.post('/api/v1/setup', { token: url.split('/').at(-1), ...OWNER })
  const { username, password } = OWNER
  const signedIn = await client.post('/api/v1/portal/sign-in', { username, password })
  const cookies = signedIn.headers.getSetCookie()
  assert.deepEqual(cookies.map((line) => line.split('=')[0]).sort(), ['latchkey-device', 'latchkey-portal'])
  for (const line of cookies) {
    assert.match(line, /HttpOnly/)
    assert.match(line, /SameSite=Lax/)
    assert.doesNotMatch(line, /Secure|Domain/i)
  }
  assert.equal(signedIn.headers.get('strict-transport-security'), null)
})
