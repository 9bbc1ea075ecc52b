import assert from 'node:assert/strict'
import { it } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { startTestProduct } from '../testing/test-product.ts'
import { eraseInTrail, recordAct, verifyChain } from './index.ts'

it('E2: what the trail says of an erased person goes in small transactions, so that others write in between', async (t) => {
  const { app, db } = await startTestProduct(t, { startJobs: false })
  await db.transaction(async (tx) => {
    for (let i = 0; i < 120; i += 1)
      recordAct(app, tx, systemCaller(), { action: 'settings.changed', detail: { note: 'for Jane Doe' } })
  })
  let steps = 0
  const transaction: typeof db.transaction = async (work, options) => {
    steps += 1
    return await db.transaction(work, options)
  }
  const person = { ids: new Set<string>(), values: ['jane doe'] }
  const place = await eraseInTrail({ ...app, db: { ...db, transaction } }, person, { at: 0, id: '' })
  assert.equal(place, null)
  assert.equal(steps, 3)
  const events = await db.read.selectFrom('audit_event').select('detail').execute()
  assert.ok(!JSON.stringify(events).includes('Jane'))
  assert.deepEqual((await verifyChain(app)).faults, [])
})
