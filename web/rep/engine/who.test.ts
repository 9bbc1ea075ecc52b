import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import { keep, readKept } from '../store/kept.ts'
import { readAccount, readEnded, readStanding } from '../store/read.ts'
import { aDevice, newEmail, signInOf } from '../testing/a-device.ts'
import { createFakeServer, json, problem, self } from '../testing/fake-server.ts'
import { aContact, aRetailer } from '../testing/rows.ts'
import { leave, takeOver } from './who.ts'

async function aRep(t: TestContext) {
  const server = createFakeServer()
  server.putRetailer(aRetailer('r1'))
  server.putContact(aContact('jane', 'r1'))
  const device = aDevice(server)
  const tab = device.openTab(t)
  await takeOver(tab.parts, signInOf('u1'), { discardQueue: false })
  await tab.engine.sync('signed-in')
  const counted = async () => {
    const { counts, queued } = await readStanding(tab.db)
    return { ...counts, queued }
  }
  return { server, device, tab, counted }
}

const whole = { retailers: 1, contacts: 1, queued: 0 }
const none = { retailers: 0, contacts: 0, queued: 0 }

it('O6: our answer device-revoked wipes rows, queue, account and screen lock in one step, and says why', async (t) => {
  for (const path of ['/me', '/commands', '/sync']) {
    const { server, tab, counted } = await aRep(t)
    await keep(tab.db, 'lock', { salt: 'x' })
    await keep(tab.db, 'settings', { language: 'de', theme: 'dark', notify: 'always' })
    await tab.queue('jane', newEmail('new@shop.test'))
    tab.engine.doubtSelf()
    server.meet(path, () => problem(401, 'device-revoked'))
    await tab.engine.sync('asked')
    assert.deepEqual(await counted(), none)
    assert.deepEqual([await readAccount(tab.db), await tab.actions()], [null, []])
    assert.equal(await readEnded(tab.db), 'device-revoked')
    assert.deepEqual((await tab.db.kept.toArray()).map(({ key }) => key).toSorted(), ['ended', 'settings'])
    await takeOver(tab.parts, signInOf('u1'), { discardQueue: false })
    assert.equal(await readEnded(tab.db), null)
  }
})

it('O6: no other answer wipes anything', async (t) => {
  const { server, tab, counted } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  const answers = [
    () => problem(401, 'not-signed-in'),
    () => problem(403, 'device-revoked'),
    () =>
      new Response('{"code":"device-revoked"}', {
        status: 401,
        headers: { 'content-type': 'application/json' },
      }),
    () => problem(403, 'second-factor-required'),
    () => problem(404, 'not-found'),
    () => problem(421, 'wrong-host'),
    () => problem(503, 'busy'),
    () => new Response('<h1>Hotel</h1>', { headers: { 'content-type': 'text/html' } }),
    () => Response.json({ welcome: 'to the hotel' }),
  ]
  for (const answer of answers) {
    tab.engine.doubtSelf()
    server.meet('/me', answer)
    await tab.engine.sync('asked')
    assert.deepEqual(await counted(), { ...whole, queued: 1 })
  }
  await tab.engine.sync('asked')
  assert.deepEqual(await counted(), whole)
})

it('O5: where his role allows nothing here the app says so, not that the server had a fault', async (t) => {
  const { server, tab } = await aRep(t)
  const faults: unknown[] = []
  for (const code of ['not-allowed', 'something-new']) {
    tab.engine.doubtSelf()
    server.meet('/me', () => problem(403, code))
    await tab.engine.sync('asked')
    faults.push((await readStanding(tab.db)).fault)
  }
  assert.deepEqual(faults, ['not-allowed', 'server'])
})

it('O3: a session that ended keeps data and queue; after the sign-in they go out', async (t) => {
  const { server, tab, counted } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  server.meet('/commands', () => problem(401, 'not-signed-in'))
  await tab.engine.sync('asked')
  assert.equal((await readAccount(tab.db))?.signedOut, true)
  assert.equal((await readStanding(tab.db)).fault, 'signed-out')
  assert.deepEqual(await counted(), { ...whole, queued: 1 })
  assert.deepEqual(await takeOver(tab.parts, signInOf('u1'), { discardQueue: false }), { state: 'ready' })
  await tab.engine.sync('signed-in')
  assert.equal(server.applied.length, 1)
  assert.equal((await readStanding(tab.db)).fault, null)
})

