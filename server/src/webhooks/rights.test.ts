import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR, MINUTE, SECOND } from '@latchkey/core/instant'
import { webhookEventTypes } from '@latchkey/core/webhooks/events'
import type { EndpointWithSecret } from '@latchkey/core/webhooks/wire'
import { aKey, program } from '../testing/api-keys.ts'
import { aContact, aRetailer, ownerClient, signInOwner } from '../testing/people.ts'
import { aRole, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  anEndpoint,
  aReceiver,
  deliveriesOf,
  endpointNow,
  isSigned,
  untilAttempts,
} from '../testing/webhook-receiver.ts'
import { dumpOf, eventsOf } from '../testing/website-journeys.ts'
import { sweepWebhooks } from './index.ts'

const ROOT = '/api/v1/webhooks'

it('D2, U9: whoever makes or changes an endpoint needs read over what it is told and answers for it; his present rights bound what it is told, and it is told nothing once he is deactivated', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  const role = await aRole(product, { company: 'write', retailers: 'read', contacts: 'read' })
  const it = await aUser(product, { role })
  const both = ['retailer.created', 'contact.created']
  const wish = { url: receiver.url, eventTypes: [...both, 'user.created'] }
  assert.equal((await it.client.post(ROOT, wish)).body.code, 'not-allowed', 'users are beyond him')
  const endpoint = await anEndpoint(it.client, receiver, both)
  const limited = await aUser(product, { role, limited: true })
  assert.equal((await limited.client.get(ROOT)).body.code, 'not-allowed', 'U5')
  const reader = await aUser(product, { role: await aRole(product, { company: 'read' }) })
  assert.equal((await reader.client.get(ROOT)).status, 200)
  assert.equal((await reader.client.post(`${ROOT}/${endpoint.id}/test`)).body.code, 'not-allowed')

  const shop = await aRetailer(owner)
  await aContact(owner, { retailerId: shop.id })
  await untilAttempts(product, endpoint, 2)
  const [, told] = await deliveriesOf(product, endpoint)
  const at = `${ROOT}/${endpoint.id}/deliveries/${told?.event_id}`
  assert.equal((await reader.client.get(at)).body.code, 'not-allowed', 'the body is of contacts')
  assert.equal((await it.client.get(at)).status, 200)

  await product.db.transaction(async (tx) => {
    const rights = JSON.stringify({ company: 'write', retailers: 'read' })
    await tx.db.updateTable('role').set({ rights }).where('id', '=', role).execute()
  })
  await aContact(owner, { retailerId: shop.id })
  await aRetailer(owner)
  await untilAttempts(product, endpoint, 3)
  const types = receiver.received.map(({ json }) => json.type)
  assert.deepEqual(types, ['retailer.created', 'contact.created', 'retailer.created'])
  const now = await endpointNow(owner, endpoint)
  assert.deepEqual(now.notTold, ['contact.created'])
  const change = { version: now.version, url: `${receiver.url}/mine` }
  assert.equal((await it.client.patch(`${ROOT}/${endpoint.id}`, change)).body.code, 'not-allowed')

  assert.equal((await owner.post(`/api/v1/users/${it.id}/deactivate`)).status, 200)
  await aRetailer(owner)
  const paused = await endpointNow(owner, endpoint)
  assert.deepEqual([paused.state, paused.pauseReason], ['paused', 'user-inactive'])
  assert.equal((await deliveriesOf(product, endpoint)).length, 3)
  assert.equal((await owner.post(`/api/v1/users/${it.id}/reactivate`)).status, 200)
  assert.equal((await endpointNow(owner, endpoint)).state, 'paused', 'nothing is revived')
  const wish2 = { version: paused.version, description: 'ERP' }
  const taken = (await owner.patch(`${ROOT}/${endpoint.id}`, wish2)).body
  assert.deepEqual([taken.state, taken.pauseReason], ['paused', 'by-hand'], 'the owner answers for it')
  await aContact(owner, { retailerId: shop.id })
  assert.equal((await deliveriesOf(product, endpoint)).length, 4, 'what happens waits again')
  const narrowed = await owner.patch(`${ROOT}/${endpoint.id}`, {
    version: taken.version,
    eventTypes: ['retailer.created'],
  })
  const elsewhere = { version: narrowed.body.version, url: `${receiver.url}/mine` }
  const peer = await aUser(product, { role })
  const stolen = await peer.client.patch(`${ROOT}/${endpoint.id}`, elsewhere)
  assert.equal(stolen.body.code, 'not-allowed', 'what waits is of contacts, chosen no more')
  const widened = await owner.patch(`${ROOT}/${endpoint.id}`, { ...elsewhere, eventTypes: both })
  assert.equal(widened.status, 200, widened.text)
  const resumed = await owner.post(`${ROOT}/${endpoint.id}/resume`, { version: widened.body.version })
  assert.equal(resumed.body.user.username, 'olivia.owner@northgate.test')
  assert.deepEqual(resumed.body.notTold, [])
  await aContact(owner, { retailerId: shop.id })
  await untilAttempts(product, endpoint, 5)

  const { key } = await aKey(owner, reader.id, { company: 'read' })
  const erp = program(product, key)
  assert.equal((await erp.get(`${ROOT}/${endpoint.id}/deliveries`)).body.items.length, 5)
  assert.equal((await erp.post(ROOT, wish)).body.code, 'not-with-a-key')
  assert.equal((await erp.post(`${ROOT}/${endpoint.id}/test`)).body.code, 'not-allowed')
})

