import assert from 'node:assert/strict'
import { it } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { createRetailer } from '../retailers/index.ts'
import { longestTurn } from '../testing/longest-turn.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { addContacts, readContactFields } from '../website-access/index.ts'
import { settleStates, sweepStates } from './index.ts'

/** Contacts whose row says `active` until a moment that has passed. */
async function dueContacts({ app, db }: TestProduct, count: number): Promise<void> {
  const caller = systemCaller()
  const retailer = await createRetailer(app, caller, { accountNumber: 'D-1', name: 'Due Cycles' })
  const contacts = Array.from({ length: count }, (_, i) => ({
    retailer,
    fields: readContactFields({ firstName: 'Due', surname: `Number ${i}` }, fieldCollector()),
    websiteAccess: false,
    active: true,
  }))
  await db.transaction(async (tx) => {
    for (let from = 0; from < count; from += 200)
      await addContacts(app, tx, caller, contacts.slice(from, from + 200))
    await tx.db.updateTable('contact').set({ state_code: 'active', state_due_at: tx.now }).execute()
  })
}

async function stillDue({ db }: TestProduct): Promise<number> {
  const rows = await db.read
    .selectFrom('contact')
    .select('id')
    .where('state_due_at', 'is not', null)
    .execute()
  return rows.length
}

it('A7: a sweep of 600 rows that fell due at once never holds the event loop for 100 ms', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  await dueContacts(product, 600)
  const turns = longestTurn()
  assert.equal(await sweepStates(product.app), 600)
  const longest = turns.stop()
  assert.ok(longest < 100, `${longest} ms`)
  assert.equal(await stillDue(product), 0)
})

it('A7: a reader brings 500 due rows up to date at most and leaves the rest to the sweep', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  await dueContacts(product, 700)
  await settleStates(product.app)
  assert.equal(await stillDue(product), 200)
  await settleStates(product.app)
  assert.equal(await stillDue(product), 0)
})
