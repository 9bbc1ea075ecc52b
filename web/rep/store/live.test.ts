import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { RepContact } from '@latchkey/core/sync/wire'
import { Dexie, liveQuery } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { RepDatabase } from './database.ts'
import { keep } from './kept.ts'
import { enqueue } from './queue.ts'
import { readContact, readContactsOf, readStanding } from './read.ts'

// Another file of this process may have loaded Dexie before there was a database to be found.
Dexie.dependencies.indexedDB = indexedDB
Dexie.dependencies.IDBKeyRange = IDBKeyRange

const jane: RepContact = {
  id: 'c1',
  retailerId: 'r1',
  firstName: 'Jane',
  surname: 'Doe',
  email: null,
  username: null,
  phone: null,
  websiteAccess: false,
  active: true,
  state: { code: 'incomplete' },
  nextAction: 'add-email',
  resetButton: 'send-website-invite',
  mailState: null,
  version: 1,
}

/** Waits for the first found value that is so. */
function once<T>(read: () => Promise<T>, wanted: (found: T) => boolean): Promise<T> {
  return new Promise((done, fail) => {
    const watch = liveQuery(read).subscribe({
      next: (found) => {
        if (!wanted(found)) return
        setTimeout(() => watch.unsubscribe())
        done(found)
      },
      error: fail,
    })
  })
}

it('O3: what a screen shows of a contact and of the queue follows an action the moment it is queued', async () => {
  const db = new RepDatabase('live')
  await db.rows('a').contacts.put(jane)
  await keep(db, 'account', { userId: 'u1' } as Parameters<typeof keep<'account'>>[2])
  const shown = await readContact(db, 'c1')
  assert.ok(shown)
  const followed = Promise.all([
    once(
      () => readContact(db, 'c1'),
      (found) => found?.pending.email === 'jane@shop.test',
    ),
    once(
      () => readContactsOf(db, 'r1'),
      ([found]) => found?.pending.email === 'jane@shop.test',
    ),
    once(
      () => readStanding(db),
      ({ queued }) => queued === 1,
    ),
  ])
  // The readers are under way before anything is written.
  await once(
    () => readContact(db, 'c1'),
    (found) => found !== null,
  )
  const change = { type: 'contact.change', changes: { email: 'jane@shop.test' } } as const
  await enqueue(db, { now: () => 1, newKey: () => 'k1' }, shown, change)
  await followed
  db.close()
})
