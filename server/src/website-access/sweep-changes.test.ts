import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR } from '@latchkey/core/instant'
import { aContact, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed } from '../testing/website-journeys.ts'
import { sweepChanges } from './index.ts'

it('A5: a replaced address and its stop link are forgotten 30 days after their end', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  for (let i = 0; i < 3; i += 1) {
    const contact = await aContact(owner)
    await changed(owner, contact, { email: `new.${i}@cornerbike.test` })
  }
  const left = async () =>
    await Promise.all(
      (['former_address', 'stop_link'] as const).map(
        async (table) => (await product.db.read.selectFrom(table).select('id').execute()).length,
      ),
    )
  product.clock.advance(30 * DAY)
  await sweepChanges(product.app)
  assert.deepEqual(await left(), [3, 3])
  product.clock.advance(1)
  await sweepChanges(product.app)
  assert.deepEqual(await left(), [0, 3])
  product.clock.advance(72 * HOUR)
  await sweepChanges(product.app)
  assert.deepEqual(await left(), [0, 0])
})
