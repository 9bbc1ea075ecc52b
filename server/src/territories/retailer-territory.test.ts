import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Refusal } from '@latchkey/core/refusal'
import type { RetailerWire } from '@latchkey/core/retailers/wire'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser, callerOf, openRepSession } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { changeRetailer } from '../website-access/index.ts'
import { setUserTerritories, territoryIdsOf } from './index.ts'

const fresh = async (client: HttpClient, { id }: { id: string }) =>
  (await client.get<RetailerWire>(`/api/v1/retailers/${id}`)).body

const give = async (client: HttpClient, retailer: { id: string }, territoryId: string | null, version = 1) =>
  await client.patch(`/api/v1/retailers/${retailer.id}`, { version, territoryId })

it('U5: a retailer carries one territory, named on the wire, given at its making or later, and the audit keeps both', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const [north, south] = [await aTerritory(product, 'North'), await aTerritory(product, 'South')]
  const wish = { accountNumber: 'N-1', name: 'Shop', territoryId: north }
  const made = await owner.post('/api/v1/retailers', wish)
  assert.deepEqual(made.body.territory, { id: north, name: 'North' }, made.text)
  const plain = await aRetailer(owner)
  assert.deepEqual([plain.territoryId, plain.territory], [null, null])
  const moved = await give(owner, made.body, south)
  assert.deepEqual([moved.body.territoryId, moved.body.version], [south, 2])
  const kept = await owner.patch(`/api/v1/retailers/${made.body.id}`, { version: 2, name: 'Shop 2' })
  assert.equal(kept.body.territoryId, south, 'what is not given stays')
  const [, event] = (await owner.get(`/api/v1/audit?targetId=${made.body.id}`)).body.items
  assert.deepEqual([event.detail.before.territoryId, event.detail.after.territoryId], [north, south])
  assert.equal((await give(owner, made.body, null, 3)).body.territory, null)
  const unknown = await give(owner, plain, 'nowhere')
  assert.deepEqual([unknown.status, unknown.body.errors[0].field], [404, 'territoryId'])
  await owner.patch(`/api/v1/territories/${south}`, { version: 1, active: false })
  assert.equal((await give(owner, plain, south)).body.code, 'territory-inactive')
})

it('U5: the territory of a retailer takes write on territories, beside write on retailers', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const north = await aTerritory(product)
  const shop = await aRetailer(owner)
  const role = await aRole(product, { retailers: 'write', territories: 'read' })
  const { client, id } = await aUser(product, { role })
  const act = await give(client, shop, north)
  assert.deepEqual([act.status, act.body.code], [403, 'not-allowed'])
  const wish = { accountNumber: 'N-2', name: 'New', territoryId: north }
  assert.equal((await client.post('/api/v1/retailers', wish)).status, 403)
  const same = await client.patch(`/api/v1/retailers/${shop.id}`, {
    version: 1,
    town: 'Hull',
    territoryId: null,
  })
  assert.equal(same.status, 200, 'the same territory is no change')
  assert.equal((await fresh(owner, shop)).territoryId, null)
  const events = (await owner.get(`/api/v1/audit?actorId=${id}&action=right.refused`)).body.items
  assert.deepEqual(
    events.map((event: { detail: { module: string } }) => event.detail.module),
    ['territories', 'territories'],
  )
  const other = await aUser(product, { role: await aRole(product, { territories: 'write' }) })
  assert.equal((await give(other.client, shop, north, 2)).status, 403)
})

it('U5: territories are never changed by a rep: not from the rep app, not by a device user, whatever his role', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const north = await aTerritory(product, 'North', [shop.id])
  const dual = await aUser(product, { type: 'dual-access', territories: [north] })
  await openRepSession(product, dual.client, dual.id)
  const device = await aUser(product, { type: 'device', role: 'administrator', territories: [north] })
  const refused = (error: unknown) => error instanceof Refusal && error.code === 'not-allowed'
  for (const client of [dual.client, device.client]) {
    const caller = await callerOf(product, client, 'rep')
    const change = { version: 1, territoryId: null }
    await assert.rejects(changeRetailer(product.app, caller, shop.id, change), refused)
    const own = product.db.transaction((tx) => setUserTerritories(tx, caller, caller.actor.id, []))
    await assert.rejects(own, refused)
  }
  assert.equal((await fresh(owner, shop)).territoryId, north)
  assert.equal((await give(dual.client, shop, null)).status, 200, 'the portal lets the same person')
})

