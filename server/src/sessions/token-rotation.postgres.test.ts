import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HOUR } from '@latchkey/core/instant'
import { cookieName } from '../platform/http/cookies.ts'
import { aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'

it('L3: forty requests at once with the present and the next token are all let in, and end with one present token', async (t) => {
  const product = await startTestProduct(t)
  const name = cookieName(product.config, 'rep')
  const rep = await aUser(product, { type: 'device' })
  for (let day = 0; day < 5; day += 1) {
    const present = rep.client.cookies.get(name) ?? ''
    product.clock.advance(24 * HOUR)
    const holding = (token: string) => {
      const client = product.client()
      client.cookies.set(name, token)
      return client
    }
    const early = holding(present)
    assert.equal((await early.get('/api/v1/rep/me')).status, 200)
    const next = early.cookies.get(name) ?? ''
    const many = Array.from({ length: 40 }, (_, n) => holding(n % 2 === 0 ? present : next))
    const answers = await Promise.all(many.map((client) => client.get('/api/v1/rep/me')))
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200])
    assert.deepEqual([...new Set(many.map((client) => client.cookies.get(name)))], [next])
    rep.client.cookies.set(name, next)
  }
  const rows = await product.db.read.selectFrom('session').select('ended_at').execute()
  assert.deepEqual(
    rows.map((row) => row.ended_at),
    [null],
  )
})
