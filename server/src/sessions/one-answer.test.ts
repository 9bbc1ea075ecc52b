import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HOUR } from '@latchkey/core/instant'
import type { Answer, HttpClient } from '../testing/http-client.ts'
import {
  aContact,
  aContactWithPassword,
  aRetailer,
  ownerClient,
  sendReset,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

const PASSWORD = 'green lantern 7'

/** The answer as a stranger sees it, without what differs by nature. */
function shown({ status, headers, text }: Answer): string {
  const kept = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  return JSON.stringify({ status, headers: kept, text })
}

async function locked(product: { client(): HttpClient }, username: string | null): Promise<void> {
  for (let i = 0; i < 6; i += 1) await websiteSignIn(product.client(), username, 'wrong password 1')
}

it('L1, P45: unknown name, wrong password, access off, inactive, locked and expired get one and the same answer', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact: known } = await aContactWithPassword(product, owner, PASSWORD)
  const { contact: off } = await aContactWithPassword(product, owner, PASSWORD)
  const { contact: inactive } = await aContactWithPassword(product, owner, PASSWORD)
  const { contact: lockedOut } = await aContactWithPassword(product, owner, PASSWORD)
  const shop = await aRetailer(owner)
  const { contact: ofClosedShop } = await aContactWithPassword(product, owner, PASSWORD, {
    retailerId: shop.id,
  })
  const neverInvited = await aContact(owner)
  const expired = await aContact(owner)
  const temporary = await sendReset(product, owner, expired)

  const change = async (id: string, fields: object) => {
    const { version } = (await owner.get(`/api/v1/contacts/${id}`)).body
    const answer = await owner.patch(`/api/v1/contacts/${id}`, { version, ...fields })
    assert.equal(answer.status, 200, answer.text)
  }
  await change(off.id, { websiteAccess: false })
  await change(inactive.id, { active: false })
  const { version } = (await owner.get(`/api/v1/retailers/${shop.id}`)).body
  const closed = await owner.patch(`/api/v1/retailers/${shop.id}`, { version, active: false })
  assert.equal(closed.status, 200, closed.text)
  product.clock.advance(49 * HOUR)
  await locked(product, lockedOut.username)

  const answers = new Map<string, string>()
  const attempt = async (name: string, username: string | null, password: string) =>
    answers.set(name, shown(await websiteSignIn(product.client(), username, password)))
  await attempt('unknown name', 'nobody-here', PASSWORD)
  await attempt('wrong password', known.username, 'wrong password 1')
  await attempt('access off', off.username, PASSWORD)
  await attempt('inactive contact', inactive.username, PASSWORD)
  await attempt('inactive retailer', ofClosedShop.username, PASSWORD)
  await attempt('locked, right password', lockedOut.username, PASSWORD)
  await attempt('expired temporary password', expired.username, temporary)
  await attempt('no password yet', neverInvited.username, PASSWORD)
  await attempt('empty password', known.username, '')
  await attempt('very long password', known.username, 'a1'.repeat(400))

  const first = answers.get('unknown name') ?? ''
  assert.match(first, /"status":401.*sign-in-refused/)
  for (const [name, answer] of answers) assert.equal(answer, first, name)
  assert.equal((await websiteSignIn(product.client(), known.username, PASSWORD)).status, 200)
})

it('L1: every refusal costs one argon2id evaluation, also for unknown names and locked accounts', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const evaluated = t.mock.method(product.app.passwords, 'check')
  const costs = async (username: string | null, password: string) => {
    const before = evaluated.mock.callCount()
    assert.equal((await websiteSignIn(product.client(), username, password)).status, 401)
    return evaluated.mock.callCount() - before
  }
  assert.equal(await costs('nobody-here', PASSWORD), 1)
  assert.equal(await costs(contact.username, 'wrong password 1'), 1)
  await locked(product, contact.username)
  assert.equal(await costs(contact.username, PASSWORD), 1)
  const portal = await product
    .client()
    .post('/api/v1/portal/sign-in', { username: 'nobody@northgate.test', password: PASSWORD })
  assert.equal(portal.status, 401)
})

it('L1, P45: the portal gives the same answer for an unknown user, a wrong password and a locked account', async (t) => {
  const product = await startTestProduct(t)
  await ownerClient(product)
  const attempt = async (username: string, password = 'wrong password 1') =>
    shown(await product.client().post('/api/v1/portal/sign-in', { username, password }))
  const unknown = await attempt('nobody@northgate.test')
  assert.match(unknown, /"status":401/)
  const wrong = await attempt('olivia.owner@northgate.test')
  for (let i = 0; i < 6; i += 1) await attempt('olivia.owner@northgate.test')
  const lockedOut = await attempt('olivia.owner@northgate.test', 'Harbour-7-lamp-quay')
  assert.equal(wrong, unknown)
  assert.equal(lockedOut, unknown)
})
