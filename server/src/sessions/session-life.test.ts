import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR, MINUTE } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { aContactWithPassword, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const PASSWORD = 'green lantern 7'
const ME = '/api/v1/website/me'
const PORTAL_ME = '/api/v1/portal/me'

const statusOf = async (client: HttpClient, path: string) => (await client.get(path)).status

/** A browser that holds nothing but this one cookie. */
function replaying(product: TestProduct, name: string, value: string | undefined): HttpClient {
  const client = product.client()
  client.cookies.set(name, value ?? '')
  return client
}

/** The touch of a session is written beside the answer; this waits until it is there. */
async function touched(product: TestProduct): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    await product.db.transaction(async () => undefined)
    const rows = await product.db.read.selectFrom('session').select('last_used_at').execute()
    if (rows.some((row) => row.last_used_at === product.clock.now())) return
  }
  assert.fail('the last use was never written')
}

it('L3, P52: a contact rests 14 days at most, and each use within them starts the 14 days anew', async (t) => {
  const product = await startTestProduct(t)
  const { browser } = await aContactWithPassword(product, await ownerClient(product), PASSWORD)
  product.clock.advance(14 * DAY - 1)
  assert.equal(await statusOf(browser, ME), 200)
  await touched(product)
  product.clock.advance(14 * DAY - 1)
  assert.equal(await statusOf(browser, ME), 200)
  await touched(product)
  product.clock.advance(14 * DAY)
  assert.equal(await statusOf(browser, ME), 401)
})

it('L3, P52: a contact is signed out 90 days after signing in, however busy', async (t) => {
  const product = await startTestProduct(t)
  const { browser } = await aContactWithPassword(product, await ownerClient(product), PASSWORD)
  for (let day = 10; day < 90; day += 10) {
    product.clock.advance(10 * DAY)
    assert.equal(await statusOf(browser, ME), 200, `day ${day}`)
    await touched(product)
  }
  product.clock.advance(10 * DAY - 1)
  assert.equal(await statusOf(browser, ME), 200)
  product.clock.advance(1)
  assert.equal(await statusOf(browser, ME), 401)
})

it('L3, P52: the portal rests 60 minutes at most and ends after 12 hours', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  for (let minute = 50; minute < 12 * 60; minute += 50) {
    product.clock.advance(50 * MINUTE)
    assert.equal(await statusOf(owner, PORTAL_ME), 200, `minute ${minute}`)
    await touched(product)
  }
  product.clock.advance(20 * MINUTE)
  assert.equal(await statusOf(owner, PORTAL_ME), 401, 'after 12 hours')
  const again = await ownerClient(product)
  product.clock.advance(60 * MINUTE)
  assert.equal(await statusOf(again, PORTAL_ME), 401, 'after an hour of rest')
})

it('L3: the lives of sessions are settings, and hold for sessions opened after the change', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const changed = await owner.patch('/api/v1/settings', { 'sessions.contact-idle-days': 1 })
  assert.equal(changed.status, 200, changed.text)
  const { browser } = await aContactWithPassword(product, owner, PASSWORD)
  product.clock.advance(DAY)
  assert.equal(await statusOf(browser, ME), 401)
})

it('L3: the list shows device, address and last use, exact to five minutes', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const browser = product.client('203.0.113.20')
  await websiteSignIn(browser, contact.username, PASSWORD)
  const signedInAt = new Date(product.clock.now()).toISOString()
  const own = async () => {
    const list = (await browser.get('/api/v1/website/sessions')).body.items
    return list.find((session: { current: boolean }) => session.current)
  }
  product.clock.advance(5 * MINUTE - 1)
  const first = await own()
  assert.equal(first.device, 'test browser')
  assert.equal(first.ip, '203.0.113.20')
  assert.equal(first.lastUsedAt, signedInAt)
  product.clock.advance(1)
  await own()
  await touched(product)
  assert.equal((await own()).lastUsedAt, new Date(product.clock.now()).toISOString())
})

it('L3, P50: signing in with a temporary password and choosing a new one each give a new session id, and the old one is dead', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser: former } = await aContactWithPassword(product, owner, PASSWORD)
  const temporary = await sendReset(product, owner, contact)
  const browser = product.client()
  await websiteSignIn(browser, contact.username, temporary)
  const caged = browser.cookies.get('latchkey-website')
  const set = await browser.put('/api/v1/website/password', { newPassword: 'blue lantern 77' })
  assert.equal(set.status, 204, set.text)
  const free = browser.cookies.get('latchkey-website')
  assert.notEqual(free, caged)
  assert.equal(await statusOf(replaying(product, 'latchkey-website', caged), ME), 401)
  assert.equal(await statusOf(browser, ME), 200)
  assert.equal(await statusOf(former, ME), 401, 'the session of before')
})

it('L3, P50: signing in again gives a new session id, and the one this browser had is dead', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const first = browser.cookies.get('latchkey-website')
  await websiteSignIn(browser, contact.username, PASSWORD)
  assert.notEqual(browser.cookies.get('latchkey-website'), first)
  assert.equal(await statusOf(replaying(product, 'latchkey-website', first), ME), 401)
  const ownersFirst = owner.cookies.get('latchkey-portal')
  const credentials = { username: 'olivia.owner@northgate.test', password: 'Harbour-7-lamp-quay' }
  assert.equal((await owner.post('/api/v1/portal/sign-in', credentials)).status, 200)
  assert.equal(await statusOf(replaying(product, 'latchkey-portal', ownersFirst), PORTAL_ME), 401)
})

it('L3, P51: signing out ends the session at the server, so a replayed cookie is worthless', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { browser } = await aContactWithPassword(product, owner, PASSWORD)
  const website = browser.cookies.get('latchkey-website')
  assert.equal((await browser.post('/api/v1/website/sign-out')).status, 204)
  assert.equal(browser.cookies.has('latchkey-website'), false)
  assert.equal(await statusOf(replaying(product, 'latchkey-website', website), ME), 401)
  const portal = owner.cookies.get('latchkey-portal')
  assert.equal((await owner.post('/api/v1/portal/sign-out')).status, 204)
  assert.equal(await statusOf(replaying(product, 'latchkey-portal', portal), PORTAL_ME), 401)
})

it('C6, L3: a caged session lives 15 minutes and may sign out', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const temporary = await sendReset(product, owner, contact)
  const browser = product.client()
  await websiteSignIn(browser, contact.username, temporary)
  product.clock.advance(15 * MINUTE - 1)
  assert.equal(await statusOf(browser, ME), 403)
  product.clock.advance(1)
  assert.equal(await statusOf(browser, ME), 401)
  await websiteSignIn(browser, contact.username, temporary)
  assert.equal((await browser.post('/api/v1/website/sign-out')).status, 204)
  product.clock.advance(48 * HOUR)
})
