import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { it } from 'node:test'
import { instant, MINUTE, SECOND } from '@latchkey/core/instant'
import { RETRY_WAITS } from '@latchkey/core/webhooks/schedule'
import { aRetailer, ownerClient, signInOwner } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  anEndpoint,
  aReceiver,
  deliveriesOf,
  endpointNow,
  isSigned,
  until,
  untilAttempts,
} from '../testing/webhook-receiver.ts'
import { eventsOf } from '../testing/website-journeys.ts'

it('D2: a message that is not taken is tried ten times over three days under one id, then given up, the endpoint paused, the admins told; a replay sends it again', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const receiver = await aReceiver(t)
  receiver.answers((response) => response.writeHead(500).end('down for repair\u001b[2J\nsince today'))
  const endpoint = await anEndpoint(owner, receiver)
  const began = product.clock.now()
  await aRetailer(owner)
  for (let tries = 1; tries <= 10; tries += 1) {
    const noted = await untilAttempts(product, endpoint, tries)
    assert.equal(noted.length, tries, 'never tried before it is due')
    const [now] = await deliveriesOf(product, endpoint)
    assert.equal(now?.tries, tries)
    const wait = RETRY_WAITS[tries - 1]
    if (wait === undefined || now?.next_at == null) break
    const waits = now.next_at - product.clock.now()
    assert.ok(waits >= wait && waits <= wait * 1.2, `${waits} after try ${tries}`)
    product.clock.set(instant(now.next_at - 1))
    product.app.wake('webhooks')
    product.clock.set(instant(now.next_at))
  }
  const [given] = await deliveriesOf(product, endpoint)
  assert.deepEqual([given?.state, given?.next_at, given?.tries], ['failed', null, 10])
  const { received } = receiver
  assert.equal(received.length, 10)
  assert.equal(new Set(received.map(({ id }) => id)).size, 1)
  assert.equal(new Set(received.map(({ body }) => body)).size, 1)
  assert.equal(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size, 10)
  assert.ok(received.every((one) => isSigned(endpoint.secret, one)))

  const again = await signInOwner(product)
  const paused = await endpointNow(again, endpoint)
  assert.deepEqual([paused.state, paused.pauseReason, paused.health.failures], ['paused', 'failing', 10])
  assert.deepEqual([paused.health.failed, paused.health.lastStatus], [1, 500])
  assert.equal(paused.health.failingSince, new Date(began).toISOString())
  const acts = (await eventsOf(again, endpoint)).filter(({ action }) => action === 'webhook.paused')
  assert.deepEqual(
    acts.map(({ actor, detail }) => [actor.kind, detail]),
    [['system', { reason: 'failing' }]],
  )
  const { attention } = (await again.get('/api/v1/overview')).body
  assert.deepEqual(attention.webhooks, [{ id: endpoint.id, name: '127.0.0.1', pauseReason: 'failing' }])
  const at = `/api/v1/webhooks/${endpoint.id}`
  const one = (await again.get(`${at}/deliveries/${given?.event_id}`)).body
  assert.equal(one.attempts.length, 10)
  assert.equal(one.attempts[0].answer, 'down for repair [2J since today')
  assert.equal(one.payload, received[0]?.body)

  // What happens while it is paused waits; what was given up is replayed.
  await aRetailer(again)
  receiver.answers(204)
  const since = new Date(began).toISOString()
  const replayed = await again.post(`${at}/replay-failed`, { since })
  assert.deepEqual([replayed.status, replayed.body], [202, { count: 1 }])
  product.app.wake('webhooks')
  assert.equal((await again.post(`${at}/test`)).body.code, 'webhook-paused')
  const resumed = await again.post(`${at}/resume`, { version: paused.version })
  assert.equal(resumed.status, 200, resumed.text)
  await receiver.has(12)
  assert.equal(receiver.received[10]?.id, given?.event_id, 'in its old place, under its old id')
  assert.equal((await again.post(`${at}/resume`, { version: 1 })).body.code, 'changed-meanwhile')
  await untilAttempts(product, endpoint, 12)
  assert.equal((await endpointNow(again, endpoint)).health.failures, 0)
  const once = await again.post(`${at}/deliveries/${given?.event_id}/replay`)
  assert.equal(once.status, 202, once.text)
  assert.equal((await receiver.has(13))[12]?.id, given?.event_id)
  await untilAttempts(product, endpoint, 13)
  const tested = await again.post(`${at}/test`)
  assert.equal((await receiver.has(14))[13]?.id, tested.body.id)
  assert.equal(receiver.received[13]?.json.type, 'webhook.test')
  await untilAttempts(product, endpoint, 14)
  // Replayed while its first attempt is under way, it is sent once more.
  receiver.answers(async (response, { id }) => {
    receiver.answers(204)
    await again.post(`${at}/deliveries/${id}/replay`)
    response.writeHead(204).end()
  })
  await aRetailer(again)
  const twice = await receiver.has(16)
  assert.equal(twice[15]?.id, twice[14]?.id)
  const actions = (await eventsOf(again, endpoint)).map(({ action }) => action)
  for (const action of ['webhook.created', 'webhook.resumed', 'webhook.replayed', 'webhook.tested'])
    assert.ok(actions.includes(action), action)
})

