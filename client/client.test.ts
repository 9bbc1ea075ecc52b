import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ApiProblem, createLatchkeyClient, type LatchkeyClientOptions } from './src/index.ts'

const busy = (headers: Record<string, string> = {}, status = 503) =>
  new Response(JSON.stringify({ status, code: 'busy', detail: 'Busy.' }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })

function clientOf(answers: (() => Response)[], more: Partial<LatchkeyClientOptions> = {}) {
  const asked: { readonly line: string; readonly headers: Headers }[] = []
  const waits: number[] = []
  const client = createLatchkeyClient({
    baseUrl: 'https://accounts.example.com/',
    fetch: async (url, init) => {
      const line = `${init?.method} ${url} ${init?.body ?? ''}`.trim()
      asked.push({ line, headers: new Headers(init?.headers) })
      const answer = answers.shift()
      if (!answer) throw new TypeError('offline')
      return answer()
    },
    wait: async (ms) => {
      waits.push(ms)
    },
    ...more,
  })
  return { client, asked, waits, lines: () => asked.map(({ line }) => line) }
}

it('D2: values of a path are one segment each, a query holds what was said, and the key goes along', async () => {
  const { client, asked } = clientOf([() => Response.json({ id: 'c' }), () => Response.json({ items: [] })], {
    apiKey: 'lk_1',
    language: 'de',
  })
  await client.get('/contacts/{id}', { path: { id: '../users?x' } })
  await client.get('/contacts', { query: { search: 'a&b', cursor: null, state: undefined, limit: 5 } })
  assert.deepEqual(
    asked.map(({ line }) => line),
    [
      'GET https://accounts.example.com/api/v1/contacts/..%2Fusers%3Fx',
      'GET https://accounts.example.com/api/v1/contacts?search=a%26b&limit=5',
    ],
  )
  assert.equal(asked[0]?.headers.get('authorization'), 'Bearer lk_1')
  assert.equal(asked[0]?.headers.get('accept-language'), 'de')
  await assert.rejects(client.get('/contacts/{id}', { path: { id: '' } }), /needs "id"/)
  for (const id of ['.', '..'])
    await assert.rejects(client.delete('/contacts/{id}/lock', { path: { id } }), TypeError, id)
  assert.equal(asked.length, 2, 'no value chooses another operation')
})

it('D2: what may be asked twice is asked again after the pause the server names, the rest is not', async () => {
  const { client, waits, lines } = clientOf([
    () => busy({ 'retry-after': '3' }, 429),
    () => busy(),
    () => Response.json({ id: 'c' }),
    () => busy({ 'retry-after': '3' }),
    () => busy({ 'retry-after': '3' }),
  ])
  assert.deepEqual(await client.get('/contacts/{id}', { path: { id: 'c' } }), { id: 'c' })
  assert.deepEqual(waits, [3_000, 2_000])
  await assert.rejects(client.post('/retailers', { body: { accountNumber: '1', name: 'A' } }), {
    code: 'busy',
  })
  await assert.rejects(client.patch('/retailers/{id}', { path: { id: 'r' }, body: { version: 1 } }), {
    code: 'busy',
  })
  assert.equal(lines().length, 5)
})

it('D2: it gives up after three more tries, and at once where the pause is longer than a minute', async () => {
  const tired = clientOf([busy, busy, busy, busy, busy].map((answer) => () => answer()))
  await assert.rejects(tired.client.get('/licences'), { code: 'busy' })
  assert.deepEqual(tired.waits, [1_000, 2_000, 4_000])
  const long = clientOf([() => busy({ 'retry-after': '3600' }, 429)])
  await assert.rejects(long.client.get('/licences'), { status: 429 })
  assert.deepEqual(long.waits, [])
})

it('D2: a problem is one class with its code, fields and the row as it stands; another answer is one too', async () => {
  const errors = [{ field: 'email', code: 'invalid', message: 'No.' }]
  const body = { status: 409, code: 'changed-meanwhile', detail: 'Changed.', errors, current: { version: 7 } }
  const { client } = clientOf([
    () =>
      new Response(JSON.stringify(body), {
        status: 409,
        headers: { 'content-type': 'application/problem+json' },
      }),
    () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
  ])
  const change = client.patch('/contacts/{id}', { path: { id: 'c' }, body: { version: 6 } })
  await assert.rejects(change, (thrown: unknown) => {
    assert.ok(thrown instanceof ApiProblem)
    assert.deepEqual([thrown.code, thrown.errors, thrown.current], [body.code, errors, body.current])
    return true
  })
  await assert.rejects(client.get('/licences'), { status: 502, code: 'unknown' })
})

it('D2: a list is walked page by page, no further than it is wanted', async () => {
  const page = (ids: string[], nextCursor: string | null) => () =>
    Response.json({ items: ids.map((id) => ({ id })), nextCursor })
  const { client, lines } = clientOf([page(['a', 'b'], 'two'), page(['c'], null), page(['a'], 'two')])
  const seen: string[] = []
  for await (const { id } of client.all('/contacts', { query: { limit: 2 } })) seen.push(id)
  assert.deepEqual(seen, ['a', 'b', 'c'])
  for await (const { id } of client.all('/retailers')) if (id === 'a') break
  assert.deepEqual(
    lines().map((line) => line.split('/api/v1')[1]),
    ['/contacts?limit=2', '/contacts?limit=2&cursor=two', '/retailers'],
  )
})

it('D2: a file comes as it is, nothing as nothing, and a file is sent under its own type', async () => {
  const { client, asked } = clientOf([
    () => new Response('a;b', { headers: { 'content-type': 'text/csv; charset=utf-8' } }),
    () => new Response(null, { status: 204 }),
    () => new Response(null, { status: 204 }),
  ])
  const file = await client.get('/imports/sample.csv')
  assert.equal(await file.text(), 'a;b')
  const nothing: undefined = await client.delete('/contacts/{id}/lock', { path: { id: 'c' } })
  assert.equal(nothing, undefined)
  const body = new Blob(['dot'], { type: 'image/png' })
  await client.put('/users/{id}/picture', { path: { id: 'u' }, body })
  assert.equal(asked.at(-1)?.headers.get('content-type'), 'image/png')
})

it('D2: a wrong path, field or query does not compile', () => {
  const { client } = clientOf([])
  const never = async () => {
    // @ts-expect-error: there is no such path
    await client.get('/contactz')
    // @ts-expect-error: the path needs an id
    await client.get('/contacts/{id}')
    // @ts-expect-error: a list takes no such word
    await client.get('/contacts', { query: { colour: 'red' } })
    // @ts-expect-error: nothing of the sort is stored
    await client.post('/retailers', { body: { accountNumber: '1', name: 'A', nope: true } })
    // @ts-expect-error: a contact has no such field
    return (await client.get('/contacts/{id}', { path: { id: 'c' } })).nope
  }
  assert.equal(typeof never, 'function')
})
