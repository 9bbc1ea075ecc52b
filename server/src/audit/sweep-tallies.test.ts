import assert from 'node:assert/strict'
import { it } from 'node:test'
import { instant } from '@latchkey/core/instant'
import { startTestProduct } from '../testing/test-product.ts'
import { sweepTallies, tallyUnknownName } from './index.ts'

it('E1, E2: the counts of failures on unknown names are forgotten with the whole months of audit they belong to', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const { db } = product
  for (let i = 0; i < 3; i += 1)
    await db.transaction((tx) => tallyUnknownName(tx, 'website-sign-in', `203.0.${i}.0/24`))
  const left = async () => (await db.read.selectFrom('audit_tally').select('minute').execute()).length
  // They were counted on 2 March 2026.
  product.clock.set(instant('2029-03-31T23:59:59.999Z'))
  await sweepTallies(product.app)
  assert.equal(await left(), 3)
  product.clock.set(instant('2029-04-01T00:00:00Z'))
  await sweepTallies(product.app)
  assert.equal(await left(), 0)
})