it('D2: Retry-After is kept to, a redirect is not followed, 410 ends the telling, a slow receiver holds up no other, and one refused message not the rest', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [busy, moved, gone, slow, picky] = await Promise.all([1, 2, 3, 4, 5].map(() => aReceiver(t)))
  assert.ok(busy && moved && gone && slow && picky)
  const held: ServerResponse[] = []
  busy.answers((response) => response.writeHead(503, { 'retry-after': '120' }).end())
  moved.answers((response) => response.writeHead(307, { location: `${picky.url}/elsewhere` }).end())
  gone.answers(410)
  slow.answers((response) => held.push(response))
  let refuses = true
  picky.answers((response) => {
    response.writeHead(refuses ? 422 : 204).end()
    refuses = false
  })
  const atBusy = await anEndpoint(owner, busy)
  const atMoved = await anEndpoint(owner, moved)
  const atGone = await anEndpoint(owner, gone)
  await anEndpoint(owner, slow)
  const atPicky = await anEndpoint(owner, picky)
  const first = await aRetailer(owner)
  const second = await aRetailer(owner)

  await untilAttempts(product, atPicky, 1)
  const [refused] = await untilAttempts(product, atBusy, 1)
  assert.equal(refused?.status, 503)
  await untilAttempts(product, atMoved, 1)
  await untilAttempts(product, atGone, 1)
  assert.equal(slow.received.length, 1, 'it has one message and has not answered')
  product.clock.advance(10 * SECOND)
  await untilAttempts(product, atPicky, 3)
  const ids = picky.received.map(({ json }) => json.data.retailer.id)
  assert.deepEqual(ids, [first.id, first.id, second.id], 'in order; what was refused comes again')
  assert.ok(picky.received.every(({ headers }) => headers.host?.endsWith(String(picky.port))))
  assert.equal((await deliveriesOf(product, atMoved))[0]?.last_failure, 'redirect')

  const ended = await endpointNow(owner, atGone)
  assert.deepEqual([ended.state, ended.pauseReason], ['paused', 'gone'])
  await aRetailer(owner)
  assert.equal((await deliveriesOf(product, atGone)).length, 2, 'nothing more is kept for it')

  product.clock.advance(109 * SECOND)
  product.app.wake('webhooks')
  await untilAttempts(product, atPicky, 4)
  assert.equal(busy.received.length, 1, 'left alone for as long as it asked')
  product.clock.advance(MINUTE)
  busy.answers(204)
  await untilAttempts(product, atBusy, 4)
  assert.deepEqual(
    (await deliveriesOf(product, atBusy)).map(({ state }) => state),
    ['delivered', 'delivered', 'delivered'],
  )
  slow.answers(204)
  for (const response of held) response.writeHead(204).end()
  await until(() => slow.received.length === 3, 'the slow one got them all')
})
