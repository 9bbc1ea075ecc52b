import assert from 'node:assert/strict'
import { it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import { allRights } from '@latchkey/core/roles/rights'
import { aKey, program } from '../testing/api-keys.ts'
import { ownerClient, signInOwner } from '../testing/people.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { twoTerritories } from '../testing/two-territories.ts'
import { dumpOf, eventsOf } from '../testing/website-journeys.ts'

const DAY = 86_400_000

it('D2: a key does what both its scope and its user’s present rights allow, without cookie or Origin', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const role = await aRole(product, { contacts: 'write', retailers: 'write', audit: 'read' })
  const user = await aUser(product, { role })
  const { key } = await aKey(owner, user.id, { retailers: 'write', contacts: 'read' })
  const erp = program(product, key)
  const made = await erp.post('/api/v1/retailers', { accountNumber: 'K-1', name: 'By key' })
  assert.equal(made.status, 201, made.text)
  assert.equal((await erp.get('/api/v1/contacts')).status, 200)
  assert.equal((await erp.get('/api/v1/audit')).body.code, 'not-allowed', 'not in its scope')
  const asked = await erp.post('/api/v1/contacts', { retailerId: made.body.id, firstName: 'Jo' })
  assert.equal(asked.body.code, 'not-allowed', 'reads only')
  await product.db.transaction(async (tx) => {
    const rights = JSON.stringify({ contacts: 'read' })
    await tx.db.updateTable('role').set({ rights }).where('id', '=', role).execute()
  })
  assert.equal((await erp.get('/api/v1/retailers')).body.code, 'not-allowed', 'his role lost it')
  assert.equal((await erp.get('/api/v1/contacts')).status, 200)
})

it('D2, E1: what a key does is his in the audit, with the key; the key’s own acts are events, and no dump holds a key', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const { key, id } = await aKey(owner, user.id, { retailers: 'write' })
  const made = await program(product, key).post('/api/v1/retailers', { accountNumber: 'K-1', name: 'By key' })
  const [event] = await eventsOf(owner, made.body)
  assert.equal(event?.actor.id, user.id)
  const { keyId, keyName } = (event?.detail ?? {}) as Record<string, unknown>
  assert.deepEqual([keyId, keyName], [id, 'ERP'])
  const rotated = await owner.post(`/api/v1/api-keys/${id}/rotate`, {})
  assert.equal(rotated.status, 200, rotated.text)
  assert.equal((await owner.delete(`/api/v1/api-keys/${id}`)).status, 204)
  const actions = (await eventsOf(owner, user)).map((one) => one.action)
  for (const action of ['api-key.created', 'api-key.rotated', 'api-key.ended'])
    assert.ok(actions.includes(action), `${action} in ${actions}`)
  const dump = await dumpOf(product)
  for (const text of [key, rotated.body.key]) {
    assert.ok(!dump.includes(text) && !dump.includes(text.slice(-43)), 'the secret stands nowhere')
  }
  const listed = await owner.get('/api/v1/api-keys')
  assert.ok(!listed.text.includes(key.slice(-43)) && !('key' in listed.body.items[0]))
})

it('D2: a key works until the instant of its end and not at it, and 90 days where no end is named', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const short = await aKey(owner, user.id, { contacts: 'read' }, { expiresInDays: 1 })
  const usual = await aKey(owner, user.id, { contacts: 'read' })
  assert.equal(Date.parse(usual.expiresAt) - Date.parse(usual.createdAt), 90 * DAY)
  const long = { userId: user.id, name: 'Long', scope: { contacts: 'read' }, expiresInDays: 366 }
  assert.equal((await owner.post('/api/v1/api-keys', long)).status, 400)
  const erp = program(product, short.key)
  product.clock.set(instant(Date.parse(short.expiresAt) - 1))
  assert.equal((await erp.get('/api/v1/contacts')).status, 200)
  product.clock.set(instant(Date.parse(short.expiresAt)))
  const refused = await erp.get('/api/v1/contacts')
  assert.deepEqual(
    [refused.status, refused.body.code, refused.headers.get('www-authenticate')],
    [401, 'key-refused', 'Bearer'],
  )
})

