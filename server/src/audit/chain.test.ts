import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { testEngine } from '../testing/engine.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { verifyChain } from './index.ts'
import { appendEvents } from './store.ts'

async function run(product: TestProduct, text: string): Promise<void> {
  await product.db.transaction((tx) => sql.raw(text).execute(tx.db))
}

/** What someone who owns the database could do, and nobody through the product. */
async function liftTriggers(product: TestProduct): Promise<void> {
  const drops =
    testEngine === 'postgres'
      ? ['drop trigger audit_event_append_only on audit_event']
      : ['drop trigger audit_event_no_update', 'drop trigger audit_event_no_delete']
  for (const drop of drops) await run(product, drop)
}

async function withEvents(t: Parameters<typeof startTestProduct>[0]): Promise<TestProduct> {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  // Enough that on eight lanes the longest has several events.
  for (let i = 0; i < 24; i += 1) await aRetailer(owner)
  await aContact(owner)
  return product
}

it('E1, P80: audit events cannot be changed or deleted, whatever the statement', async (t) => {
  const product = await withEvents(t)
  const tries = ["update audit_event set result = 'done'", 'delete from audit_event']
  if (testEngine === 'postgres') tries.push('truncate audit_event')
  for (const text of tries) await assert.rejects(run(product, text), /never changed|never deleted/, text)
  assert.deepEqual((await verifyChain(product.app)).faults, [])
})

it('E1: the chain of untouched events is sound and counts them all', async (t) => {
  const product = await withEvents(t)
  const { events, faults } = await verifyChain(product.app)
  assert.deepEqual(faults, [])
  const rows = await product.db.read.selectFrom('audit_event').select('id').execute()
  assert.equal(events, rows.length)
  assert.ok(events >= 7)
})

for (const column of ['at', 'actor_id', 'actor_name', 'action', 'target_id', 'detail', 'ip', 'result']) {
  it(`E1: a changed ${column} is named by the event’s id, even with the triggers gone`, async (t) => {
    const product = await withEvents(t)
    const event = await product.db.read
      .selectFrom('audit_event')
      .select('id')
      .where('action', '=', 'retailer.created')
      .executeTakeFirstOrThrow()
    await liftTriggers(product)
    const value = column === 'at' ? '1' : "'forged'"
    await run(product, `update audit_event set ${column} = ${value} where id = '${event.id}'`)
    assert.deepEqual((await verifyChain(product.app)).faults, [`event ${event.id} was changed`])
  })
}

it('E1: deleted events are missed: one in the middle, the last ones, and a whole lane with its head', async (t) => {
  const product = await withEvents(t)
  await liftTriggers(product)
  const { lane, length } = await product.db.read
    .selectFrom('audit_chain')
    .selectAll()
    .orderBy('length', 'desc')
    .executeTakeFirstOrThrow()
  await run(product, `delete from audit_event where lane = ${lane} and position = ${length}`)
  assert.match((await verifyChain(product.app)).faults.join(), /last 1 events of lane/)
  await run(product, `delete from audit_event where lane = ${lane} and position = 1`)
  assert.match((await verifyChain(product.app)).faults.join(), /event 1 of lane \d+ is missing/)
  await run(product, `delete from audit_chain where lane = ${lane}`)
  assert.notDeepEqual((await verifyChain(product.app)).faults, [])
})

it('E1: an event added by hand, without the key, does not fit the chain', async (t) => {
  const product = await withEvents(t)
  const [chain] = await product.db.read.selectFrom('audit_chain').selectAll().execute()
  assert.ok(chain)
  const position = chain.length + 1
  await run(
    product,
    `insert into audit_event (id, lane, position, at, actor_kind, action, result, mac)
      values ('forged', ${chain.lane}, ${position}, 1, 'user', 'contact.changed', 'done', 'mac')`,
  )
  assert.notDeepEqual((await verifyChain(product.app)).faults, [])
})

it('E1: the last events cannot be cut off with the lane set to an earlier end, nor does the next event hide it', async (t) => {
  const product = await withEvents(t)
  await liftTriggers(product)
  const { lane, length } = await product.db.read
    .selectFrom('audit_chain')
    .selectAll()
    .orderBy('length', 'desc')
    .executeTakeFirstOrThrow()
  const kept = await product.db.read
    .selectFrom('audit_event')
    .selectAll()
    .where('lane', '=', lane)
    .where('position', '=', length - 1)
    .executeTakeFirst()
  await run(product, `delete from audit_event where lane = ${lane} and position >= ${length}`)
  const head = kept?.mac ?? ''
  await run(product, `update audit_chain set length = ${length - 1}, head = '${head}' where lane = ${lane}`)
  const cut = [`the end of lane ${lane} was changed`]
  assert.deepEqual((await verifyChain(product.app)).faults, cut)
  await product.db.transaction(async (tx) => {
    const event = { id: 'next', at: tx.now, actor_kind: 'system', actor_id: null, actor_name: null }
    const rest = { target_kind: null, target_id: null, detail: null, ip: null, request_id: null }
    const end = `${lane}`.padStart(2, '0')
    await appendEvents(product.app.keys, tx, [
      { ...event, ...rest, id: `next-${end}`, action: 'retailer.created', result: 'done' },
    ])
  })
  assert.deepEqual((await verifyChain(product.app)).faults, cut)
})
