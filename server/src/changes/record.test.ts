import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aContactWithPassword, ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { changed, mailSettled } from '../testing/website-journeys.ts'
import { recordChange } from './index.ts'

async function numberOf({ db }: TestProduct, { id }: { id: string }): Promise<number> {
  const rows = await db.read.selectFrom('change').select('seq').where('entity_id', '=', id).execute()
  assert.equal(rows.length, 1)
  return Number(rows[0]?.seq)
}

it('O4: an act that touches state, mail state and login of a contact gives him one number', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, 'first password 1')
  await mailSettled(product)
  const before = await numberOf(product, contact)

  await product.db.transaction(async (tx) => recordChange(tx, 'contact', contact.id, contact.retailerId))
  const once = await numberOf(product, contact)

  // What one change raises the sequence by, whatever the engine.
  const step = once - before
  await websiteSignIn(product.client(), contact.username, 'first password 1')
  assert.equal(await numberOf(product, contact), once + step)
  await changed(owner, contact, { websiteAccess: false, username: 'another-name', phone: '0421 555' })
  assert.equal(await numberOf(product, contact), once + 2 * step)
})
