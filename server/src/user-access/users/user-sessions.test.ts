import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerClient } from '../../testing/people.ts'
import { aRole, aTerritory, aUser } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { eventsOf } from '../../testing/website-journeys.ts'

const ME = '/api/v1/portal/me'

it('L3, E1: staff see where a user is signed in and end one session or all; of his own a person keeps the one that asks', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const { items } = (await owner.get(`/api/v1/users/${user.id}/sessions`)).body
  assert.deepEqual(
    items.map((one: { face: string; standing: string; current: boolean }) => [
      one.face,
      one.standing,
      one.current,
    ]),
    [['portal', 'whole', false]],
  )
  assert.equal((await owner.delete(`/api/v1/users/${user.id}/sessions/${items[0].id}`)).status, 204)
  assert.equal((await user.client.get(ME)).status, 401)
  const [event] = await eventsOf(owner, user)
  assert.deepEqual([event?.action, event?.detail?.count], ['user.sessions-ended', 1])

  const self = (await owner.get(ME)).body as { id: string }
  assert.equal((await owner.get(`/api/v1/users/${self.id}/sessions`)).body.items[0].current, true)
  assert.equal((await owner.delete(`/api/v1/users/${self.id}/sessions`)).status, 204)
  assert.equal((await owner.get(ME)).status, 200)
})

it('U9, U5, P60: nobody ends sessions of someone with rights beyond his own, of the owner, or out of his reach', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const self = (await owner.get(ME)).body as { id: string }
  const clerk = await aUser(product, { role: await aRole(product, { users: 'write' }) })
  const reader = await aUser(product, { role: await aRole(product, { users: 'read' }) })
  const administrator = await aUser(product)
  const limited = await aUser(product, {
    role: await aRole(product, { users: 'write' }),
    limited: true,
    territories: [await aTerritory(product)],
  })
  for (const [who, whom, status, code] of [
    [clerk, self, 403, 'owner-only'],
    [clerk, administrator, 403, 'user-beyond-own-rights'],
    [reader, clerk, 403, 'not-allowed'],
    [limited, clerk, 404, 'user-not-found'],
  ] as const) {
    const answer = await who.client.delete(`/api/v1/users/${whom.id}/sessions`)
    assert.deepEqual([answer.status, answer.body.code], [status, code])
    const [event] = await eventsOf(owner, whom)
    assert.equal(event?.action, 'right.refused', code)
  }
  assert.equal((await limited.client.get(`/api/v1/users/${clerk.id}/sessions`)).status, 404)
  for (const client of [owner, administrator.client, clerk.client])
    assert.equal((await client.get(ME)).status, 200)
  const [mine] = (await clerk.client.get(`/api/v1/users/${clerk.id}/sessions`)).body.items
  const crossed = await owner.delete(`/api/v1/users/${administrator.id}/sessions/${mine.id}`)
  assert.equal(crossed.body.code, 'session-not-found')
})
