import assert from 'node:assert/strict'
import { it } from 'node:test'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { RepDatabase } from './database.ts'
import { readStorageFault } from './storage-fault.ts'

it('O1: a storage that cannot be opened is told with its reason, each time it is asked for', async () => {
  const indexedDB = new IDBFactory()
  indexedDB.open = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const db = new RepDatabase('closed', { indexedDB, IDBKeyRange })
  for (const _ of [1, 2]) {
    const fault = await readStorageFault(db)
    assert.equal(fault instanceof Error && fault.name, 'SecurityError')
  }
})

it('O1: a storage that works has no fault', async (t) => {
  const db = new RepDatabase('open', { indexedDB: new IDBFactory(), IDBKeyRange })
  t.after(() => db.close())
  assert.equal(await readStorageFault(db), null)
})