it('D2: after a rotation the former secret works for the overlap and not at its end; without overlap it stops at once', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const first = await aKey(owner, user.id, { contacts: 'read' })
  const status = async (key: string) => (await program(product, key).get('/api/v1/contacts')).status
  const second = (await owner.post(`/api/v1/api-keys/${first.id}/rotate`, { overlapDays: 2 })).body
  assert.deepEqual([await status(first.key), await status(second.key)], [200, 200])
  product.clock.set(instant(Date.parse(second.formerUntil) - 1))
  assert.equal(await status(first.key), 200)
  product.clock.set(instant(Date.parse(second.formerUntil)))
  assert.deepEqual([await status(first.key), await status(second.key)], [401, 200])
  const again = await signInOwner(product)
  const at = `/api/v1/api-keys/${first.id}/rotate`
  const third = await again.post(at, { overlapDays: 0 })
  assert.equal(third.body.formerUntil, null)
  assert.deepEqual([await status(second.key), await status(third.body.key)], [401, 200])
  assert.equal((await again.post(at, { overlapDays: 8 })).status, 400)
})

it('D2, U6: a key dies with its user in the next request and is never revived; likewise with his username or type', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const acts: [string, (at: string) => Promise<unknown>, string][] = [
    ['deactivated', (at) => owner.post(`${at}/deactivate`), 'user-deactivated'],
    [
      'renamed',
      (at) => owner.patch(at, { version: 1, username: 'other@northgate.test' }),
      'username-changed',
    ],
    ['of another type', (at) => owner.patch(at, { version: 1, type: 'dual-access' }), 'type-changed'],
  ]
  for (const [name, act, reason] of acts) {
    const user = await aUser(product)
    const { key, id } = await aKey(owner, user.id, { contacts: 'read' })
    const erp = program(product, key)
    assert.equal((await erp.get('/api/v1/contacts')).status, 200)
    await act(`/api/v1/users/${user.id}`)
    assert.equal((await erp.get('/api/v1/contacts')).body.code, 'key-refused', name)
    const { body } = await owner.get(`/api/v1/api-keys?user=${user.id}`)
    assert.deepEqual([body.items[0].id, body.items[0].state, body.items[0].endReason], [id, 'ended', reason])
    if (name !== 'deactivated') continue
    await owner.post(`/api/v1/users/${user.id}/reactivate`)
    assert.equal((await erp.get('/api/v1/contacts')).body.code, 'key-refused', 'ended for good')
    const rotated = await owner.post(`/api/v1/api-keys/${id}/rotate`, {})
    assert.equal(rotated.body.code, 'key-ended')
  }
})

it('U9, L5: nobody makes a key for someone with rights beyond his own, nor with a scope beyond the user’s, nor with an old sign-in', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const role = await aRole(product, { company: 'write', contacts: 'read' })
  const clerk = await aUser(product, { role })
  const strong = await aUser(product, { role: await aRole(product, { contacts: 'write' }) })
  const weak = await aUser(product, { role: await aRole(product, { contacts: 'read' }) })
  const ask = (userId: string, scope: object, by = clerk.client) =>
    by.post('/api/v1/api-keys', { userId, name: 'Key', scope })
  assert.equal((await ask(strong.id, { contacts: 'read' })).body.code, 'user-beyond-own-rights')
  assert.equal((await ask(weak.id, { contacts: 'write' })).body.code, 'scope-beyond-user')
  assert.equal((await ask(weak.id, { contacts: 'read' }, weak.client)).body.code, 'not-allowed')
  assert.equal((await ask(weak.id, {})).status, 400)
  const device = await aUser(product, { type: 'scan-pack', role: await aRole(product, { contacts: 'read' }) })
  assert.equal((await ask(device.id, { contacts: 'read' }, owner)).body.code, 'user-without-portal')
  const made = await ask(weak.id, { contacts: 'read' })
  assert.equal(made.status, 201, made.text)
  const stronger = await aKey(owner, strong.id, { contacts: 'write' })
  for (const refused of [
    await clerk.client.post(`/api/v1/api-keys/${stronger.id}/rotate`, {}),
    await clerk.client.delete(`/api/v1/api-keys/${stronger.id}`),
  ])
    assert.equal(refused.body.code, 'user-beyond-own-rights', refused.text)
  product.clock.advance(10 * 60_000)
  assert.equal((await ask(weak.id, { contacts: 'read' })).body.code, 'recent-sign-in-required')
  const later = await clerk.client.delete(`/api/v1/api-keys/${made.body.id}`)
  assert.equal(later.body.code, 'recent-sign-in-required')
})

