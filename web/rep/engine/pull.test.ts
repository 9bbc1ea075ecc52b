import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { readContact, readRetailer, readShown, readStanding } from '../store/read.ts'
import { aDevice, newEmail } from '../testing/a-device.ts'
import { createFakeServer, problem } from '../testing/fake-server.ts'
import { aContact, aRetailer } from '../testing/rows.ts'

function shops(count: number) {
  const server = createFakeServer()
  for (let i = 0; i < count; i += 1) {
    server.putRetailer(aRetailer(`r${i}`))
    server.putContact(aContact(`c${i}`, `r${i}`))
  }
  return server
}

type Tab = ReturnType<ReturnType<typeof aDevice>['openTab']>
const shownIds = (tab: Tab) => readShown(tab.db, ({ contacts }) => contacts.toCollection().primaryKeys())

async function synced(t: TestContext, server: ReturnType<typeof createFakeServer>) {
  const tab = aDevice(server).openTab(t)
  assert.equal(await tab.engine.sync('start'), null)
  return tab
}

it('O4: a first pull comes page by page and is shown in one step when it is whole', async (t) => {
  const server = shops(10)
  server.pageSize = 6
  const tab = aDevice(server).openTab(t)
  const seen: number[] = []
  tab.teller.hear((told) => {
    if (told.kind === 'phase' && told.received !== null) seen.push(told.received)
  })
  let shownHalfWay = -1
  server.meet(
    '/sync',
    ({ query }) => server.answerSync(query),
    async ({ query }) => {
      shownHalfWay = (await shownIds(tab)).length
      return server.answerSync(query)
    },
  )
  await tab.engine.sync('start')
  assert.equal(shownHalfWay, 0)
  assert.deepEqual(seen, [6, 12, 18, 20])
  assert.equal((await shownIds(tab)).length, 10)
  const { counts, lastSyncAt, fault } = await readStanding(tab.db)
  assert.deepEqual({ counts, fault }, { counts: { retailers: 10, contacts: 10 }, fault: null })
  assert.ok(lastSyncAt)
  assert.deepEqual(
    tab.news.map(({ changed, renewed, whole }) => ({ changed, renewed, whole })),
    [{ changed: 20, renewed: true, whole: true }],
  )
})

it('O4: a first pull that was cut off goes on where it stood, also after the app was closed', async (t) => {
  const server = shops(10)
  server.pageSize = 6
  const device = aDevice(server)
  const tab = device.openTab(t)
  const cut = () => Promise.reject(new TypeError('cut'))
  server.meet('/sync', ({ query }) => server.answerSync(query), cut, cut)
  assert.equal((await tab.engine.sync('start'))?.kind, 'later')
  assert.deepEqual(await shownIds(tab), [])
  server.cursors.length = 0
  const later = device.openTab(t)
  await later.engine.sync('start')
  assert.deepEqual(server.cursors, ['1.6', '1.12', '1.18'])
  assert.equal((await shownIds(later)).length, 10)
})

it('O4: a delta changes, adds and removes rows; a retailer that is gone takes his contacts along', async (t) => {
  const server = shops(3)
  const tab = await synced(t, server)
  server.putContact(aContact('c0', 'r0', { surname: 'Changed', version: 2 }))
  server.putContact(aContact('new', 'r0'))
  server.putContact(aContact('c1', 'r0', { version: 2 }))
  server.retailers.delete('r1')
  server.putContact(aContact('stays', 'r2'))
  server.removeRetailer('r1')
  server.removeContact('c2')
  await tab.engine.sync('asked')
  assert.deepEqual((await shownIds(tab)).toSorted(), ['c0', 'c1', 'new', 'stays'])
  assert.equal((await readContact(tab.db, 'c0'))?.surname, 'Changed')
  assert.equal((await readContact(tab.db, 'c1'))?.retailerId, 'r0')
  assert.equal(await readRetailer(tab.db, 'r1'), null)
  assert.equal((await readRetailer(tab.db, 'r0'))?.contactCount, 3)
})

it('O4: rows and cursor move in one step: a page that cannot be written leaves both as they were', async (t) => {
  const server = shops(2)
  const tab = await synced(t, server)
  const before = await tab.db.kept.get('cache')
  server.meet('/sync', () =>
    Response.json({
      changes: [
        { entity: 'retailer', id: 'r9', row: aRetailer('r9') },
        { entity: 'contact', id: 'bad', row: { ...aContact('bad', 'r9'), id: undefined } },
      ],
      cursor: '1.99',
      more: false,
    }),
  )
  assert.deepEqual(await tab.engine.sync('asked'), { kind: 'later', fault: 'storage', wait: null })
  assert.equal((await readStanding(tab.db)).fault, 'storage', 'O5: and the app says so')
  assert.equal(tab.faults.length, 1)
  assert.deepEqual(await tab.db.kept.get('cache'), before)
  assert.equal(await readRetailer(tab.db, 'r9'), null)
  assert.equal(await tab.engine.sync('asked'), null, 'and the next sync goes on')
})

it('O4: a resync replaces the cache in one step, never the queue; until then the old rows are shown', async (t) => {
  const server = shops(3)
  const tab = await synced(t, server)
  await tab.queue('c0', newEmail('new@shop.test'))
  server.epoch = 2
  server.contacts.delete('c2')
  server.meet('/commands', () => new Response(null, { status: 500 }))
  let shownMeanwhile: string[] = []
  server.meet(
    '/sync',
    ({ query }) => server.answerSync(query),
    async ({ query }) => {
      shownMeanwhile = await shownIds(tab)
      return server.answerSync(query)
    },
  )
  await tab.engine.sync('asked')
  assert.deepEqual(shownMeanwhile, ['c0', 'c1', 'c2'])
  assert.deepEqual(await shownIds(tab), ['c0', 'c1'])
  assert.deepEqual(
    (await tab.actions()).map(({ state }) => state),
    ['queued'],
  )
  assert.equal((await readContact(tab.db, 'c0'))?.pending.email, 'new@shop.test')
})

it('O4: where the territories changed the old rows leave the device at once, the queue stays', async (t) => {
  const server = shops(3)
  const tab = await synced(t, server)
  await tab.queue('c0', newEmail('new@shop.test'))
  server.epoch = 2
  server.reason = 'territories-changed'
  server.meet('/commands', () => new Response(null, { status: 500 }))
  const cut = () => Promise.reject(new TypeError('cut'))
  server.meet('/sync', ({ query }) => server.answerSync(query), cut, cut)
  await tab.engine.sync('asked')
  assert.deepEqual(await shownIds(tab), [])
  assert.equal((await tab.actions()).length, 1)
  server.retailers.delete('r1')
  server.contacts.delete('c1')
  await tab.engine.sync('asked')
  assert.deepEqual(await shownIds(tab), ['c0', 'c2'])
})

it('U4: where his role no longer lets him read, the rows leave the device; with the right they come back', async (t) => {
  const server = shops(2)
  const tab = await synced(t, server)
  server.meet('/sync', () => problem(403, 'not-allowed'))
  assert.equal((await tab.engine.sync('asked'))?.kind, 'later')
  assert.equal((await readStanding(tab.db)).fault, 'not-allowed', 'O5: and the app says so')
  assert.deepEqual(await shownIds(tab), [])
  await tab.engine.sync('asked')
  assert.deepEqual(await shownIds(tab), ['c0', 'c1'])
})
