import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openRaw, sendRaw } from '../../testing/raw-http.ts'
import { startTestProduct } from '../../testing/test-product.ts'

const BODY = '{"username":"a","password":"b"}'

it('P81: requests whose framing can be read in two ways are 400 or cut off, and the line is closed', async (t) => {
  const product = await startTestProduct(t)
  const { host } = new URL(product.origin)
  const post = (headers: string[], body = BODY, end = '\r\n') =>
    [
      `POST /api/v1/website/sign-in HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${product.origin}`,
      'Content-Type: application/json',
      ...headers,
      '',
      body,
    ].join(end)
  const chunked = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`
  const length = `Content-Length: ${BODY.length}`
  const smuggled = 'GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n'
  const requests: Record<string, string> = {
    'Content-Length and Transfer-Encoding': post([length, 'Transfer-Encoding: chunked'], chunked + smuggled),
    'Transfer-Encoding and Content-Length': post(['Transfer-Encoding: chunked', length], chunked + smuggled),
    'two lengths': post([length, 'Content-Length: 3'], BODY + smuggled),
    'two equal lengths': post([length, length], BODY + smuggled),
    'list of lengths': post([`Content-Length: ${BODY.length}, 3`]),
    'negative length': post(['Content-Length: -1']),
    'length with sign': post([`Content-Length: +${BODY.length}`]),
    'length with letters': post(['Content-Length: 0x1f']),
    xchunked: post(['Transfer-Encoding: xchunked'], chunked),
    'chunked, identity': post(['Transfer-Encoding: chunked, identity'], chunked),
    'chunked twice': post(['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], chunked),
    'chunk size of letters': post(['Transfer-Encoding: chunked'], `zz\r\n${BODY}\r\n0\r\n\r\n`),
    'chunk without end': post(['Transfer-Encoding: chunked'], `${BODY.length.toString(16)}\n${BODY}\n0\n\n`),
    'bare LF': post([length], BODY, '\n'),
    'obs-fold': post([length, 'X-Folded: a', ' b']),
    'blank before colon': post([`Content-Length : ${BODY.length}`]),
    'NUL in a header': post([length, 'X-Nul: a\0b']),
    'no Host': post([length]).replace(`Host: ${host}\r\n`, ''),
    'two Hosts': post([length, 'Host: evil.test']),
    'no version': 'GET /\r\n\r\n',
    'HTTP/2 preface': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    TLS: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  }
  for (const [name, bytes] of Object.entries(requests)) {
    const { status, text, closed } = await sendRaw(product.origin, Buffer.from(bytes, 'latin1'), 1500)
    assert.ok([0, 400, 421].includes(status), `${name}: ${text.slice(0, 60)}`)
    assert.ok(closed || status === 421, `${name}: the line stays open`)
    assert.doesNotMatch(text, /HTTP\/1\.1 200|"status":"live"/, `${name}: the second request was answered`)
  }
})

it('P81: one well-formed request after another on a line is answered, each once', async (t) => {
  const product = await startTestProduct(t)
  const { host } = new URL(product.origin)
  const one = `GET /health/live HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  const { text } = await sendRaw(product.origin, one + one)
  assert.equal(text.match(/HTTP\/1\.1 200/g)?.length, 2)
})

it('P79, F14: forty sockets that dawdle hold nobody up, and the server gives each a bounded time', async (t) => {
  const product = await startTestProduct(t)
  const { host } = new URL(product.origin)
  const sockets = await Promise.all(Array.from({ length: 40 }, () => openRaw(product.origin)))
  for (const [i, socket] of sockets.entries()) {
    socket.on('error', () => undefined)
    if (i % 2 === 0) socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `)
    else
      socket.write(
        `POST /api/v1/website/sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
      )
  }
  const trickle = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write('a')
  }, 50)
  const times: number[] = []
  for (let i = 0; i < 40; i += 1) {
    const from = performance.now()
    assert.equal((await product.client().get('/')).status, 200)
    times.push(performance.now() - from)
  }
  const p95 = times.sort((a, b) => a - b)[37] ?? Number.POSITIVE_INFINITY
  assert.ok(p95 < 1000, `${p95} ms`)
  clearInterval(trickle)
  for (const socket of sockets) socket.destroy()
  const http = await product.createHttp()
  const { headersTimeout, requestTimeout, keepAliveTimeout } = http.server as import('node:http').Server
  await http.close()
  assert.ok(headersTimeout > 0 && headersTimeout <= 30_000, `headers ${headersTimeout}`)
  assert.ok(requestTimeout > 0 && requestTimeout <= 30_000, `request ${requestTimeout}`)
  assert.ok(keepAliveTimeout > 0 && keepAliveTimeout <= 60_000, `idle ${keepAliveTimeout}`)
})