it('U5, U9: a limited user gives retailers and users territories of his own only, and creates retailers in them only', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const north = await aTerritory(product, 'North', [shop.id])
  const [east, south] = [await aTerritory(product, 'East'), await aTerritory(product, 'South')]
  const limited = await aUser(product, { limited: true, territories: [north, east] })
  const away = await give(limited.client, shop, south)
  assert.deepEqual([away.status, away.body.code], [404, 'territory-not-found'])
  assert.equal((await give(limited.client, shop, east)).body.territory.name, 'East')
  const wish = { accountNumber: 'N-3', name: 'New' }
  assert.equal((await limited.client.post('/api/v1/retailers', wish)).status, 403)
  assert.equal((await limited.client.post('/api/v1/retailers', { ...wish, territoryId: south })).status, 404)
  assert.equal((await limited.client.post('/api/v1/retailers', { ...wish, territoryId: north })).status, 201)
  const caller = await callerOf(product, limited.client, 'portal')
  const rep = await aUser(product, { type: 'device', role: 'sales-rep' })
  const set = (ids: string[]) => product.db.transaction((tx) => setUserTerritories(tx, caller, rep.id, ids))
  await assert.rejects(
    set([north, south]),
    (error) => error instanceof Refusal && error.code === 'not-allowed',
  )
  assert.deepEqual(await set([east, north, east]), { before: [], after: [north, east].sort() })
  assert.deepEqual(await territoryIdsOf(product.db.read, rep.id), [north, east].sort())
  assert.equal(await set([north, east]), null)
  assert.deepEqual(await set([]), { before: [north, east].sort(), after: [] })
})

it('U5, O4: a retailer that changes its territory is a change of itself and of each of its contacts', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const north = await aTerritory(product)
  const shop = await aRetailer(owner)
  const contacts = [
    await aContact(owner, { retailerId: shop.id }),
    await aContact(owner, { retailerId: shop.id }),
  ]
  const other = await aContact(owner)
  const numbers = async ({ db }: TestProduct) => {
    const rows = await db.read.selectFrom('change').select(['entity_id', 'seq']).execute()
    return new Map(rows.map((row) => [row.entity_id, Number(row.seq)]))
  }
  const before = await numbers(product)
  assert.equal((await give(owner, shop, north)).status, 200)
  const after = await numbers(product)
  const last = Math.max(...before.values())
  for (const { id } of [shop, ...contacts]) assert.ok((after.get(id) ?? 0) > last)
  assert.equal(after.get(other.id), before.get(other.id))
  assert.equal((await owner.get(`/api/v1/contacts/${contacts[0]?.id}`)).body.version, contacts[0]?.version)
})

it('U5: what a limited user sees follows his territories and the retailer’s with the next request', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const shop = { id: contact.retailerId }
  const [north, south] = [await aTerritory(product, 'North', [shop.id]), await aTerritory(product, 'South')]
  const { client, id } = await aUser(product, { limited: true, territories: [north] })
  const path = `/api/v1/contacts/${contact.id}`
  assert.equal((await client.get(path)).status, 200)
  await give(owner, shop, south)
  assert.equal((await client.get(path)).status, 404)
  const caller = await callerOf(product, owner, 'portal')
  await product.db.transaction((tx) => setUserTerritories(tx, caller, id, [south]))
  assert.equal((await client.get(path)).status, 200)
  await product.db.transaction((tx) => setUserTerritories(tx, caller, id, []))
  assert.equal((await client.get(path)).status, 404)
})
