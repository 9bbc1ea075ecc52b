import assert from 'node:assert/strict'
import { it, type TestContext } from 'node:test'
import { dropForSignIn } from '../lock/pin.ts'
import type { RepDatabase } from '../store/database.ts'
import { readKept } from '../store/kept.ts'
import { readAccount, readStanding } from '../store/read.ts'
import { aDevice, newEmail } from '../testing/a-device.ts'
import { createFakeServer, json, self } from '../testing/fake-server.ts'
import { aContact, aRetailer } from '../testing/rows.ts'
import { leave } from './who.ts'

async function aRep(t: TestContext) {
  const server = createFakeServer()
  server.putRetailer(aRetailer('r1'))
  for (const id of ['jane', 'tom']) server.putContact(aContact(id, 'r1'))
  const tab = aDevice(server).openTab(t)
  await tab.engine.sync('start')
  server.asked.length = 0
  return { server, tab }
}

const ways: readonly (readonly [string, (db: RepDatabase) => Promise<void>])[] = [
  ['a sign-out', leave],
  ['a dropped PIN', dropForSignIn],
]

for (const [way, goAway] of ways) {
  it(`O6: ${way} while the app asks who is signed in is not undone by the answer`, async (t) => {
    const { server, tab } = await aRep(t)
    tab.engine.doubtSelf()
    server.meet('/me', async () => {
      await goAway(tab.db)
      return json(self('u1'))
    })
    const trouble = await tab.engine.sync('start')
    assert.equal(trouble?.kind, 'signed-out')
    assert.deepEqual(server.asked, ['/me'], 'nothing is asked after it')
    const account = await readAccount(tab.db)
    assert.equal(account === null || account.signedOut, true)
    assert.equal(await readKept(tab.db, 'signOutOwed'), true)
    assert.deepEqual((await readStanding(tab.db)).counts, { retailers: 0, contacts: 0 })
  })

  it(`O6: ${way} while a command is on its way ends the sync: no row comes back, the rest of the queue waits`, async (t) => {
    const { server, tab } = await aRep(t)
    await tab.queue('jane', newEmail('new@shop.test'))
    await tab.queue('tom', newEmail('tom@shop.test'))
    server.meet('/commands', async ({ body }) => {
      await goAway(tab.db)
      return server.answerCommand(body)
    })
    const trouble = await tab.engine.sync('asked')
    assert.equal(trouble?.kind, 'signed-out')
    assert.deepEqual(server.asked, ['/commands'])
    assert.deepEqual(
      (await tab.actions()).map(({ state }) => state),
      ['done', 'queued'],
    )
    assert.deepEqual((await readStanding(tab.db)).counts, { retailers: 0, contacts: 0 })
    assert.equal((await readAccount(tab.db))?.signedOut, true)
  })

  it(`O6: ${way} while a page is on its way ends the pull`, async (t) => {
    const { server, tab } = await aRep(t)
    server.putContact(aContact('new', 'r1'))
    server.meet('/sync', async ({ query }) => {
      await goAway(tab.db)
      return server.answerSync(query)
    })
    assert.equal((await tab.engine.sync('asked'))?.kind, 'signed-out')
    assert.deepEqual(server.asked, ['/sync'])
    assert.deepEqual((await readStanding(tab.db)).counts, { retailers: 0, contacts: 0 })
  })
}