it('D2, U5: a key reaches the retailers of its user’s territories only', async (t) => {
  const product = await startTestProduct(t)
  const { owner, rep, own, other } = await twoTerritories(product)
  const { key } = await aKey(owner, rep.id, { contacts: 'write', retailers: 'read' })
  const erp = program(product, key)
  const names = (await erp.get('/api/v1/contacts')).body.items.map(({ id }: { id: string }) => id)
  assert.deepEqual(names, [own.id])
  assert.equal((await erp.get(`/api/v1/contacts/${other.id}`)).status, 404)
})

it('D2, U9: what a scope leaves out is not won back where rights are judged again under the lock', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const clerk = await aUser(product, { role: await aRole(product, { contacts: 'write' }) })
  const admin = await aUser(product, { role: await aRole(product, allRights) })
  const { key } = await aKey(owner, admin.id, { users: 'write' })
  const erp = program(product, key)
  const refused = await erp.request('PATCH', `/api/v1/users/${clerk.id}`, { version: 1, surname: 'Taken' })
  assert.equal(refused.body.code, 'user-beyond-own-rights', refused.text)
})

it('D2, L2: wrong keys are refused alike and counted by address; a right one is not stopped by them', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await owner.patch('/api/v1/settings', { 'limits.sign-in-failures-per-address': 5 })
  const user = await aUser(product)
  const { key } = await aKey(owner, user.id, { contacts: 'read' })
  const ended = await aKey(owner, user.id, { contacts: 'read' })
  await owner.delete(`/api/v1/api-keys/${ended.id}`)
  const wrong = [`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, 'lk_x', ended.key]
  const answers = []
  for (let i = 0; i < 7; i += 1) {
    const answer = await program(product, wrong[i % 3] ?? '', '192.0.2.7').get('/api/v1/contacts')
    answers.push(answer.body.code)
  }
  assert.deepEqual(answers, [...Array(5).fill('key-refused'), 'too-many-attempts', 'too-many-attempts'])
  assert.equal((await program(product, key, '192.0.2.7').get('/api/v1/contacts')).status, 200)
})

it('D2: a request with a key and a cookie is judged by the key alone', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const { key } = await aKey(owner, user.id, { contacts: 'read' })
  const both = { authorization: `Bearer ${key}` }
  assert.equal((await owner.get('/api/v1/audit', both)).body.code, 'not-allowed')
  assert.equal(
    (await owner.get('/api/v1/contacts', { authorization: 'Bearer lk_no' })).body.code,
    'key-refused',
  )
})

it('L3: the last use of a key is known to five minutes, with its address', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const user = await aUser(product)
  const { key, id } = await aKey(owner, user.id, { contacts: 'read' })
  const used = async () => {
    await program(product, key, '192.0.2.9').get('/api/v1/contacts')
    for (let i = 0; i < 100; i += 1) {
      const row = (await owner.get(`/api/v1/api-keys?user=${user.id}`)).body.items[0]
      if (row.lastUsedAt) return row
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const first = await used()
  assert.deepEqual([first.id, first.lastUsedFrom], [id, '192.0.2.9'])
  assert.equal(Date.parse(first.lastUsedAt), product.clock.now())
  product.clock.advance(4 * 60_000)
  assert.equal((await used()).lastUsedAt, first.lastUsedAt)
})
