import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct } from '../testing/test-product.ts'

it('O1, O4: the first sync brings the retailers of the rep’s territories with their contacts, the next one only what changed since', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [near, far] = [await aRetailer(owner, { name: 'Near' }), await aRetailer(owner, { name: 'Far' })]
  const jane = await aContact(owner, { retailerId: near.id })
  await aContact(owner, { retailerId: far.id })
  const north = await aTerritory(product, 'North', [near.id])
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const { client } = await aUser(product, { type: 'device', role, territories: [north] })
  const rep = syncedRep(product, client)
  assert.equal(await rep.sync(), 2)
  assert.deepEqual(
    [...rep.retailers.values()],
    [{ id: near.id, accountNumber: near.accountNumber, name: 'Near', town: null, phone: null, active: true }],
  )
  assert.deepEqual([...rep.contacts.keys()], [jane.id])
  assert.equal(await rep.sync(), 0)
  const changed = await owner.patch(`/api/v1/contacts/${jane.id}`, { version: jane.version, phone: '0123' })
  assert.equal(changed.status, 200, changed.text)
  assert.equal(await rep.sync(), 1)
  assert.equal(rep.contacts.get(jane.id)?.phone, '0123')
  assert.equal(rep.contacts.get(jane.id)?.version, changed.body.version)
})
