import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { syncedRep } from '../testing/synced-rep.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed } from '../testing/website-journeys.ts'
import { settleMovedSequence } from './index.ts'

it('N3, O4: after a move to a PostgreSQL that counts from lower numbers a device fetches anew, and is told all there is and all that changes', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const contact = await aContact(owner, { retailerId: shop.id })
  const territory = await aTerritory(product, 'North', [shop.id])
  const role = await aRole(product, { contacts: 'read', retailers: 'read' })
  const { client } = await aUser(product, { type: 'device', role, territories: [territory] })
  const old = syncedRep(product, client)
  await old.sync()
  const { db, app } = product
  const epoch = async () =>
    (await db.read.selectFrom('installation').select('data_epoch').executeTakeFirstOrThrow()).data_epoch
  const before = await epoch()
  await settleMovedSequence(db, app.random)
  assert.equal(await epoch(), before, 'where nothing was moved every cursor stays of use')

  await db.transaction((tx) => tx.db.updateTable('change').set({ tx_id: 900_000_000_000 }).execute())
  await Promise.all([settleMovedSequence(db, app.random), settleMovedSequence(db, app.random)])
  const answer = await old.ask(`cursor=${old.cursor}`)
  assert.deepEqual([answer.status, answer.body.reason], [410, 'unknown-cursor'])
  const anew = syncedRep(product, client)
  await anew.sync()
  assert.deepEqual(anew.told.sort(), [shop.id, contact.id].sort())
  await changed(owner, contact, { phone: 'after' })
  await anew.sync()
  assert.equal(anew.contacts.get(contact.id)?.phone, 'after')
})
