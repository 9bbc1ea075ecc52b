import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Answer, HttpClient } from '../../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../../testing/people.ts'
import { sendRaw } from '../../testing/raw-http.ts'
import { startTestProduct } from '../../testing/test-product.ts'

const SIGN_IN = '/api/v1/website/sign-in'

const send = (client: HttpClient, raw: string | Uint8Array, type = 'application/json', more = {}) =>
  client.request('POST', SIGN_IN, { raw, headers: { 'content-type': type, ...more } })

function assertProblem(
  answer: Answer<{ code: string; status: number }>,
  name: string,
  statuses = [400],
): void {
  assert.ok(statuses.includes(answer.status), `${name}: ${answer.status} ${answer.text.slice(0, 200)}`)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/, name)
  assert.equal(answer.body.status, answer.status, name)
  assert.match(answer.body.code, /^[a-z-]+$/, name)
  assert.doesNotMatch(answer.text, /node_modules|at .*\.ts:|SyntaxError|position \d/, name)
}

describe('bodies that cannot be read', () => {
  it('P67: bad JSON, BOM, trailing garbage, 1e400, deep nesting and __proto__ are 400 in one shape, without a stack', async (t) => {
    const product = await startTestProduct(t)
    const client = product.client()
    const bodies: Record<string, string | Uint8Array> = {
      'not JSON': '{username:1}',
      'half JSON': '{"username":"a"',
      empty: '',
      BOM: '\ufeff{"username":"a","password":"b"}',
      'trailing garbage': '{"username":"a","password":"b"} x',
      'two values': '{"username":"a","password":"b"}{}',
      '1e400': '{"username":1e400,"password":"b"}',
      'a number': '7',
      null: 'null',
      'a text': '"a"',
      'a list': '[]',
      'deep lists': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'deep objects': `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`,
      __proto__: '{"__proto__":{"username":"a"},"password":"b"}',
      constructor: '{"constructor":{"prototype":{"x":1}},"username":"a","password":"b"}',
      NaN: '{"username":NaN,"password":"b"}',
      'single quotes': "{'username':'a'}",
      'half UTF-8': Buffer.from([0x7b, 0x22, 0x61, 0xe2, 0x82, 0x7d]),
      'UTF-16': Buffer.from('{"username":"a","password":"b"}', 'utf16le'),
    }
    for (const [name, body] of Object.entries(bodies)) assertProblem(await send(client, body), name)
    const version = await ownerClient(product)
    const contact = await aContact(version)
    for (const number of ['1e400', '-1e400', '1.5', '"1"', 'null', '9007199254740993']) {
      const answer = await version.request('PATCH', `/api/v1/contacts/${contact.id}`, {
        raw: `{"version":${number},"firstName":"A"}`,
        headers: { 'content-type': 'application/json' },
      })
      assertProblem(answer, `version ${number}`)
    }
  })

  it('P67: another content type is 415, and none at all is no sign-in', async (t) => {
    const client = (await startTestProduct(t)).client()
    const json = '{"username":"a","password":"b"}'
    for (const type of [
      'text/plain',
      'text/csv',
      'application/xml',
      'application/octet-stream',
      'a',
      'multipart/form-data; boundary=x',
    ])
      assertProblem(await send(client, json, type), type, [400, 415])
    const encoded = await send(client, gzipSync(Buffer.alloc(50_000_000)), 'application/json', {
      'content-encoding': 'gzip',
    })
    assertProblem(encoded, 'gzip', [415])
  })

  it('P70: a body over 1 MiB is 413 and is not waited for, a header of 64 kB is 431', async (t) => {
    const product = await startTestProduct(t)
    const client = product.client()
    const over = JSON.stringify({ username: 'a'.repeat(1024 * 1024), password: 'b' })
    assertProblem(await send(client, over), 'over', [413])
    const form = await client.form('/', { username: 'a'.repeat(70_000), password: 'b' })
    assert.equal(form.status, 413)
    const { host } = new URL(product.origin)
    const announced = await sendRaw(
      product.origin,
      `POST ${SIGN_IN} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${product.origin}\r\nContent-Type: application/json\r\nContent-Length: 52428800\r\n\r\n{`,
    )
    assert.equal(announced.status, 413)
    const header = `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${'a'.repeat(64_000)}\r\n\r\n`
    assert.equal((await sendRaw(product.origin, header)).status, 431)
    const many = Array.from({ length: 3000 }, (_, i) => `X-${i}: 1\r\n`).join('')
    assert.equal(
      (await sendRaw(product.origin, `GET / HTTP/1.1\r\nHost: ${host}\r\n${many}\r\n`)).status,
      431,
    )
  })

  it('P70: 5,000 query parameters, deep or repeated ones are 400 or 431', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const many = Array.from({ length: 5000 }, (_, i) => `a${i}`).join('&')
    assert.equal((await owner.get(`/api/v1/contacts?${many}`)).status, 431)
    const fewer = Array.from({ length: 1500 }, (_, i) => `a${i}`).join('&')
    assertProblem(await owner.get(`/api/v1/contacts?${fewer}`), 'many')
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=1e400',
      'limit=x',
      'limit=1&limit=2',
      'sort=id',
      'cursor=x',
      'unknown=1',
      'search[a]=1',
      `search=${'a'.repeat(201)}`,
      'state=none',
      'search=%00',
      'search=a%00b',
    ])
      assertProblem(await owner.get(`/api/v1/contacts?${query}`), query)
  })
})

