import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { sweepErasures } from './index.ts'

async function start(t: TestContext) {
  const product = await startTestProduct(t, { startJobs: false })
  return { product, owner: await ownerClient(product) }
}

async function erasedOne(owner: HttpClient, surname = 'Doe') {
  const contact = await aContact(owner, { surname })
  const typed = { version: contact.version, confirmation: `Jane ${surname}` }
  const answer = await owner.post(`/api/v1/contacts/${contact.id}/erasure`, typed)
  assert.equal(answer.status, 200, answer.text)
}

it('E2, I2: an export that is ordered while somebody is erased is gone afterwards', async (t) => {
  const { product, owner } = await start(t)
  const contact = await aContact(owner)
  const { transaction } = product.db
  const ordering: typeof transaction = async (work, options) => {
    const answer = await transaction(work, options)
    if (options?.alone) {
      product.app.db.transaction = transaction
      const order = await owner.post('/api/v1/exports', { list: 'contacts', format: 'csv' })
      assert.equal(order.status, 201, order.text)
    }
    return answer
  }
  product.app.db.transaction = ordering
  const typed = { version: contact.version, confirmation: 'Jane Doe' }
  const answer = await owner.post(`/api/v1/contacts/${contact.id}/erasure`, typed)
  assert.equal(answer.status, 200, answer.text)
  assert.equal(product.app.db.transaction, transaction)
  assert.deepEqual(await product.db.read.selectFrom('list_export').select('id').execute(), [])
})

it('E2: an erasure that cannot go on keeps no other from being finished', async (t) => {
  const { product, owner } = await start(t)
  await erasedOne(owner)
  await erasedOne(owner, 'Roe')
  product.clock.advance(15 * MINUTE)
  const [broken] = await product.db.read.selectFrom('erasure').select('person_id').execute()
  const id = broken?.person_id ?? ''
  await product.db.transaction((tx) =>
    tx.db.updateTable('erasure').set({ sealed_values: 'unreadable' }).where('person_id', '=', id).execute(),
  )
  await sweepErasures(product.app)
  const rows = await product.db.read.selectFrom('erasure').select(['person_id', 'ended_at']).execute()
  for (const row of rows) assert.equal(row.ended_at === null, row.person_id === id)
})
