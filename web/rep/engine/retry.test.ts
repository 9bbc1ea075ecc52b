import assert from 'node:assert/strict'
import { it } from 'node:test'
import { retry } from '../store/queue.ts'
import { readContact } from '../store/read.ts'
import { newEmail, resetTo } from '../testing/a-device.ts'
import { aRep } from '../testing/a-rep.ts'
import { problem } from '../testing/fake-server.ts'
import { aContact } from '../testing/rows.ts'

it('O3: a conflict keeps what the rep saw and wanted beside what is; retried it is a new intent on the row as it is', async (t) => {
  const { server, tab, states, making } = await aRep(t)
  const id = await tab.queue('jane', newEmail('new@shop.test'))
  await tab.queue('jane', resetTo('new@shop.test'))
  server.meet('/sync', () => problem(503, 'busy'))
  server.putContact(aContact('jane', 'r1', { version: 6, email: 'theirs@shop.test' }))
  await tab.engine.sync('asked')
  const [refused] = await tab.actions()
  assert.deepEqual(
    [refused?.seen.email, refused?.changes.email, refused?.problem?.current?.email],
    ['jane@shop.test', 'new@shop.test', 'theirs@shop.test'],
  )
  assert.equal((await readContact(tab.db, 'jane'))?.email, 'theirs@shop.test', 'the row as it is is shown')
  assert.equal(await retry(tab.db, making('second-try'), id), true)
  assert.deepEqual(await states(), ['queued', 'queued'])
  await tab.engine.sync('asked')
  assert.deepEqual(server.applied, ['second-try'], 'A1: the reset behind it was asked for on the row before')
  assert.deepEqual(
    server.received.map(({ baseVersion }) => baseVersion),
    [5, 6, 5],
  )
  assert.deepEqual(await states(), ['done', 'refused'])
})

it('A1: a reset that met another address goes there only when the rep confirmed it', async (t) => {
  const { server, tab, making } = await aRep(t)
  const id = await tab.queue('jane', resetTo('jane@shop.test'))
  server.putContact(aContact('jane', 'r1', { version: 6, email: 'theirs@shop.test' }))
  await tab.engine.sync('asked')
  await retry(tab.db, making('again'), id)
  assert.equal((await tab.actions())[0]?.email, 'jane@shop.test')
  await tab.db.actions.update('again', { state: 'refused' })
  await retry(tab.db, making('confirmed'), 'again', { email: 'theirs@shop.test' })
  assert.equal((await tab.actions())[0]?.email, 'theirs@shop.test')
})

it('A1: a change retried over a conflict goes on the version the rep was shown, not on one that came later', async (t) => {
  const { server, tab, states, making } = await aRep(t)
  const id = await tab.queue('jane', newEmail('new@shop.test'))
  server.putContact(aContact('jane', 'r1', { version: 6, email: 'theirs@shop.test' }))
  await tab.engine.sync('asked')
  server.putContact(aContact('jane', 'r1', { version: 7, email: 'latest@shop.test' }))
  await tab.engine.sync('timer')
  assert.equal((await readContact(tab.db, 'jane'))?.version, 7)
  await retry(tab.db, making('second-try'), id)
  await tab.engine.sync('asked')
  assert.equal(server.received.at(-1)?.baseVersion, 6)
  const [again] = await tab.actions()
  assert.deepEqual(
    [await states(), again?.seen.email, again?.problem?.current?.email],
    [['refused'], 'theirs@shop.test', 'latest@shop.test'],
  )
  await retry(tab.db, making('third-try'), 'second-try')
  await tab.engine.sync('asked')
  assert.deepEqual(server.applied, ['third-try'])
})

it('O3: a refused reset that is retried goes out after the changes queued behind it, on the version they left', async (t) => {
  const { server, tab, states, making } = await aRep(t)
  server.refuses = 'username-missing'
  const id = await tab.queue('jane', resetTo('jane@shop.test'))
  await tab.engine.sync('asked')
  await tab.queue('jane', { type: 'contact.change', changes: { username: 'jane.doe' } })
  assert.deepEqual(await states(), ['refused', 'held'])
  server.refuses = null
  await retry(tab.db, making('second-try'), id)
  assert.deepEqual(await states(), ['queued', 'queued'])
  await tab.engine.sync('asked')
  assert.deepEqual(server.applied, ['key-2', 'second-try'])
  assert.equal(server.received.at(-1)?.baseVersion, 6)
})

it('O3: a refused reset with no change behind it keeps its place when it is retried', async (t) => {
  const { server, tab, making } = await aRep(t)
  server.refuses = 'username-missing'
  const id = await tab.queue('jane', resetTo('jane@shop.test'))
  await tab.engine.sync('asked')
  server.refuses = null
  await tab.queue('tom', newEmail('tom@shop.test'))
  await retry(tab.db, making('second-try'), id)
  await tab.engine.sync('asked')
  assert.deepEqual(server.applied, ['second-try', 'key-2'])
})
