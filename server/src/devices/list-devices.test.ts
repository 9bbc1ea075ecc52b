import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HOUR, MINUTE } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser, STAFF_PASSWORD, type StaffMember } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const signInRep = (client: HttpClient, { username }: StaffMember, device: object = { name: 'Sam’s iPad' }) =>
  client.post('/api/v1/rep/sign-in', { username, password: STAFF_PASSWORD, device })

async function repClient(product: TestProduct, user: StaffMember, name = 'Sam’s iPad'): Promise<HttpClient> {
  const client = product.client()
  const answer = await signInRep(client, user, { name })
  assert.equal(answer.status, 200, answer.text)
  return client
}

it('U4, P62: the list of devices needs read on devices and revoking needs write; the owner’s belong to the owner', async (t) => {
  const product = await startTestProduct(t)
  const reader = await aUser(product, { role: await aRole(product, { devices: 'read' }) })
  const none = await aUser(product, { role: await aRole(product, { contacts: 'write' }) })
  const admin = await aUser(product)
  const sam = await aUser(product, { type: 'dual-access' })
  const client = await repClient(product, sam)
  const { id } = (await client.get('/api/v1/rep/me')).body.device
  assert.equal((await none.client.get('/api/v1/devices')).status, 403)
  assert.equal((await reader.client.get('/api/v1/devices')).body.items.length, 1)
  assert.equal((await reader.client.post(`/api/v1/devices/${id}/revoke`)).status, 403)
  await product.db.transaction(async (tx) => {
    await tx.db.updateTable('staff_user').set({ owner_at: tx.now }).where('id', '=', sam.id).execute()
  })
  assert.equal((await admin.client.post(`/api/v1/devices/${id}/revoke`)).body.code, 'owner-only')
  assert.equal((await client.get('/api/v1/rep/me')).status, 200)
})

it('U5: someone bound to territories sees and revokes devices of users he reaches alone', async (t) => {
  const product = await startTestProduct(t)
  const [north, south] = [await aTerritory(product), await aTerritory(product)]
  const role = await aRole(product, { devices: 'write' })
  const boss = await aUser(product, { role, limited: true, territories: [north] })
  const near = await aUser(product, { type: 'device', territories: [north] })
  const far = await aUser(product, { type: 'device', territories: [south] })
  const [nearDevice, farDevice] = [await repClient(product, near), await repClient(product, far)]
  const idOf = async (client: HttpClient) => (await client.get('/api/v1/rep/me')).body.device.id
  const items = (await boss.client.get('/api/v1/devices')).body.items as { user: { id: string } }[]
  assert.ok(items.length > 0 && items.every((device) => device.user.id === near.id))
  assert.equal((await boss.client.post(`/api/v1/devices/${await idOf(farDevice)}/revoke`)).status, 404)
  assert.equal((await boss.client.post(`/api/v1/devices/${await idOf(nearDevice)}/revoke`)).status, 204)
})

it('O6: the list of devices filters by user and status, pages, and shows the last use', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const sam = await aUser(product, { type: 'dual-access' })
  for (const name of ['One', 'Two', 'Three']) {
    await repClient(product, sam, name)
    product.clock.advance(MINUTE)
  }
  const first = (await owner.get(`/api/v1/devices?user=${sam.id}&limit=2`)).body
  assert.deepEqual(
    first.items.map((device: { name: string }) => device.name),
    ['Three', 'Two'],
  )
  const second = (await owner.get(`/api/v1/devices?user=${sam.id}&limit=2&cursor=${first.nextCursor}`)).body
  assert.deepEqual([second.items[0].name, second.nextCursor], ['One', null])
  await owner.post(`/api/v1/devices/${second.items[0].id}/revoke`)
  const of = async (status: string) =>
    (await owner.get(`/api/v1/devices?user=${sam.id}&status=${status}`)).body.items.length
  assert.deepEqual([await of('linked'), await of('revoked')], [2, 1])
  assert.equal((await owner.get('/api/v1/devices?status=lost')).status, 400)
  assert.equal((await owner.get('/api/v1/devices?cursor=bm9uZQ')).status, 400)
  assert.ok(Date.parse(first.items[0].lastUsedAt) <= product.clock.now() + HOUR)
})
