import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE, SECOND } from '@latchkey/core/instant'
import { aRetailer, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { anEndpoint, aReceiver, deliveriesOf, until, untilAttempts } from '../testing/webhook-receiver.ts'

it('D2, E1: an act that is undone tells nothing, an act nobody wants to hear of writes nothing, and what was sent but not noted comes once more under the same id, after whoever held it is gone', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  const messages = async () =>
    (await product.db.read.selectFrom('webhook_event').select('id').execute()).length
  await aRetailer(owner)
  assert.equal(await messages(), 0, 'there is no endpoint')
  const endpoint = await anEndpoint(owner, receiver)
  const shop = await aRetailer(owner)
  await owner.patch(`/api/v1/retailers/${shop.id}`, { version: 1, town: 'Bath' })
  await untilAttempts(product, endpoint, 1)
  assert.equal(await messages(), 1, 'the change was not chosen')
  const twice = { accountNumber: shop.accountNumber, name: 'Other' }
  assert.equal((await owner.post('/api/v1/retailers', twice)).body.code, 'account-number-taken')
  assert.equal(await messages(), 1)

  // Killed after the send: nothing is noted, and the endpoint stays the dead one's until its lease ends.
  receiver.answers(async (response) => {
    await product.db.transaction(async (tx) => {
      await tx.db.updateTable('webhook_endpoint').set({ lease: 'of a process that died' }).execute()
    })
    response.writeHead(204).end()
  })
  await aRetailer(owner)
  await aRetailer(owner)
  await receiver.has(2)
  receiver.answers(204)
  const waiting = async () => (await deliveriesOf(product, endpoint)).map(({ state }) => state)
  product.clock.advance(50 * SECOND)
  product.app.wake('webhooks')
  const other = await anEndpoint(owner, await aReceiver(t), ['contact.created'])
  assert.equal((await owner.post(`/api/v1/webhooks/${other.id}/test`)).status, 202)
  await untilAttempts(product, other, 1)
  assert.equal(receiver.received.length, 2, 'the job has looked, and left the endpoint to who holds it')
  assert.deepEqual(await waiting(), ['delivered', 'waiting', 'waiting'])
  product.clock.advance(MINUTE)
  product.app.wake('webhooks')
  await until(async () => !(await waiting()).includes('waiting'), 'all delivered')
  const ids = receiver.received.map(({ id }) => id)
  assert.equal(ids.length, 4)
  assert.equal(ids[1], ids[2], 'the message in hand, under its id')
  assert.equal(new Set(ids).size, 3)
})
