import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR } from '@latchkey/core/instant'
import { keep } from '../store/kept.ts'
import { discard, enqueue } from '../store/queue.ts'
import { readContact } from '../store/read.ts'
import { newEmail, resetTo } from '../testing/a-device.ts'
import { aRep } from '../testing/a-rep.ts'
import { problem } from '../testing/fake-server.ts'
import { aContact } from '../testing/rows.ts'
import { emptyOldRows } from './old-rows.ts'

it('O3: an action queued without reception goes out at the next sync, and its answer stands in the cache', async (t) => {
  const { server, tab, states } = await aRep(t)
  server.online = false
  await tab.queue('jane', newEmail('new@shop.test'))
  assert.deepEqual((await readContact(tab.db, 'jane'))?.pending, { email: 'new@shop.test' })
  assert.deepEqual(await tab.engine.sync('queued'), { kind: 'later', fault: 'unreachable', wait: null })
  assert.deepEqual(await states(), ['queued'])
  server.online = true
  await tab.engine.sync('online')
  assert.deepEqual(await states(), ['done'])
  const shown = await readContact(tab.db, 'jane')
  assert.deepEqual([shown?.email, shown?.version, shown?.pending], ['new@shop.test', 6, {}])
  assert.deepEqual(
    tab.news.map(({ done, changed, whole }) => [
      done.map(({ contactName, retailerName }) => [contactName, retailerName]),
      changed,
      whole,
    ]),
    [[[['Jane jane', 'Corner Bikes']], 0, true]],
  )
})

it('O3: several actions for one contact go one after the other, each on the version the answer before gave', async (t) => {
  const { server, tab, states } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  await tab.queue('tom', newEmail('tom@shop.test'))
  await tab.queue('jane', { type: 'contact.change', changes: { websiteAccess: false } })
  await tab.queue('jane', resetTo('new@shop.test'))
  await tab.engine.sync('asked')
  assert.deepEqual(
    server.received.map(({ payload, baseVersion }) => [payload.contactId, baseVersion]),
    [
      ['jane', 5],
      ['tom', 5],
      ['jane', 6],
      ['jane', 7],
    ],
  )
  assert.deepEqual(await states(), ['done', 'done', 'done', 'done'])
  assert.equal((await tab.actions())[3]?.expiresAt, '2026-11-24T12:00:00.000Z')
})

it('O3: an action queued on a screen that his own action has just overtaken goes on from the answer', async (t) => {
  const { server, tab } = await aRep(t)
  const stale = await readContact(tab.db, 'jane')
  await tab.queue('jane', newEmail('new@shop.test'))
  await tab.engine.sync('asked')
  assert.ok(stale)
  await enqueue(tab.db, { now: () => 0, newKey: () => 'late' }, stale, resetTo('new@shop.test'))
  await tab.engine.sync('asked')
  assert.equal(server.received.at(-1)?.baseVersion, 6)
})

it('O3: a lost answer is harmless: the same body goes out again, is applied once, and the first answer counts', async (t) => {
  const { server, device, tab, states } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  await tab.queue('jane', resetTo('new@shop.test'))
  server.meet('/commands', ({ body }) => {
    server.answerCommand(body)
    throw new TypeError('the answer is lost')
  })
  await tab.engine.sync('asked')
  assert.deepEqual(await states(), ['queued', 'queued'])
  device.clock.now += HOUR
  const reopened = device.openTab(t)
  await reopened.engine.sync('start')
  const [first, again, second] = server.received
  const { sentAt: sentFirst, ...body } = first ?? { sentAt: '' }
  const { sentAt: sentAgain, ...sameBody } = again ?? { sentAt: '' }
  assert.deepEqual(sameBody, body)
  assert.notEqual(sentAgain, sentFirst)
  assert.equal(second?.baseVersion, 6)
  assert.deepEqual(server.applied, ['key-1', 'key-2'])
  assert.deepEqual(await states(), ['done', 'done'])
})

it('O3: what was once sent keeps its body, whatever the cache learns meanwhile', async (t) => {
  const { server, tab } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  server.meet('/commands', () => problem(500, 'fault'))
  server.putContact(aContact('jane', 'r1', { version: 6, surname: 'Other' }))
  await tab.engine.sync('asked')
  assert.equal((await readContact(tab.db, 'jane'))?.version, 6)
  await tab.engine.sync('asked')
  assert.deepEqual(
    server.received.map(({ baseVersion }) => baseVersion),
    [5, 5],
  )
})