it('D2, L5: secrets are shown once, sealed, rotated with an overlap in which both sign; addresses are whole, encrypted and of the internet; all of it needs a fresh sign-in and is audited', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  for (const url of [
    'https://10.0.0.1/hook',
    'https://169.254.169.254/latest',
    'https://[fd00::1]/',
    'http://shop.example.com/hook',
    'https://user:pass@shop.example.com/',
    'https://shop.example.com/#x',
    'ftp://shop.example.com/',
    'shop.example.com',
  ]) {
    const refused = await owner.post(ROOT, { url, eventTypes: ['retailer.created'] })
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.field], [400, 'url'], url)
  }
  const unknown = { url: receiver.url, eventTypes: ['contact.everything'] }
  assert.equal((await owner.post(ROOT, unknown)).status, 400)
  const made = await anEndpoint(owner, receiver)
  const rotated = await owner.post<EndpointWithSecret>(`${ROOT}/${made.id}/rotate-secret`, {
    version: 1,
    overlapHours: 2,
  })
  assert.equal(rotated.status, 200, rotated.text)
  const { secret, formerSecretEndsAt } = rotated.body
  assert.equal(Date.parse(formerSecretEndsAt ?? ''), product.clock.now() + 2 * HOUR)
  await aRetailer(owner)
  const [first] = await receiver.has(1)
  assert.ok(first && isSigned(secret, first) && isSigned(made.secret, first))
  assert.equal(String(first.headers['webhook-signature']).split(' ').length, 2)
  const dump = await dumpOf(product)
  for (const one of [secret, made.secret]) assert.ok(!dump.includes(one.slice(6, -1)), 'in clear nowhere')

  product.clock.advance(11 * MINUTE)
  const stale = await owner.patch(`${ROOT}/${made.id}`, { version: 2, description: 'x' })
  assert.equal(stale.body.code, 'recent-sign-in-required')
  const anew = { since: new Date(product.clock.now()).toISOString() }
  assert.equal((await owner.post(`${ROOT}/${made.id}/replay-failed`, anew)).body.count, 0)
  product.clock.advance(2 * HOUR)
  const again = await signInOwner(product)
  await aRetailer(again)
  const [, second] = await receiver.has(2)
  assert.ok(second && isSigned(secret, second) && !isSigned(made.secret, second))

  const at = `${ROOT}/${made.id}`
  const secretive = `${receiver.url}/T0P5ECRET`
  const changed = await again.patch(at, { version: 2, url: secretive, description: ' Shop ' })
  assert.deepEqual([changed.body.url, changed.body.description, changed.body.version], [secretive, 'Shop', 3])
  assert.equal((await again.post(`${at}/pause`, { version: 3 })).body.pauseReason, 'by-hand')
  assert.equal((await again.post(`${at}/pause`, { version: 4 })).body.code, 'webhook-paused')
  assert.equal((await again.delete(at)).status, 204)
  assert.equal((await again.get(at)).body.code, 'webhook-not-found')
  assert.equal((await deliveriesOf(product, made)).length, 0)
  const trail = await eventsOf(again, made)
  for (const action of [
    'webhook.created',
    'webhook.changed',
    'webhook.secret-rotated',
    'webhook.paused',
    'webhook.deleted',
  ])
    assert.ok(
      trail.some((event) => event.action === action),
      action,
    )
  assert.ok(!JSON.stringify(trail).includes('T0P5ECRET'), 'of the address its host alone')
  for (let n = 0; n < 20; n += 1) await anEndpoint(again, receiver)
  const many = await again.post(ROOT, { url: receiver.url, eventTypes: ['retailer.created'] })
  assert.deepEqual([many.status, many.body.code], [409, 'too-many-webhooks'])
})

it('D2, E2: a message holds ids and no value of a person; what a receiver said about someone goes with his erasure, which is told; messages are kept 30 days', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  const endpoint = await anEndpoint(owner, receiver, webhookEventTypes)
  const contact = await aContact(owner, { firstName: 'Philippa', surname: 'Quill' })
  receiver.answers((response, { json }) => {
    response.writeHead(json.type === 'contact.changed' ? 422 : 204).end(`no ${contact.email} here`)
  })
  const { version } = contact
  await owner.patch(`/api/v1/contacts/${contact.id}`, { version, surname: 'Quillfeather' })
  await untilAttempts(product, endpoint, 3)
  const dump = async (table: 'webhook_event' | 'webhook_attempt') =>
    JSON.stringify(await product.db.read.selectFrom(table).selectAll().execute())
  assert.match(await dump('webhook_attempt'), /cornerbike\.test/)
  const fresh = (await owner.get(`/api/v1/contacts/${contact.id}`)).body
  const erased = await owner.post(`/api/v1/contacts/${contact.id}/erasure`, {
    version: fresh.version,
    confirmation: contact.username,
  })
  assert.equal(erased.status, 200, erased.text)
  for (const table of ['webhook_event', 'webhook_attempt'] as const)
    for (const value of ['Philippa', 'Quill', contact.email, contact.username])
      assert.ok(!(await dump(table)).includes(String(value)), `${value} in ${table}`)
  // What is said once more after the erasure is not kept either.
  product.clock.advance(10 * SECOND)
  await untilAttempts(product, endpoint, 4)
  assert.doesNotMatch(await dump('webhook_attempt'), /cornerbike\.test/)
  receiver.answers(204)
  product.clock.advance(10 * MINUTE)
  await untilAttempts(product, endpoint, 6)
  const told = receiver.received.find(({ json }) => json.type === 'contact.erased')
  assert.deepEqual(told?.json.data.contact, { id: contact.id })
  product.clock.advance(31 * DAY)
  await sweepWebhooks(product.app)
  for (const table of ['webhook_event', 'webhook_attempt', 'webhook_delivery'] as const)
    assert.equal((await product.db.read.selectFrom(table).selectAll().execute()).length, 0, table)
})
