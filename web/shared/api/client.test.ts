import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type ClientWishes, createClient } from './client.ts'
import { ApiProblem } from './problem.ts'
import { serverTime } from './server-time.ts'

const ended = { status: 401, code: 'not-signed-in', detail: 'Sign in first.' }

function problem(body: { status: number; code: string; detail: string }): Response {
  const headers = { 'content-type': 'application/problem+json' }
  return new Response(JSON.stringify(body), { status: body.status, headers })
}

function clientOf(answers: (() => Response)[], more: Partial<ClientWishes> = {}) {
  const asked: string[] = []
  const client = createClient({
    unreachable: 'No answer.',
    signIn: () => Promise.reject(new Error('nobody signs in here')),
    finishSignIn: () => undefined,
    fetch: async (url, init) => {
      asked.push(`${init?.method} ${url} ${init?.body ?? ''}`.trim())
      const answer = answers.shift()
      if (!answer) throw new TypeError('offline')
      return answer()
    },
    ...more,
  })
  return { client, asked }
}

it('a request that met an ended session is sent once more after the sign-in, with what was typed', async () => {
  let signIns = 0
  const { client, asked } = clientOf(
    [
      () => problem(ended),
      () => problem(ended),
      () => Response.json({ ok: 1 }),
      () => Response.json({ ok: 2 }),
    ],
    {
      signIn: async () => {
        signIns += 1
      },
    },
  )
  const answers = await Promise.all([
    client.patch('/contacts/{id}', { path: { id: 'a' }, body: { version: 1 } }),
    client.get('/contacts'),
  ])
  assert.deepEqual(answers as unknown, [{ ok: 1 }, { ok: 2 }])
  assert.equal(signIns, 1, 'requests that wait share one sign-in')
  assert.equal(asked.filter((line) => line === 'PATCH /api/v1/contacts/a {"version":1}').length, 2)
})

it('a sign-in that is given up leaves the request undone', async () => {
  const { client, asked } = clientOf([() => problem(ended)])
  await assert.rejects(client.get('/contacts'), /nobody signs in here/)
  assert.equal(asked.length, 1)
})

it('a planned "no" carries its sentence, its fields and the row as it stands; no answer at all says so', async () => {
  const body = { status: 409, code: 'changed-meanwhile', detail: 'Changed.', current: { version: 7 } }
  const { client } = clientOf([() => problem(body)])
  await assert.rejects(
    client.post('/contacts/{id}/resets', { path: { id: 'a' }, body: { version: 1, email: 'a@b.test' } }),
    (thrown: unknown) => {
      assert.ok(thrown instanceof ApiProblem)
      assert.deepEqual([thrown.message, thrown.code, thrown.current], ['Changed.', body.code, body.current])
      return true
    },
  )
  await assert.rejects(client.get('/contacts'), { code: 'unreachable', status: 0, message: 'No answer.' })
})

it('a query holds only what was said', async () => {
  const { client, asked } = clientOf([() => Response.json({})])
  await client.get('/contacts', { query: { search: '', state: undefined, cursor: null, limit: 50 } })
  assert.deepEqual(asked, ['GET /api/v1/contacts?limit=50'])
})

it('C3: ends are judged by the server’s clock, not the one of the machine in front', () => {
  let elapsed = 1_000
  const time = serverTime(() => elapsed)
  time.hear('Sun, 22 Nov 2026 14:05:00 GMT')
  elapsed += 2_500
  assert.equal(time.now(), Date.parse('2026-11-22T14:05:02.500Z'))
  time.hear(null)
  time.hear('nonsense')
  assert.equal(time.now(), Date.parse('2026-11-22T14:05:02.500Z'))
})

it('U1: a picture goes as it is, under its own type, anything else as JSON', async () => {
  const sent: RequestInit[] = []
  const { client } = clientOf([], {
    fetch: async (_, init) => {
      sent.push(init ?? {})
      return new Response(null, { status: 204 })
    },
  })
  const picture = new Blob(['dot'], { type: 'image/png' })
  await client.put('/users/{id}/picture', { path: { id: 'u' }, body: picture })
  await client.put('/portal/password', { body: { currentPassword: 'w', newPassword: 'x' } })
  assert.equal(sent[0]?.body, picture)
  assert.deepEqual(
    sent.map(({ headers }) => headers),
    [{ 'content-type': 'image/png' }, { 'content-type': 'application/json' }],
  )
})