it('L5: a missing second factor is told, and the app finds itself signed in when it comes back from it', async (t) => {
  const { server, tab } = await aRep(t)
  tab.engine.doubtSelf()
  server.meet('/me', () => problem(403, 'second-factor-required'))
  await tab.engine.sync('asked')
  assert.equal((await readStanding(tab.db)).pendingFactor, 'second-factor-required')
  assert.equal((await readAccount(tab.db))?.signedOut, true)
  await tab.engine.sync('start')
  assert.equal((await readStanding(tab.db)).pendingFactor, null)
  assert.equal((await readAccount(tab.db))?.signedOut, false)
})

it('U4: rights are those of today, asked for anew with a sync', async (t) => {
  const { server, device, tab } = await aRep(t)
  server.meet('/me', () => json(self('u1', { contacts: 'read' })))
  device.clock.now += DAY
  await tab.engine.sync('timer')
  assert.deepEqual((await readAccount(tab.db))?.rights, { contacts: 'read' })
})

it('another rep who signs in sees nothing of the one before, whose queue goes only with consent', async (t) => {
  const { server, tab, counted } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  server.userId = 'u2'
  const asked = await takeOver(tab.parts, signInOf('u2'), { discardQueue: false })
  assert.deepEqual(asked, { state: 'other-queue', username: 'u1@wholesale.test', name: 'Rob u1', waiting: 1 })
  await tab.engine.sync('asked')
  assert.deepEqual(server.received, [], 'nothing of one rep goes out in another’s name')
  assert.equal((await readAccount(tab.db))?.userId, 'u1')
  await keep(tab.db, 'lock', { salt: 'x' })
  await takeOver(tab.parts, signInOf('u2'), { discardQueue: true })
  assert.deepEqual(await counted(), none)
  assert.equal(await readKept(tab.db, 'lock'), undefined)
  await tab.engine.sync('signed-in')
  assert.deepEqual([(await readAccount(tab.db))?.userId, await counted()], ['u2', whole])
  assert.deepEqual(server.received, [])
})

it('O1: rows are gone after 14 days without contact, queue and account stay; the clock set back keeps them no longer', async (t) => {
  const { server, device, tab, counted } = await aRep(t)
  server.online = false
  await tab.queue('jane', newEmail('new@shop.test'))
  device.clock.now += 14 * DAY
  await tab.engine.sync('timer')
  assert.equal((await counted()).contacts, 1)
  device.clock.now += 1
  const forward = device.clock.now
  await tab.engine.sync('timer')
  assert.deepEqual(await counted(), { ...none, queued: 1 })
  assert.equal((await readAccount(tab.db))?.userId, 'u1')
  server.online = true
  await tab.engine.sync('online')
  assert.deepEqual(await counted(), whole)
  server.online = false
  device.clock.now = forward + 13 * DAY
  await tab.engine.sync('timer')
  device.clock.now = forward
  await tab.engine.sync('timer')
  device.clock.now = forward + 14 * DAY + 1
  await tab.engine.sync('timer')
  assert.deepEqual(await counted(), none)
})

it('a sign-out without reception takes the rows away, keeps the queue, and tells the server first of all', async (t) => {
  const { server, tab, counted } = await aRep(t)
  await tab.queue('jane', newEmail('new@shop.test'))
  server.online = false
  await leave(tab.db)
  tab.engine.doubtSelf()
  await tab.engine.sync('asked')
  assert.deepEqual(await counted(), { ...none, queued: 1 })
  server.online = true
  server.asked.length = 0
  server.meet('/me', () => problem(401, 'not-signed-in'))
  await tab.engine.sync('online')
  assert.deepEqual(server.asked, ['/sign-out', '/me'])
  assert.equal((await readAccount(tab.db))?.signedOut, true)
})

it('a rep who signs out with nothing queued leaves nothing of himself', async (t) => {
  const { tab, counted } = await aRep(t)
  await leave(tab.db)
  assert.deepEqual([await counted(), await readAccount(tab.db)], [none, null])
})
