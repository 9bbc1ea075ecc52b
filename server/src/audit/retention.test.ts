import assert from 'node:assert/strict'
import { it } from 'node:test'
import { systemCaller } from '@latchkey/core/actors/caller'
import { instant } from '@latchkey/core/instant'
import { sql } from 'kysely'
import { aRetailer, ownerClient, signInOwner } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { recordAct, sweepAudit, verifyChain } from './index.ts'

const stored = async ({ db }: TestProduct) =>
  (await db.read.selectFrom('audit_event').select(['action', 'at']).execute()).map((event) => event)
const faultsOf = async ({ app }: TestProduct) => (await verifyChain(app)).faults

/** Events of three months: some on the last instant of March 2026, some on the first of April, some in May. */
async function threeMonths(t: Parameters<typeof startTestProduct>[0]) {
  const product = await startTestProduct(t, { startJobs: false })
  product.clock.set(instant('2026-03-31T23:59:59.999Z'))
  const owner = await ownerClient(product)
  for (let i = 0; i < 12; i += 1) await aRetailer(owner)
  const march = (await stored(product)).length
  product.clock.set(instant('2026-04-01T00:00:00Z'))
  for (let i = 0; i < 12; i += 1) await aRetailer(owner)
  product.clock.set(instant('2026-05-10T00:00:00Z'))
  for (let i = 0; i < 12; i += 1) await aRetailer(await signInOwner(product))
  const all = (await stored(product)).length
  return { product, march, all }
}

it('E1, E2: audit is kept three years by whole months: until the month turns nothing goes, then the oldest month whole', async (t) => {
  const { product, march, all } = await threeMonths(t)
  product.clock.set(instant('2029-03-31T23:59:59.999Z'))
  await sweepAudit(product.app)
  assert.equal((await stored(product)).length, all)
  product.clock.set(instant('2029-04-01T00:00:00Z'))
  await sweepAudit(product.app)
  const left = await stored(product)
  assert.equal(left.length, all - march + 1, 'and one event that says so')
  assert.ok(left.every((event) => event.at >= instant('2026-04-01T00:00:00Z')))
  assert.deepEqual(left.filter((event) => event.action === 'audit.months-dropped').length, 1)
  assert.deepEqual(await faultsOf(product), [])
  await sweepAudit(product.app)
  assert.equal((await stored(product)).length, left.length)
})

it('E1: the chain goes on from where a lane begins, with new events behind it and when every event of before is gone', async (t) => {
  const { product } = await threeMonths(t)
  product.clock.set(instant('2029-07-01T00:00:00Z'))
  await sweepAudit(product.app)
  const left = await stored(product)
  assert.deepEqual(
    left.map((event) => event.action),
    ['audit.months-dropped'],
  )
  const owner = await signInOwner(product)
  for (let i = 0; i < 12; i += 1) await aRetailer(owner)
  assert.deepEqual(await faultsOf(product), [])
  assert.ok((await verifyChain(product.app)).events >= 13)
})

it('E1: the setting says how many months; a sweep in small steps leaves the chain whole at each', async (t) => {
  const { product, march, all } = await threeMonths(t)
  await manyEvents(product, 300)
  const owner = await signInOwner(product)
  const changed = await owner.patch('/api/v1/settings', { 'retention.audit-months': 3 })
  assert.equal(changed.status, 200, changed.text)
  product.clock.set(instant('2026-09-01T00:00:00Z'))
  const before = (await stored(product)).length
  let steps = 0
  await sweepAudit({
    ...product.app,
    settings: () => ({ ...product.app.settings(), 'retention.audit-months': 3 }),
    db: {
      ...product.db,
      async transaction(work) {
        const answer = await product.db.transaction(work)
        assert.deepEqual(await faultsOf(product), [])
        steps += 1
        return answer
      },
    },
  })
  assert.ok(steps >= 2)
  assert.equal((await stored(product)).filter((event) => event.at < instant('2026-04-01')).length, 0)
  assert.ok(before >= all - march + 300)
  await assertToldOfAll(product, before)
})

it('E1: a sweep that is broken off has told of what it dropped', async (t) => {
  const { product } = await threeMonths(t)
  await manyEvents(product, 600)
  product.clock.set(instant('2029-09-01T00:00:00Z'))
  const before = (await stored(product)).length
  let steps = 0
  const transaction: typeof product.db.transaction = async (work, options) => {
    steps += 1
    if (steps === 3) throw new Error('the power is cut')
    return await product.db.transaction(work, options)
  }
  await assert.rejects(sweepAudit({ ...product.app, db: { ...product.db, transaction } }), /power/)
  assert.equal((await stored(product)).filter(({ action }) => action === 'audit.months-dropped').length, 2)
  await assertToldOfAll(product, before)
})

async function manyEvents({ app, db }: TestProduct, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    for (let i = 0; i < count; i += 1) recordAct(app, tx, systemCaller(), { action: 'settings.changed' })
  })
}

/** What the events of the sweep count is what is missing. */
async function assertToldOfAll({ db }: TestProduct, before: number): Promise<void> {
  const events = await db.read.selectFrom('audit_event').select(['action', 'detail']).execute()
  const told = events.filter((event) => event.action === 'audit.months-dropped')
  const dropped = told.reduce((sum, { detail }) => sum + JSON.parse(detail ?? '').events, 0)
  assert.ok(dropped > 0)
  assert.equal(before - dropped, events.length - told.length)
}

it('E1: nobody can cut a lane’s start off without the key, and a forged event is never dropped unseen', async (t) => {
  const { product } = await threeMonths(t)
  const run = (text: string) => product.db.transaction((tx) => sql.raw(text).execute(tx.db))
  await assert.rejects(run('delete from audit_event where position = 1'), /never/)
  await run("update audit_chain set start_position = 3, start_mac = 'x', start_seal = 'y'")
  await run('delete from audit_event where position <= 3')
  assert.match((await faultsOf(product)).join('; '), /the start of lane \d was changed/)
  product.clock.set(instant('2029-07-01T00:00:00Z'))
  const before = (await stored(product)).length
  await sweepAudit(product.app)
  assert.equal((await stored(product)).length, before, 'what does not hold stays for doctor to name')
})
