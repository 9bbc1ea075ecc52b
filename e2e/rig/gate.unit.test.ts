import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { type Gate, openGate } from './gate.ts'

describe('the gate between browsers and the server', () => {
  const taken: string[] = []
  const server = createServer((request, response) => {
    taken.push(`${request.method} ${request.url}`)
    response.setHeader('content-type', 'application/json').end('{"done":true}')
  })
  let gate: Gate

  before(async () => {
    await new Promise<void>((done) => server.listen(0, 'localhost', done))
    const address = server.address()
    gate = await openGate(typeof address === 'object' && address ? address.port : 0)
  })
  after(async () => {
    await gate.close()
    server.closeAllConnections()
    server.close()
  })
  const post = async (path: string) => {
    const answer = await fetch(`http://localhost:${gate.port}${path}`, { method: 'POST' })
    return (await answer.json()) as unknown
  }

  it('loses answers to requests that reached the server, before their first byte or after their head', async () => {
    for (const after of ['nothing', 'head'] as const) {
      const lost = gate.loseAnswers(`POST /${after} `, { count: 1, after })
      await assert.rejects(post(`/${after}`))
      assert.equal(lost(), 1)
      assert.equal(taken.at(-1), `POST /${after}`)
      assert.deepEqual(await post(`/${after}`), { done: true })
    }
    assert.equal(gate.passed.filter((head) => head.startsWith('POST /head ')).length, 2)
  })

  it('lets nobody through while it is cut', async () => {
    await gate.cut()
    await assert.rejects(post('/cut'))
    await gate.restore()
    assert.deepEqual(await post('/cut'), { done: true })
    assert.equal(taken.filter((line) => line === 'POST /cut').length, 1)
  })
})
