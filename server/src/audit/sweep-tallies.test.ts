import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, MINUTE } from '@latchkey/core/instant'
import { startTestProduct } from '../testing/test-product.ts'
import { sweepTallies, tallyUnknownName } from './index.ts'

it('E1, E2: the counts of failures on unknown names are forgotten after three years', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const { db } = product
  for (let i = 0; i < 3; i += 1)
    await db.transaction((tx) => tallyUnknownName(tx, 'website-sign-in', `203.0.${i}.0/24`))
  const left = async () => (await db.read.selectFrom('audit_tally').select('minute').execute()).length
  product.clock.advance(3 * 365 * DAY)
  await sweepTallies(product.app)
  assert.equal(await left(), 3)
  product.clock.advance(3 * DAY + MINUTE)
  await sweepTallies(product.app)
  assert.equal(await left(), 0)
})
