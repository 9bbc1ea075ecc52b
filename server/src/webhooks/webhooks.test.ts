import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { EndpointWire, EndpointWithSecret } from '@latchkey/core/webhooks/wire'
import { Webhook } from 'standardwebhooks'
import { aContact, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { aReceiver, isSigned, until } from '../testing/webhook-receiver.ts'

const at = '/api/v1/webhooks'

it('D2: an endpoint is told of what it chose, signed by Standard Webhooks, and verified by its library', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  await aContact(owner)
  const made = await owner.post<EndpointWithSecret>(at, {
    url: receiver.url,
    description: 'ERP',
    eventTypes: ['contact.created', 'contact.access.switched-off', 'contact.changed'],
  })
  assert.equal(made.status, 201, made.text)
  const { secret, id } = made.body
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
  const contact = await aContact(owner)
  const [first] = await receiver.has(1)
  assert.ok(first)
  assert.equal(first.json.type, 'contact.created')
  assert.equal(first.json.data.contact.id, contact.id)
  assert.ok(isSigned(secret, first))
  const { version } = contact
  await owner.patch(`/api/v1/contacts/${contact.id}`, { version, surname: 'Meyer', websiteAccess: false })
  const all = await receiver.has(3)
  assert.deepEqual(
    all.slice(1).map(({ json }) => [json.type, json.data.changed ?? json.data.contact.websiteAccess]),
    [
      ['contact.access.switched-off', false],
      ['contact.changed', ['surname']],
    ],
  )
  const listed = (await owner.get<{ items: EndpointWire[] }>(at)).body.items
  assert.equal(listed.length, 1)
  assert.ok(!JSON.stringify(listed).includes(secret.slice(6)))
  const log = async () => (await owner.get(`${at}/${id}/deliveries`)).body.items
  await until(async () => (await log()).every((one: { state: string }) => one.state === 'delivered'), 'noted')
  assert.equal((await log()).length, 3)
  // The library refuses what was changed on its way, and another secret.
  t.mock.timers.enable({ apis: ['Date'], now: product.clock.now() })
  const hook = new Webhook(secret)
  const headers = first.headers as Record<string, string>
  assert.deepEqual(hook.verify(first.body, headers), first.json)
  assert.throws(() => hook.verify(first.body.replace('created', 'erased'), headers), /signature/)
  assert.throws(() => hook.verify(first.body, { ...headers, 'webhook-id': 'other' }), /signature/)
  assert.throws(() => new Webhook('whsec_AAAA').verify(first.body, headers), /signature/)
  t.mock.timers.reset()
})
