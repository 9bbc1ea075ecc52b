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
