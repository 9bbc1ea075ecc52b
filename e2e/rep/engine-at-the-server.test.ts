import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { it, type TestContext } from 'node:test'
import { DAY } from '@latchkey/core/instant'
import type { HttpClient } from '../../server/src/testing/http-client.ts'
import { aContact } from '../../server/src/testing/people.ts'
import { aRepAndContact } from '../../server/src/testing/rep-journeys.ts'
import { startTestProduct } from '../../server/src/testing/test-product.ts'
import { changed, mailSettled, mailsTo } from '../../server/src/testing/website-journeys.ts'
import { readAccount, readContact, readEnded, readStanding } from '../../web/rep/store/read.ts'
import { aDevice, newEmail, resetTo } from '../../web/rep/testing/a-device.ts'

/** What the iPad's requests meet on their way: gone before they arrive, or their answer lost. */
interface Way {
  reception: boolean
  loses: (path: string) => boolean
}

function fetchOf(client: HttpClient, way: Way): typeof fetch {
  return async (url, init = {}) => {
    if (!way.reception) throw new TypeError('Failed to fetch')
    const answer = await client.request(init.method ?? 'GET', String(url), {
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(init.body === undefined ? {} : { raw: String(init.body) }),
    })
    if (way.loses(String(url))) throw new TypeError('Failed to fetch')
    return new Response(answer.status === 204 ? null : answer.text, answer)
  }
}

/** A rep in the shop: his iPad's store and engine, without a screen, at the real server. */
async function aRepInTheShop(t: TestContext) {
  const product = await startTestProduct(t)
  const people = await aRepAndContact(product)
  const way: Way = { reception: true, loses: () => false }
  const device = aDevice({ fetch: fetchOf(people.ipad, way) }, randomUUID)
  device.clock.now = product.clock.now()
  const tab = device.openTab(t)
  assert.equal(await tab.engine.sync('start'), null)
  const states = async () => (await tab.actions()).map(({ state }) => state)
  const { id, email } = people.contact
  assert.ok(email)
  return { ...people, product, way, device, tab, states, jane: id, email }
}

it('O1, O3, C1: what was queued without reception goes out once it is back: the change, then the reset on what it made', async (t) => {
  const { product, way, tab, states, jane } = await aRepInTheShop(t)
  way.reception = false
  await tab.queue(jane, newEmail('new@shop.test'))
  await tab.queue(jane, resetTo('new@shop.test'))
  await tab.engine.sync('queued')
  assert.deepEqual(await states(), ['queued', 'queued'])
  assert.equal((await readContact(tab.db, jane))?.pending.reset, true)
  way.reception = true
  assert.equal(await tab.engine.sync('online'), null)
  assert.deepEqual(await states(), ['done', 'done'])
  await mailSettled(product)
  assert.equal(mailsTo(product, 'new@shop.test').length, 1)
  const shown = await readContact(tab.db, jane)
  assert.deepEqual([shown?.email, shown?.state.code, shown?.pending], ['new@shop.test', 'invited', {}])
})

it('O3: lost answers and an app that is opened anew send one letter', async (t) => {
  const { product, way, device, tab, states, jane, email } = await aRepInTheShop(t)
  await tab.queue(jane, resetTo(email))
  way.loses = (path) => path.endsWith('/commands')
  await tab.engine.sync('queued')
  await device.openTab(t).engine.sync('start')
  assert.deepEqual(await states(), ['queued'])
  way.loses = () => false
  await Promise.all([tab.engine.sync('asked'), device.openTab(t).engine.sync('start')])
  assert.deepEqual(await states(), ['done'])
  await mailSettled(product)
  assert.equal(mailsTo(product, email).length, 1)
})

it('O3: a contact changed meanwhile comes back with both versions, and the later action waits', async (t) => {
  const { owner, contact, tab, states, jane, email } = await aRepInTheShop(t)
  await tab.queue(jane, newEmail('mine@shop.test'))
  await tab.queue(jane, resetTo('mine@shop.test'))
  await changed(owner, contact, { username: 'theirs-7' })
  await tab.engine.sync('queued')
  assert.deepEqual(await states(), ['refused', 'held'])
  const [refused] = await tab.actions()
  assert.equal(refused?.problem?.code, 'changed-meanwhile')
  assert.deepEqual([refused?.seen.email, refused?.problem?.current?.username], [email, 'theirs-7'])
})

it('O3: a reset that waited for more than a day is reported, not sent', async (t) => {
  const { product, way, device, tab, states, jane, email } = await aRepInTheShop(t)
  way.reception = false
  await tab.queue(jane, resetTo(email))
  device.clock.now += DAY + 1
  way.reception = true
  await tab.engine.sync('online')
  assert.deepEqual(await states(), ['refused'])
  assert.equal((await tab.actions())[0]?.problem?.code, 'command-too-old')
  await mailSettled(product)
  assert.equal(mailsTo(product, email).length, 0)
})

it('O4, U5: territories that changed take rows away and bring others; the queue stays', async (t) => {
  const { product, owner, rep, tab, states, jane } = await aRepInTheShop(t)
  const elsewhere = await aContact(owner)
  await tab.queue(jane, newEmail('new@shop.test'))
  await product.db.transaction(async (tx) => {
    await tx.db.deleteFrom('user_territory').where('user_id', '=', rep.id).execute()
  })
  assert.equal(await tab.engine.sync('asked'), null)
  assert.equal(await readContact(tab.db, jane), null)
  assert.equal(await readContact(tab.db, elsewhere.id), null)
  assert.deepEqual((await readStanding(tab.db)).counts, { retailers: 0, contacts: 0 })
  assert.deepEqual(await states(), ['refused'], 'judged under the rights of now')
})

it('O6: an iPad that is unlinked in the portal is empty after its next contact', async (t) => {
  const { owner, tab, jane } = await aRepInTheShop(t)
  await tab.queue(jane, newEmail('new@shop.test'))
  const device = (await readAccount(tab.db))?.device.id
  const revoked = await owner.post(`/api/v1/devices/${device}/revoke`)
  assert.ok(revoked.status < 300, revoked.text)
  await tab.engine.sync('asked')
  assert.deepEqual([await readAccount(tab.db), await tab.actions()], [null, []])
  assert.equal(await readContact(tab.db, jane), null)
  assert.equal(await readEnded(tab.db), 'device-revoked')
})
