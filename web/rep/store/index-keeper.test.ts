import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aDevice, newEmail } from '../testing/a-device.ts'
import { createFakeServer } from '../testing/fake-server.ts'
import { aContact, aRetailer } from '../testing/rows.ts'
import { type IndexKeeper, keepIndex } from './index-keeper.ts'
import { emptyRows } from './reset.ts'

const fail = (fault: unknown) => {
  throw fault
}
const names = (index: IndexKeeper, typed = '') => index.search(typed)?.rows.map(({ name }) => name)

/** Another tab hears a little later; its index says when. */
function next(index: IndexKeeper): Promise<void> {
  return new Promise((done) => {
    const stop = index.subscribe(() => {
      stop()
      done()
    })
  })
}

it('O1: the search follows every sync, in the tab that synced and in the others', async (t) => {
  const server = createFakeServer()
  server.putRetailer(aRetailer('r1', { name: 'Corner' }))
  server.putContact(aContact('jane', 'r1'))
  const device = aDevice(server)
  const [tab, other] = [device.openTab(t), device.openTab(t)]
  const [here, there] = [keepIndex(tab.db, tab.teller, fail), keepIndex(other.db, other.teller, fail)]
  assert.equal(names(here), undefined, 'not read yet')
  await Promise.all([here.settled(), there.settled()])
  assert.deepEqual(names(here), [])

  const heard = next(there)
  await tab.engine.sync('start')
  await Promise.all([here.settled(), heard])
  assert.deepEqual([names(here, 'jane'), names(there, 'jane')], [['Corner'], ['Corner']])

  server.putRetailer(aRetailer('r1', { name: 'Renamed' }))
  server.removeContact('jane')
  const heardDelta = next(there)
  await tab.engine.sync('asked')
  await Promise.all([here.settled(), heardDelta])
  assert.deepEqual([names(here), names(there), names(there, 'jane')], [['Renamed'], ['Renamed'], []])

  await emptyRows(tab.db)
  const heardEmpty = next(there)
  tab.teller.tell({ kind: 'replaced' })
  await Promise.all([here.settled(), heardEmpty])
  assert.deepEqual([names(here), names(there)], [[], []])
})

it('O4: what the search told before stays as it was when an action is answered', async (t) => {
  const server = createFakeServer()
  server.putRetailer(aRetailer('r1'))
  server.putContact(aContact('jane', 'r1'))
  const tab = aDevice(server).openTab(t)
  await tab.engine.sync('start')
  const index = keepIndex(tab.db, tab.teller, fail)
  await tab.queue('jane', newEmail('new@shop.test'))
  await tab.engine.sync('queued')
  await index.settled()
  assert.equal(index.search('jane')?.total, 1)
})
