import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { HttpClient } from '../../testing/http-client.ts'
import { aContactWithPassword, ownerClient } from '../../testing/people.ts'
import { aRole, aTerritory, aUser } from '../../testing/staff.ts'
import { startTestProduct } from '../../testing/test-product.ts'
import { newUserFields, patchUser, refusalIn } from '../../testing/user-acts.ts'
import { dumpOf } from '../../testing/website-journeys.ts'

/** Every act on a user, as the API offers them. */
const actsOn = (client: HttpClient, id: string, reader: HttpClient) => [
  () => patchUser(client, id, { surname: 'Else' }, reader),
  () => patchUser(client, id, { username: 'mine@northgate.test' }, reader),
  () => patchUser(client, id, { role: 'read-only' }, reader),
  () => client.post(`/api/v1/users/${id}/resets`),
  () => client.post(`/api/v1/users/${id}/deactivate`),
  () => client.post(`/api/v1/users/${id}/reactivate`),
  () => client.delete(`/api/v1/users/${id}/lock`),
  () => client.delete(`/api/v1/users/${id}/picture`),
]

it('U9: nobody renames, re-roles, resets, switches or unlocks someone with rights beyond his own', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const clerk = await aUser(product, { role: await aRole(product, { users: 'write', contacts: 'write' }) })
  const admin = await aUser(product)
  for (const act of actsOn(clerk.client, admin.id, owner)) {
    assert.deepEqual(refusalIn(await act()), [403, 'user-beyond-own-rights'])
  }
  const { body } = await owner.get(`/api/v1/users/${admin.id}`)
  assert.deepEqual([body.version, body.active, body.username], [1, true, admin.username])
  const refusals = (await owner.get('/api/v1/audit?action=right.refused')).body.items
  assert.equal(refusals.length, 8)
  assert.ok(refusals.every((event: { target: { id: string } }) => event.target.id === admin.id))
})

it('U5, U9: a user bounded to territories sees and acts on himself and users bounded to some of the same, and no one else', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [north, south] = [await aTerritory(product), await aTerritory(product)]
  const role = await aRole(product, { users: 'write', contacts: 'read' })
  const boss = await aUser(product, { role, limited: true, territories: [north] })
  const within = [
    await aUser(product, { type: 'device', role, territories: [north] }),
    await aUser(product, { type: 'device', role }),
    await aUser(product, { role, limited: true, territories: [north] }),
  ]
  const beyond = [
    await aUser(product, { type: 'device', role, territories: [north, south] }),
    await aUser(product, { role, limited: true, territories: [south] }),
    await aUser(product, { role, territories: [north] }),
  ]
  const list = (await boss.client.get('/api/v1/users?limit=200')).body
  const seen = [boss, ...within].map((user) => user.id).sort()
  assert.deepEqual(list.items.map((user: { id: string }) => user.id).sort(), seen)
  assert.equal(list.total, 4)
  for (const user of within) {
    assert.equal((await boss.client.get(`/api/v1/users/${user.id}`)).status, 200)
    assert.equal((await patchUser(boss.client, user.id, { surname: 'Marsh' })).status, 200)
  }
  for (const user of beyond) {
    assert.equal((await boss.client.get(`/api/v1/users/${user.id}`)).status, 404)
    assert.equal((await boss.client.get(`/api/v1/users/${user.id}/picture`)).status, 404)
    assert.equal((await boss.client.get(`/api/v1/users?search=${user.username}`)).body.total, 0)
    for (const act of actsOn(boss.client, user.id, owner)) {
      assert.deepEqual(refusalIn(await act()), [404, 'user-not-found'])
    }
    const noted = (await owner.get(`/api/v1/audit?action=right.refused&targetId=${user.id}`)).body.items
    assert.equal(noted.length, 10, 'two reads and eight acts')
  }
})

it('P61, P62, U5: without rights on users, as a rep or as a contact nothing about users is read or done', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const target = await aUser(product, { role: 'read-only' })
  const none = await aUser(product, { role: await aRole(product, { contacts: 'write' }) })
  const reader = await aUser(product, { role: 'read-only' })
  const rep = await aUser(product, { type: 'device', role: 'administrator' })
  const { browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  const { version } = (await owner.get(`/api/v1/users/${target.id}`)).body
  const reads = (client: HttpClient) => [
    () => client.get('/api/v1/users'),
    () => client.get(`/api/v1/users/${target.id}`),
    () => client.get(`/api/v1/users/${target.id}/picture`),
  ]
  const writes = (client: HttpClient) => [
    () => client.post('/api/v1/users', newUserFields()),
    () => client.patch(`/api/v1/users/${target.id}`, { version, surname: 'Else' }),
    () => client.post(`/api/v1/users/${target.id}/deactivate`),
    () => client.post(`/api/v1/users/${target.id}/reactivate`),
    () => client.post(`/api/v1/users/${target.id}/make-owner`, { username: target.username }),
    () => client.delete(`/api/v1/users/${target.id}/lock`),
    () =>
      client.request('PUT', `/api/v1/users/${target.id}/picture`, {
        raw: 'x',
        headers: { 'content-type': 'image/png' },
      }),
    () => client.delete(`/api/v1/users/${target.id}/picture`),
  ]
  const rows = async () => (await dumpOf(product)).split('\n').filter((row) => row.startsWith('staff_user '))
  const before = await rows()
  for (const act of [...reads(none.client), ...writes(none.client), ...writes(reader.client)]) {
    const answer = await act()
    assert.equal(answer.status, 403, answer.text)
    assert.ok(!answer.text.includes(target.username))
  }
  for (const client of [rep.client, browser, product.client()]) {
    for (const act of [...reads(client), ...writes(client)]) assert.equal((await act()).status, 401)
  }
  assert.deepEqual(await rows(), before)
})
