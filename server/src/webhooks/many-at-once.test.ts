import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { HttpClient } from '../testing/http-client.ts'
import { invited } from '../testing/invite-journeys.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { anEndpoint, aReceiver, deliveriesOf, until } from '../testing/webhook-receiver.ts'

/** More than are turned into messages at once. */
const ROWS = 205
const FEW = 30

/** Contacts of one new shop, as a file brings them. */
async function imported(owner: HttpClient, shop: string, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, n) => `${shop},Corner Bike Shop,Doe ${n},${shop}-${n}@many.test,${shop}-${n},yes`,
  )
  const raw = ['Account number,Retailer name,Surname,E-mail,Username,Website access', ...rows].join('\n')
  const headers = { 'content-type': 'text/csv' }
  const read = await owner.request('POST', '/api/v1/imports', { raw, headers })
  assert.equal(read.body.contacts?.created, count, read.text)
}

it('D2: an import and an invite write nothing while no endpoint wants it, and of hundreds one message each, delivered in order, once one does', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [nobody, receiver] = [await aReceiver(t), await aReceiver(t)]
  const written = async () => {
    const { db } = product
    const events = await db.read.selectFrom('webhook_event').select('id').execute()
    const deliveries = await db.read.selectFrom('webhook_delivery').select('position').execute()
    return [events.length, deliveries.length]
  }
  await anEndpoint(owner, nobody, ['territory.created'])
  await imported(owner, 'A1', FEW)
  assert.equal((await invited(product, owner, { filter: { search: 'A1' } })).counts.sent, FEW)
  assert.deepEqual(await written(), [0, 0])

  const types = ['contact.created', 'contact.invited', 'import.applied', 'invite.finished']
  const endpoint = await anEndpoint(owner, receiver, types)
  await imported(owner, 'B2', ROWS)
  assert.equal((await invited(product, owner, { filter: { search: 'B2' } })).counts.sent, ROWS)
  const all = 2 * ROWS + 2
  for (let some = 50; some < all; some += 50) await receiver.has(some)
  await receiver.has(all)
  await until(async () => (await deliveriesOf(product, endpoint)).every((one) => one.tries === 1), 'noted')
  assert.deepEqual(await written(), [all, all])
  const lines = await deliveriesOf(product, endpoint)
  assert.ok(lines.every(({ state }) => state === 'delivered'))
  assert.deepEqual(
    receiver.received.map(({ id }) => id),
    lines.map(({ event_id }) => event_id),
    'each once, in the order it was written',
  )
  const told = receiver.received.map(({ json }) => json)
  assert.equal(told[0].type, 'import.applied')
  assert.ok(told.slice(1, ROWS + 1).every(({ type }) => type === 'contact.created'))
  assert.equal(told.at(-1).type, 'invite.finished')
  const about = (type: string) =>
    told.filter((one) => one.type === type).map(({ data }) => data.contact.id as string)
  const created = new Set(about('contact.created'))
  const asked = about('contact.invited')
  assert.equal(created.size, ROWS)
  assert.deepEqual(new Set(asked), created)
  assert.equal(asked.length, ROWS)
  assert.equal(nobody.received.length, 0)
})
