import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { RepDatabase } from '../store/database.ts'
import { keep, readKept } from '../store/kept.ts'
import {
  changeAfter,
  dropForSignIn,
  forgetDrop,
  isPin,
  notePassword,
  PIN_TRIES,
  readLock,
  removeLock,
  setPin,
  tryPin,
} from './pin.ts'

let count = 0

async function aDevice(t: TestContext): Promise<RepDatabase> {
  count += 1
  const db = new RepDatabase(`lock-${count}`, { indexedDB, IDBKeyRange })
  t.after(() => db.close())
  await keep(db, 'account', { userId: 'u1', username: 'rita@northgate.test' } as never)
  await db.rows('a').retailers.put({ id: 'r1', name: 'Corner Bike Shop' } as never)
  await db.actions.put({ id: 'a1', position: 1, contactId: 'c1', state: 'queued' } as never)
  return db
}

it('a PIN has 4 to 8 digits and nothing else', () => {
  for (const good of ['0000', '1234', '12345678']) assert.equal(isPin(good), true, good)
  for (const bad of ['', '123', '123456789', '12a4', ' 1234', '１２３４'])
    assert.equal(isPin(bad), false, bad)
})

it('O1: the right PIN opens, a wrong one is counted, and what lies on the disk is not the PIN', async (t) => {
  const db = await aDevice(t)
  await setPin(db, '4711', 60_000)
  assert.deepEqual(await readLock(db), { set: true, dropped: false, password: false, afterMs: 60_000 })
  assert.deepEqual(await tryPin(db, '4712'), { kind: 'wrong', left: PIN_TRIES - 1 })
  assert.deepEqual(await tryPin(db, '4711'), { kind: 'right' })
  assert.deepEqual(
    await tryPin(db, '0000'),
    { kind: 'wrong', left: PIN_TRIES - 1 },
    'counted anew after a right one',
  )
  assert.ok(!JSON.stringify(await readKept(db, 'lock')).includes('4711'))
  await changeAfter(db, 0)
  assert.deepEqual(await readLock(db), { set: true, dropped: false, password: false, afterMs: 0 })
  await removeLock(db)
  assert.equal((await readLock(db)).set, false)
})

it('O3: ten wrong tries take the rows off the device and end the session; account and queue stay', async (t) => {
  const db = await aDevice(t)
  await setPin(db, '4711', 0)
  for (let left = PIN_TRIES - 1; left > 0; left -= 1)
    assert.deepEqual(await tryPin(db, '0000'), { kind: 'wrong', left })
  assert.deepEqual(await tryPin(db, '0000'), { kind: 'dropped' })
  assert.deepEqual(await tryPin(db, '4711'), { kind: 'dropped' }, 'the right one comes too late')
  assert.equal(await db.rows('a').retailers.count(), 0)
  assert.equal((await readKept(db, 'account'))?.signedOut, true)
  assert.equal(await readKept(db, 'signOutOwed'), true)
  assert.equal(await db.actions.count(), 1)
  assert.deepEqual(await readLock(db), { set: false, dropped: true, password: false, afterMs: 0 })
})

it('a try is on the disk before it is compared, so that many at once are not more than ten', async (t) => {
  const db = await aDevice(t)
  await setPin(db, '4711', 0)
  const tries = await Promise.all(Array.from({ length: 14 }, () => tryPin(db, '0000')))
  assert.equal(tries.filter(({ kind }) => kind === 'wrong').length, PIN_TRIES - 1)
  assert.equal((await readLock(db)).dropped, true)
})

it('a forgotten PIN is replaced by a full sign-in, its second factor too, and the queue stays', async (t) => {
  const db = await aDevice(t)
  await setPin(db, '4711', 0)
  await dropForSignIn(db)
  assert.equal(await db.rows('a').retailers.count(), 0)
  assert.equal(await db.actions.count(), 1)
  await notePassword(db)
  const lock = await readLock(db)
  assert.deepEqual([lock.dropped, lock.password], [true, true])
  await forgetDrop(db)
  assert.equal((await readLock(db)).dropped, false)
})

it('a PIN that is set is untouched by a sign-in that was not owed to it', async (t) => {
  const db = await aDevice(t)
  await setPin(db, '4711', 0)
  await notePassword(db)
  await forgetDrop(db)
  assert.equal((await readLock(db)).set, true)
})
