import assert from 'node:assert/strict'
import { it } from 'node:test'
import { recordChange } from '../changes/index.ts'
import { updateContact } from '../contacts/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed, freshContact } from '../testing/website-journeys.ts'

it('O4: a change whose transaction stays open while later ones commit and devices sync is not passed by', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const [late, early] = [
    await aContact(owner, { retailerId: shop.id }),
    await aContact(owner, { retailerId: shop.id }),
  ]
  const territory = await aTerritory(product, 'North', [shop.id])
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const rep = syncedRep(
    product,
    (await aUser(product, { type: 'device', role, territories: [territory] })).client,
  )
  await rep.sync()

  const written = Promise.withResolvers<void>()
  const mayCommit = Promise.withResolvers<void>()
  const open = product.db.transaction(async (tx: Tx) => {
    await updateContact(tx, late.id, { phone: 'late' })
    recordChange(tx, 'contact', late.id, shop.id)
    // The number is given just before the commit: the transaction stays open behind it.
    tx.beforeCommit(async () => {
      written.resolve()
      await mayCommit.promise
    })
  })
  await written.promise
  for (let n = 0; n < 3; n += 1) await changed(owner, early, { phone: `early ${n}` })
  const added = await aContact(owner, { retailerId: shop.id })
  while ((await rep.pull(1)).more);
  assert.equal(rep.contacts.get(late.id)?.phone, null)
  mayCommit.resolve()
  await open
  await rep.sync(1)
  assert.equal(rep.contacts.get(late.id)?.phone, 'late')
  assert.equal(rep.contacts.get(early.id)?.phone, 'early 2')
  assert.ok(rep.contacts.has(added.id))
  assert.equal(rep.contacts.get(late.id)?.version, (await freshContact(owner, late)).version)
  assert.equal(await rep.sync(), 0)
})
