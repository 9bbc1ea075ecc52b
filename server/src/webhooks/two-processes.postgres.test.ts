import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createProduct } from '../app.ts'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { anEndpoint, aReceiver, deliveriesOf, until } from '../testing/webhook-receiver.ts'

it('D2: of two servers on one database each message is sent by one, in the order of the acts on each contact', async (t) => {
  const product = await startTestProduct(t)
  const { masterKey } = product.config
  assert.ok(masterKey)
  const other = await createProduct(product.config, masterKey, { clock: product.clock })
  other.startJobs()
  t.after(() => other.close())
  const owner = await ownerClient(product)
  const receivers = await Promise.all([1, 2, 3].map(() => aReceiver(t)))
  const types = ['contact.created', 'contact.access.switched-off', 'contact.access.switched-on']
  const endpoints = []
  for (const receiver of receivers) endpoints.push(await anEndpoint(owner, receiver, types))
  const retailerId = (await aRetailer(owner)).id
  await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async () => {
      const { id, version } = await aContact(owner, { retailerId })
      for (let n = 0; n < 4; n += 1) {
        const change = { version: version + n, websiteAccess: n % 2 === 1 }
        assert.equal((await owner.patch(`/api/v1/contacts/${id}`, change)).status, 200)
        for (const { app } of [product, other]) app.wake('webhooks')
      }
    }),
  )
  for (const [index, receiver] of receivers.entries()) {
    const endpoint = endpoints[index]
    assert.ok(endpoint)
    await until(async () => {
      for (const { app } of [product, other]) app.wake('webhooks')
      const states = (await deliveriesOf(product, endpoint)).map(({ state }) => state)
      return states.length === 40 && states.every((state) => state === 'delivered')
    }, 'all were delivered')
    assert.equal(receiver.received.length, 40)
    assert.equal(new Set(receiver.received.map(({ id }) => id)).size, 40)
    const seen = new Map<string, string[]>()
    for (const { json } of receiver.received) {
      const { id } = json.data.contact
      seen.set(id, [...(seen.get(id) ?? []), json.type.split('.').at(-1)])
    }
    for (const told of seen.values())
      assert.deepEqual(told, ['created', 'switched-off', 'switched-on', 'switched-off', 'switched-on'])
  }
})