it('O3: a refused action says why and holds the later ones for the same contact until it is discarded', async (t) => {
  const { server, tab, states } = await aRep(t)
  server.refuses = 'username-missing'
  const first = await tab.queue('jane', newEmail('new@shop.test'))
  await tab.queue('jane', resetTo('new@shop.test'))
  await tab.engine.sync('asked')
  await tab.queue('jane', resetTo('new@shop.test'))
  assert.deepEqual(await states(), ['refused', 'held', 'held'])
  const [refused] = await tab.actions()
  assert.deepEqual(
    [refused?.problem?.code, refused?.problem?.title],
    ['username-missing', 'The sentence of username-missing.'],
  )
  assert.equal((await readContact(tab.db, 'jane'))?.refused, true)
  server.refuses = null
  await tab.engine.sync('asked')
  assert.equal(server.received.length, 1, 'the others wait for the rep')
  assert.equal(await discard(tab.db, first), true)
  await tab.engine.sync('asked')
  assert.deepEqual(await states(), ['done', 'done'])
})

it('O3: an action that was sent and not answered cannot be taken back; one never sent can', async (t) => {
  const { server, tab } = await aRep(t)
  server.online = false
  const never = await tab.queue('tom', newEmail('tom@shop.test'))
  const sent = await tab.queue('jane', newEmail('new@shop.test'))
  await tab.db.actions.update(sent, {
    sent: { id: sent, type: 'contact.change', baseVersion: 5, createdAt: '', payload: {} },
  })
  assert.deepEqual([await discard(tab.db, never), await discard(tab.db, sent)], [true, false])
})

it('O3: two tabs of one iPad send each action once', async (t) => {
  const { server, device, tab } = await aRep(t)
  const other = device.openTab(t)
  for (let i = 0; i < 6; i += 1) await tab.queue(i % 2 === 0 ? 'jane' : 'tom', resetTo('a@shop.test'))
  await Promise.all([
    tab.engine.sync('queued'),
    other.engine.sync('queued'),
    tab.engine.sync('asked'),
    other.engine.sync('asked'),
  ])
  assert.deepEqual(
    server.received.map(({ id }) => id),
    ['key-1', 'key-2', 'key-3', 'key-4', 'key-5', 'key-6'],
  )
  assert.deepEqual(
    (await tab.actions()).map(({ state }) => state),
    Array(6).fill('done'),
  )
})

it('O3: a clock that is wrong by a day harms nothing: both instants of a command are the device’s own', async (t) => {
  for (const wrong of [-DAY, DAY]) {
    const { server, device, tab, states } = await aRep(t)
    device.clock.now += wrong
    await tab.queue('jane', newEmail('new@shop.test'))
    device.clock.now += HOUR
    await tab.engine.sync('asked')
    const [sent] = server.received
    assert.equal(Date.parse(sent?.sentAt ?? '') - Date.parse(sent?.createdAt ?? ''), HOUR)
    assert.deepEqual(await states(), ['done'])
  }
})

it('O3: what was done stays listed for a week, also where nothing is sent, and with the clock set back', async (t) => {
  const { device, tab, states } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  await tab.engine.sync('asked')
  device.clock.now += 7 * DAY
  await emptyOldRows(tab.db, device.clock.now)
  assert.deepEqual(await states(), ['done'])
  await keep(tab.db, 'contact', { at: device.clock.now, seen: device.clock.now + 1 })
  await emptyOldRows(tab.db, device.clock.now - DAY)
  assert.deepEqual(await states(), [])
})

it('O1: of what was done the device keeps what its list shows, not the row he saw nor the body that was sent', async (t) => {
  const { tab } = await aRep(t)
  await tab.queue('jane', { type: 'contact.change', changes: { websiteAccess: false } })
  await tab.queue('jane', resetTo('jane@shop.test'))
  await tab.engine.sync('asked')
  const [change, reset] = await tab.actions()
  assert.deepEqual(
    [change?.state, change?.contactName, change?.retailerName, reset?.email],
    ['done', 'Jane jane', 'Corner Bikes', 'jane@shop.test'],
  )
  assert.doesNotMatch(JSON.stringify(change), /@shop\.test/)
  assert.doesNotMatch(JSON.stringify([reset?.seen, reset?.sent]), /@shop\.test|Jane/)
  assert.deepEqual([change?.seen.id, change?.seen.retailerId, change?.seen.version], ['jane', 'r1', 5])
})
