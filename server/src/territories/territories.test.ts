import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'

it('U5: territories are created, renamed, switched off and on, found by name and status, and audited', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const made = []
  for (const name of ['Nord', 'Süd', 'West 1', 'West 2']) {
    const answer = await owner.post('/api/v1/territories', { name })
    assert.equal(answer.status, 201, answer.text)
    made.push(answer.body)
  }
  const [north, south] = made
  assert.equal((await owner.post('/api/v1/territories', { name: 'nord' })).body.code, 'territory-name-taken')
  assert.equal((await owner.post('/api/v1/territories', { name: ' ' })).status, 400)
  const path = `/api/v1/territories/${south.id}`
  const renamed = await owner.patch(path, { name: 'Süd-Ost', version: 1 })
  assert.deepEqual([renamed.body.name, renamed.body.version], ['Süd-Ost', 2])
  const stale = await owner.patch(path, { name: 'Other', version: 1 })
  assert.deepEqual([stale.status, stale.body.current.name], [409, 'Süd-Ost'])
  const taken = await owner.patch(path, { name: 'NORD', version: 2 })
  assert.equal(taken.status, 409)
  assert.equal((await owner.patch(path, { active: false, version: 2 })).body.active, false)
  const names = async (query: string) =>
    (await owner.get(`/api/v1/territories?${query}`)).body.items.map((row: { name: string }) => row.name)
  assert.deepEqual(await names(''), ['Nord', 'Süd-Ost', 'West 1', 'West 2'])
  assert.deepEqual(await names('status=active'), ['Nord', 'West 1', 'West 2'])
  assert.deepEqual(await names('status=inactive'), ['Süd-Ost'])
  assert.deepEqual(await names('search=sud'), ['Süd-Ost'])
  assert.deepEqual(await names('search=100%25'), [])
  const first = (await owner.get('/api/v1/territories?limit=3')).body
  assert.equal(first.total, 4)
  assert.deepEqual(await names(`limit=3&cursor=${first.nextCursor}`), ['West 2'])
  assert.equal((await owner.patch(path, { active: true, version: 3 })).body.active, true)
  const events = (await owner.get(`/api/v1/audit?targetId=${south.id}`)).body.items
  assert.deepEqual(
    events.map((event: { action: string }) => event.action),
    ['territory.reactivated', 'territory.deactivated', 'territory.changed', 'territory.created'],
  )
  assert.equal((await owner.get(`/api/v1/territories/${north.id}`)).body.name, 'Nord')
  assert.equal((await owner.get('/api/v1/territories/none')).body.code, 'territory-not-found')
})

it('U4, U5: territories are read and changed by their right alone, and a limited user is shown his own', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const north = await aTerritory(product, 'North')
  const south = await aTerritory(product, 'South')
  const reader = await aUser(product, { role: 'read-only' })
  assert.equal((await reader.client.get('/api/v1/territories')).body.total, 2)
  assert.equal((await reader.client.post('/api/v1/territories', { name: 'East' })).status, 403)
  const refused = await reader.client.patch(`/api/v1/territories/${north}`, { name: 'East', version: 1 })
  assert.equal(refused.status, 403)
  const nobody = await aUser(product, { role: await aRole(product, {}) })
  assert.equal((await nobody.client.get('/api/v1/territories')).status, 403)
  const limited = await aUser(product, { limited: true, territories: [north] })
  const seen = (await limited.client.get('/api/v1/territories')).body
  assert.deepEqual([seen.total, seen.items.map((row: { name: string }) => row.name)], [1, ['North']])
  const outside = `/api/v1/territories/${south}`
  assert.equal((await limited.client.get(outside)).status, 404)
  assert.equal((await limited.client.patch(outside, { name: 'Mine', version: 1 })).status, 404)
  assert.equal((await owner.get(outside)).body.name, 'South')
  const [event] = (await owner.get(`/api/v1/audit?targetId=${south}`)).body.items
  assert.deepEqual([event.action, event.actor.id], ['right.refused', limited.id])
})
