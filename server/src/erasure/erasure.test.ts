import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { DAY, MINUTE } from '@latchkey/core/instant'
import { verifyChain } from '../audit/index.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, websiteSignIn } from '../testing/people.ts'
import { aUser, openRepSession } from '../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { refusalIn, usedLicences, userRecordOf } from '../testing/user-acts.ts'
import {
  changed,
  dumpOf,
  eventsOf,
  freshContact,
  mailSettled,
  pressReset,
} from '../testing/website-journeys.ts'
import { sweepErasures } from './index.ts'

const PASSWORD = 'green lantern 7'

const eraseContact = (client: HttpClient, contact: { id: string; version: number }, confirmation: string) =>
  client.post(`/api/v1/contacts/${contact.id}/erasure`, { version: contact.version, confirmation })

/** What somebody finds who has the whole database: every table, and on the embedded one the very files. */
async function everything(product: TestProduct): Promise<string> {
  const dump = await dumpOf(product)
  if (product.db.engine !== 'sqlite') return dump.toLowerCase()
  const files = ['latchkey.db', 'latchkey.db-wal'].map((name) =>
    readFileSync(join(product.dataDir, name)).toString('latin1'),
  )
  return [dump, ...files].join('\n').toLowerCase()
}

async function assertForgotten(product: TestProduct, values: readonly string[]): Promise<void> {
  const text = await everything(product)
  for (const value of values) {
    const at = text.indexOf(value.toLowerCase())
    assert.equal(at, -1, `${value} stands in: ${text.slice(Math.max(0, at - 200), at + 100)}`)
  }
}

it('E2: after a contact is erased the database holds none of his values, and the audit’s chain still verifies', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, PASSWORD, {
    firstName: 'Quirinus',
    surname: 'Wexelberger',
    email: 'quirinus@wexel.test',
    username: 'wexelname-77',
  })
  await changed(owner, contact, { phone: '+49 555 778899', reference: 'REF-WEXEL' })
  await changed(owner, contact, { email: 'new.quirinus@wexel.test', surname: 'Wexelberger-Ott' })
  await websiteSignIn(product.client('203.0.113.77'), contact.username, 'wrong password 1')
  await pressReset(owner, contact)
  await mailSettled(product)
  const before = await everything(product)
  for (const value of ['quirinus', 'wexel', '203.0.113.77']) assert.ok(before.includes(value), value)
  const fresh = await freshContact(owner, contact)
  const answer = await eraseContact(owner, fresh, 'quirinus  wexelberger-ott')
  assert.equal(answer.status, 200, answer.text)
  assert.deepEqual(answer.body, { id: contact.id, trailDone: true })
  await assertForgotten(product, ['quirinus', 'wexel', '778899', 'REF-WEXEL'])
  const events = await product.db.read.selectFrom('audit_event').selectAll().execute()
  assert.ok(!JSON.stringify(events).includes('203.0.113.77'), 'nor where he came from')
  assert.deepEqual((await verifyChain(product.app)).faults, [])
  assert.equal((await browser.get('/api/v1/website/me')).status, 401)
  assert.equal((await websiteSignIn(product.client(), contact.username, PASSWORD)).status, 401)
  await aContact(owner, { username: 'wexelname-77' })
})

it('E2: the trail goes on under a pseudonym, and the id answers that the contact was erased', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact } = await aContactWithPassword(product, owner, PASSWORD)
  const fresh = await freshContact(owner, contact)
  assert.equal((await eraseContact(owner, fresh, contact.username ?? '')).status, 200)
  const gone = await owner.get(`/api/v1/contacts/${contact.id}`)
  assert.deepEqual(refusalIn(gone), [410, 'contact-erased'])
  assert.match(gone.body.detail, /erased/)
  const listed = (await owner.get('/api/v1/contacts')).body
  assert.deepEqual(listed.items, [])
  const events = await eventsOf(owner, contact)
  const short = contact.id.slice(-4)
  for (const event of events) assert.equal(event.target?.name, `Erased contact ${short}`)
  assert.equal(events[0]?.action, 'contact.erased')
  assert.equal(events[0]?.actor.name, 'Olivia Owner')
  const own = events.find((event) => event.action === 'contact.password-set')
  assert.deepEqual([own?.actor.name, own?.ip], [`Erased contact ${short}`, null])
  assert.ok(events.some((event) => event.action === 'contact.created' && event.actor.name === 'Olivia Owner'))
  const again = await eraseContact(owner, fresh, contact.username ?? '')
  assert.deepEqual(refusalIn(again), [404, 'contact-not-found'])
  const change = await product.db.read
    .selectFrom('change')
    .selectAll()
    .where('entity_id', '=', contact.id)
    .executeTakeFirstOrThrow()
  assert.equal(change.deleted_at, product.clock.now())
})

it('E2: an address that others use stays theirs, and their events stay as they are', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const shop = await aRetailer(owner)
  const email = 'till@shared.test'
  const one = await aContact(owner, { retailerId: shop.id, email })
  const other = await aContact(owner, { retailerId: shop.id, email })
  await pressReset(owner, other)
  await mailSettled(product)
  const before = await eventsOf(owner, other)
  assert.equal((await eraseContact(owner, await freshContact(owner, one), 'Jane Doe')).status, 200)
  assert.deepEqual(await eventsOf(owner, other), before)
  assert.equal((await freshContact(owner, other)).email, email)
})