describe('texts that cannot be stored', () => {
  it('P68: NUL and lone surrogates in any text field are 400, never 500', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const contact = await aContact(owner)
    const shop = await aRetailer(owner)
    const routes: [string, string, Record<string, unknown>][] = [
      ['POST', '/api/v1/website/sign-in', { username: 'a', password: 'b' }],
      ['POST', '/api/v1/portal/sign-in', { username: 'a', password: 'b' }],
      ['POST', '/api/v1/website/forgot-password', { username: 'a' }],
      [
        'POST',
        '/api/v1/setup',
        { token: 'a', username: 'a@b.test', firstName: 'a', surname: 'b', password: 'c' },
      ],
      ['POST', '/api/v1/retailers', { accountNumber: 'X-1', name: 'Shop', town: 'Town', phone: '1' }],
      ['PATCH', `/api/v1/retailers/${shop.id}`, { name: 'Shop', town: 'Town' }],
      [
        'POST',
        '/api/v1/contacts',
        {
          retailerId: shop.id,
          reference: 'r',
          firstName: 'A',
          surname: 'B',
          email: 'a@b.test',
          username: 'abc',
          phone: '1',
          language: 'en',
        },
      ],
      [
        'PATCH',
        `/api/v1/contacts/${contact.id}`,
        { firstName: 'A', surname: 'B', email: 'a@b.test', username: 'abc', phone: '1' },
      ],
      ['POST', `/api/v1/contacts/${contact.id}/resets`, { email: 'a@b.test' }],
      ['PATCH', '/api/v1/settings', { 'brand.name': 'A', 'time-zone': 'Etc/UTC', language: 'en' }],
    ]
    for (const [method, path, fields] of routes) {
      for (const field of Object.keys(fields)) {
        for (const bad of ['a\\u0000b', '\\ud800', 'x\\udfffy']) {
          const raw = JSON.stringify({ ...fields, [field]: '@' }).replace('"@"', `"${bad}"`)
          const answer = await owner.request(method, path, {
            raw,
            headers: { 'content-type': 'application/json' },
          })
          assertProblem(answer, `${method} ${path} ${field} ${bad}`)
        }
      }
    }
    for (const path of ['contacts/%00', 'retailers/a%00b', 'letters?contactId=%00', 'audit?targetId=%00'])
      assertProblem(await owner.get(`/api/v1/${path}`), path)
  })

  it('P68, A3: usernames refuse invisible, bidirectional and control characters; names refuse line ends', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const contact = await aContact(owner)
    const change = (fields: object) =>
      owner.patch(`/api/v1/contacts/${contact.id}`, { version: contact.version, ...fields })
    for (const code of [0x200b, 0x202e, 0x2066, 0xfeff, 0x00ad, 0x0007, 0x2028]) {
      const answer = await change({ username: `ac${String.fromCodePoint(code)}20117` })
      assertProblem(answer, code.toString(16))
    }
    for (const text of ['Jane\r\nBcc: x@evil.test', 'Jane\u2028Doe', 'Jane\u001b[31m'])
      assertProblem(await change({ firstName: text }), JSON.stringify(text))
    assert.equal((await owner.get(`/api/v1/contacts/${contact.id}`)).body.version, contact.version)
  })

  it('P69: SQL and search meta characters in search, sort, cursor and ids find nothing and break nothing', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    await aContact(owner, { surname: "O'Neill%_" })
    const meta = [
      "'",
      "' or 1=1 --",
      '"',
      '%',
      '_',
      '\\',
      '*',
      'NEAR(a b)',
      'a" OR "b',
      '(',
      '; drop table contact',
      '-a',
      ':',
      '^a',
      'AND',
      'a*',
      "''",
      '{}',
      '\u{1F600}',
      "%'%",
    ]
    for (const list of ['contacts', 'retailers']) {
      for (const text of meta) {
        const answer = await owner.get(`/api/v1/${list}?search=${encodeURIComponent(text)}`)
        assert.equal(answer.status, 200, `${list} ${text}: ${answer.text}`)
      }
      for (const text of meta) {
        const sorted = await owner.get(`/api/v1/${list}?sort=${encodeURIComponent(text)}`)
        assert.equal(sorted.status, 400, text)
        const id = await owner.get(`/api/v1/${list}/${encodeURIComponent(text)}`)
        assert.equal(id.status, 404, `${text}: ${id.text}`)
        const cursorOf = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
        const own = cursorOf(`${list} by name`, text, text)
        assert.equal((await owner.get(`/api/v1/${list}?cursor=${own}`)).status, 200, text)
        assert.equal((await owner.get(`/api/v1/${list}?cursor=${cursorOf(text, text)}`)).status, 400, text)
      }
    }
    const found = await owner.get(`/api/v1/contacts?search=${encodeURIComponent("o'neill%_")}`)
    assert.equal(found.body.items.length, 1)
    assert.equal((await owner.get('/api/v1/contacts?search=o%25neill')).body.items.length, 0)
  })
})
