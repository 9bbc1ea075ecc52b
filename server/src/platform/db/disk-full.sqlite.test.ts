import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import type { Answer } from '../../testing/http-client.ts'
import { aRetailer, ownerClient } from '../../testing/people.ts'
import { startTestProduct } from '../../testing/test-product.ts'

it('N1: on a full disk a write is answered 507 with one sentence and leaves nothing half done; reads go on, and writes once there is room', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await aRetailer(owner, { name: 'Before' })
  // The limit stands in for the disk: SQLite says the same in both cases.
  const limit = (pages: number) =>
    product.db.transaction((tx) => sql.raw(`pragma max_page_count = ${pages}`).execute(tx.db))
  await limit(1)
  let refused: Answer<{ code: string }> | null = null
  let done = 0
  for (let i = 0; i < 200 && refused === null; i += 1) {
    const answer = await owner.post('/api/v1/retailers', {
      accountNumber: `F-${i}`,
      name: `Fill ${'x'.repeat(60)}`,
    })
    if (answer.status === 201) done += 1
    else refused = answer
  }
  assert.equal(refused?.status, 507, refused?.text)
  assert.equal(refused.body.code, 'disk-full')
  const list = await owner.get('/api/v1/retailers?limit=200')
  assert.equal(list.status, 200)
  assert.equal(list.body.items.length, done + 1)
  await limit(1_000_000)
  await aRetailer(owner, { name: 'After' })
})
