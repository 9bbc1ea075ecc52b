import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, MINUTE } from '@latchkey/core/instant'
import type { HttpClient } from '../testing/http-client.ts'
import { aContactWithPassword, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'

const PASSWORD = 'green lantern 7'
const WRONG = 'wrong password 1'

const wrongTries = async (product: TestProduct, username: string | null, count: number) => {
  for (let i = 0; i < count; i += 1)
    assert.equal((await websiteSignIn(product.client(), username, WRONG)).status, 401)
}

async function failuresOf(product: TestProduct): Promise<number[]> {
  const rows = await product.db.read.selectFrom('sign_in_counter').select('failures').execute()
  return rows.map((row) => row.failures)
}

const stateOf = async (owner: HttpClient, id: string) =>
  (await owner.get(`/api/v1/contacts/${id}`)).body.state

it('L2, P46: of 100 wrong passwords from 100 addresses at most ten are evaluated in the first 15 minutes, and a known device signs in throughout', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const check = t.mock.method(product.app.passwords, 'check')
  for (let i = 0; i < 100; i += 1) {
    await websiteSignIn(product.client(`203.0.${i}.7`), contact.username, WRONG)
    product.clock.advance(9_000)
    if (i % 20 === 0)
      assert.equal((await websiteSignIn(browser, contact.username, PASSWORD)).status, 200, `after ${i}`)
  }
  const evaluated = check.mock.calls.filter(
    ({ arguments: [password, stored] }) => password === WRONG && stored !== null,
  )
  assert.ok(evaluated.length <= 10, `${evaluated.length} evaluated`)
  assert.ok(evaluated.length >= 5, `${evaluated.length} evaluated`)
})

it('L2: past the budget of the account the right password gets the same 401 until the delay is over', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  await wrongTries(product, contact.username, 5)
  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 401)
  product.clock.advance(MINUTE - 1)
  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 401)
  product.clock.advance(1)
  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 200)
})

it('L2: the delay grows with each failure, and knocking meanwhile does not lengthen it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  await wrongTries(product, contact.username, 5)
  product.clock.advance(MINUTE)
  await wrongTries(product, contact.username, 1)
  product.clock.advance(MINUTE)
  await wrongTries(product, contact.username, 3)
  product.clock.advance(MINUTE)
  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 200)
})

it('L2: parallel wrong passwords do not slip past the count', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const check = t.mock.method(product.app.passwords, 'check')
  await Promise.all(
    Array.from({ length: 50 }, () => websiteSignIn(product.client(), contact.username, WRONG)),
  )
  const evaluated = check.mock.calls.filter(({ arguments: [, stored] }) => stored !== null)
  assert.equal(evaluated.length, 5)
})

it('L1, L2: unknown names are counted and delayed too, and what was typed is not stored', async (t) => {
  const product = await startTestProduct(t)
  await wrongTries(product, 'nobody-at-all', 8)
  assert.deepEqual(await failuresOf(product), [5])
  const rows = await product.db.read.selectFrom('sign_in_counter').selectAll().execute()
  assert.doesNotMatch(JSON.stringify(rows), /nobody-at-all/)
})

it('L2, P48: a success clears the count, and a wrong password on the account page counts on the same account', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  await wrongTries(product, contact.username, 4)
  const browser = product.client()
  assert.equal((await websiteSignIn(browser, contact.username, PASSWORD)).status, 200)
  assert.deepEqual(await failuresOf(product), [])
  await wrongTries(product, contact.username, 4)
  const wrong = await browser.put('/api/v1/website/password', {
    currentPassword: WRONG,
    newPassword: 'blue lantern 77',
  })
  assert.equal(wrong.body.code, 'current-password-wrong')
  assert.equal(
    (await failuresOf(product)).reduce((sum, n) => sum + n, 0),
    5,
  )
})

it('L2: a known device keeps its own budget, and its cookie is worthless for another account and after a new password', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  const { contact: other } = await aContactWithPassword(product, owner, PASSWORD)
  const former = product.client()
  former.cookies.set('latchkey-device', browser.cookies.get('latchkey-device') ?? '')
  await wrongTries(product, contact.username, 6)
  await wrongTries(product, other.username, 6)
  assert.equal((await websiteSignIn(former, other.username, PASSWORD)).status, 401, 'another account')
  assert.equal((await websiteSignIn(former, contact.username, PASSWORD)).status, 200, 'its own account')

  product.clock.advance(1)
  const change = { currentPassword: PASSWORD, newPassword: 'blue lantern 77' }
  assert.equal((await browser.put('/api/v1/website/password', change)).status, 204)
  const stale = product.client()
  stale.cookies.set('latchkey-device', former.cookies.get('latchkey-device') ?? '')
  await wrongTries(product, contact.username, 6)
  assert.equal((await websiteSignIn(stale, contact.username, 'blue lantern 77')).status, 401, 'stale device')
  assert.equal((await websiteSignIn(browser, contact.username, 'blue lantern 77')).status, 200, 'new device')
})

it('L2, C4: a live temporary password signs in whatever the lock, and completing the reset clears it', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const temporary = await sendReset(product, owner, contact)
  await wrongTries(product, contact.username, 8)
  const browser = product.client()
  const caged = await websiteSignIn(browser, contact.username, temporary)
  assert.equal(caged.body.state, 'password-change-required')
  const set = await browser.put('/api/v1/website/password', { newPassword: 'blue lantern 77' })
  assert.equal(set.status, 204, set.text)
  assert.equal((await websiteSignIn(product.client(), contact.username, 'blue lantern 77')).status, 200)
})

it('L2, A7: admins see the lock and its end on the contact, and it passes with the clock', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  await wrongTries(product, contact.username, 5)
  const until = new Date(product.clock.now() + MINUTE).toISOString()
  const state = await stateOf(owner, contact.id)
  assert.equal(state.code, 'locked')
  assert.equal(state.until, until)
  product.clock.advance(MINUTE)
  assert.equal((await stateOf(owner, contact.id)).code, 'active')
})

it('L2: 100 consecutive failures stop unknown devices until a reset, while a known device still signs in', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD)
  await wrongTries(product, contact.username, 1)
  // The failures in between by hand: through the door they take four days of the clock.
  await product.db.transaction((tx) =>
    tx.db.updateTable('sign_in_counter').set({ failures: 99, blocked_until: 0 }).execute(),
  )
  await wrongTries(product, contact.username, 1)
  product.clock.advance(3650 * DAY)
  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 401)
  assert.equal((await websiteSignIn(browser, contact.username, PASSWORD)).status, 200)
  const again = await ownerClient(product)
  const temporary = await sendReset(product, again, contact)
  const caged = product.client()
  assert.equal((await websiteSignIn(caged, contact.username, temporary)).status, 200)
  const set = await caged.put('/api/v1/website/password', { newPassword: 'blue lantern 77' })
  assert.equal(set.status, 204, set.text)
  assert.equal((await websiteSignIn(product.client(), contact.username, 'blue lantern 77')).status, 200)
})