it('E2, L5, U9: the owner alone erases, with a sign-in under 10 minutes old, the right name and the row as it is', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const admin = await aUser(product)
  const before = await everything(product)
  assert.deepEqual(refusalIn(await eraseContact(admin.client, contact, 'Jane Doe')), [403, 'owner-only'])
  const wrong = await eraseContact(owner, contact, 'Jane')
  assert.deepEqual(refusalIn(wrong), [400, 'invalid-request', 'confirmation: mismatch'])
  const stale = await eraseContact(owner, { ...contact, version: 7 }, 'Jane Doe')
  assert.deepEqual(refusalIn(stale), [409, 'changed-meanwhile'])
  product.clock.advance(10 * MINUTE)
  const late = await eraseContact(owner, contact, 'Jane Doe')
  assert.deepEqual(refusalIn(late), [403, 'recent-sign-in-required'])
  assert.equal((await freshContact(owner, contact)).version, contact.version)
  assert.ok(before.includes('jane'))
  assert.ok((await eventsOf(owner, contact)).some((event) => event.action === 'right.refused'))
})

it('E2, U6: an erased user is signed out everywhere, frees his licence and his username, and leaves none of his values', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const username = 'zebulon@northgate.test'
  const user = await aUser(product, { type: 'dual-access', role: 'office', username })
  await owner.patch(`/api/v1/users/${user.id}`, {
    version: 1,
    firstName: 'Zebulon',
    surname: 'Vandermolen',
    phone: '555-909090',
    notes: 'collects Vandermolen stamps',
    emailTo: 'home@zebulon.test',
  })
  const ipad = product.client()
  await openRepSession(product, ipad, user.id)
  const agent = { 'user-agent': 'Zebulon-Browser/9' }
  const contact = await aContact(owner)
  await changed(user.client, contact, { phone: '1234' })
  await user.client.post('/api/v1/portal/sign-out', {}, agent)
  await product.client('203.0.113.99').post('/api/v1/portal/sign-in', user, agent)
  await owner.post(`/api/v1/users/${user.id}/resets`)
  await mailSettled(product)
  const used = await usedLicences(owner, 'dual-access')
  const { version } = await userRecordOf(owner, user.id)
  const erase = (id: string, typed: object) => owner.post(`/api/v1/users/${id}/erasure`, typed)
  const answer = await erase(user.id, { version, confirmation: username })
  assert.equal(answer.status, 200, answer.text)
  await assertForgotten(product, ['zebulon', 'vandermolen', '909090', '203.0.113.99'])
  assert.deepEqual((await verifyChain(product.app)).faults, [])
  assert.equal((await user.client.get('/api/v1/portal/me')).status, 401)
  assert.equal((await ipad.get('/api/v1/rep/me')).status >= 400, true)
  assert.equal(await usedLicences(owner, 'dual-access'), used - 1)
  assert.deepEqual(refusalIn(await owner.get(`/api/v1/users/${user.id}`)), [410, 'user-erased'])
  const acted = (await eventsOf(owner, contact)).find((event) => event.action === 'contact.changed')
  assert.equal(acted?.actor.name, `Erased user ${user.id.slice(-4)}`)
  await aUser(product, { username })
})

it('E2, U4: the owner cannot be erased, so nobody erases himself', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { id } = (await owner.get('/api/v1/portal/me')).body
  const { version } = await userRecordOf(owner, id)
  const answer = await owner.post(`/api/v1/users/${id}/erasure`, { version, confirmation: 'Olivia Owner' })
  assert.deepEqual(refusalIn(answer), [409, 'owner-stays'])
  assert.equal((await owner.get('/api/v1/portal/me')).status, 200)
})

it('E2, I1: the invites of an erased user pause, and nobody gets a letter of them', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const clerk = await aUser(product)
  const contact = await aContact(owner)
  const startAt = new Date(product.clock.now() + DAY).toISOString()
  const made = await clerk.client.post('/api/v1/invites', { contactIds: [contact.id], startAt })
  assert.equal(made.status, 201, made.text)
  const { version, username } = await userRecordOf(owner, clerk.id)
  const answer = await owner.post(`/api/v1/users/${clerk.id}/erasure`, { version, confirmation: username })
  assert.equal(answer.status, 200, answer.text)
  const invite = (await owner.get(`/api/v1/invites/${made.body.id}`)).body
  assert.deepEqual([invite.state, invite.pauseReason], ['paused', 'starter-inactive'])
  assert.equal(invite.startedBy.name, `Erased user ${clerk.id.slice(-4)}`)
})

it('E2: an act that was under way is found by a later look, after which nothing is kept to look for', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner, { firstName: 'Quirinus', surname: 'Wexelberger' })
  assert.equal((await eraseContact(owner, contact, 'Quirinus Wexelberger')).status, 200)
  // Of another contact, whose file was written by someone who had the old list on his screen.
  const late = await aContact(owner)
  await changed(owner, late, { phone: 'Quirinus Wexelberger' })
  await changed(owner, late, { phone: null })
  assert.ok((await dumpOf(product)).includes('Quirinus'))
  product.clock.advance(15 * MINUTE)
  await sweepErasures(product.app)
  assert.ok(!(await dumpOf(product)).includes('Quirinus'))
  const [row] = await product.db.read.selectFrom('erasure').selectAll().execute()
  assert.deepEqual([row?.sealed_values, row?.ended_at], [null, product.clock.now()])
  assert.deepEqual((await verifyChain(product.app)).faults, [])
})
