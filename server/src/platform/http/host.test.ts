import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sendRaw } from '../../testing/raw-http.ts'
import { startTestProduct } from '../../testing/test-product.ts'

const ask = (path: string, ...headers: string[]) =>
  `GET ${path} HTTP/1.1\r\n${headers.map((h) => `${h}\r\n`).join('')}Connection: close\r\n\r\n`

it('L6: a request for another Host is 421, on the API, on pages and on assets', async (t) => {
  const { origin } = await startTestProduct(t)
  const { port } = new URL(origin)
  const wrong = [
    'evil.test',
    `evil.test:${port}`,
    'localhost',
    'localhost:1',
    `localhost.evil.test:${port}`,
    `evil@localhost:${port}`,
    `localhost:${port}/path`,
    `localhost:${port}?q`,
    `localhost:${port}#f`,
    '%6c%6f',
    '',
  ]
  for (const host of wrong) {
    for (const path of ['/api/v1/website/me', '/', '/assets/none', '/no-such-page']) {
      const { status } = await sendRaw(origin, ask(path, `Host: ${host}`))
      assert.ok(status === 421 || (host === '' && status === 400), `${host} ${path}: ${status}`)
    }
  }
})

it('L6: X-Forwarded-Host and Forwarded change nothing', async (t) => {
  const { origin } = await startTestProduct(t)
  const { port } = new URL(origin)
  const right = `Host: localhost:${port}`
  const forwarded = ['X-Forwarded-Host: evil.test', 'X-Forwarded-Proto: https', 'Forwarded: host=evil.test']
  const { status, text } = await sendRaw(origin, ask('/', right, ...forwarded))
  assert.equal(status, 200)
  assert.doesNotMatch(text, /evil\.test/)
  const other = await sendRaw(origin, ask('/', 'Host: evil.test', `X-Forwarded-Host: localhost:${port}`))
  assert.equal(other.status, 421)
})

it('L6, N4: names of this machine and [::1] are one; probes may ask by any name', async (t) => {
  const { origin } = await startTestProduct(t)
  const { port } = new URL(origin)
  for (const host of ['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '[::1]']) {
    assert.equal((await sendRaw(origin, ask('/', `Host: ${host}:${port}`))).status, 200, host)
  }
  assert.equal((await sendRaw(origin, ask('/health/live', 'Host: 10.0.0.7'))).status, 200)
  assert.equal((await sendRaw(origin, ask('/health/ready', 'Host: 10.0.0.7'))).status, 200)
})

it('L6: a request target with a name of its own is judged by it', async (t) => {
  const { origin } = await startTestProduct(t)
  const { port } = new URL(origin)
  const { status, text } = await sendRaw(origin, ask('http://evil.test/', `Host: localhost:${port}`))
  assert.ok(status >= 400, String(status))
  assert.doesNotMatch(text, /evil\.test/)
})
