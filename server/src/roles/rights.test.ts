import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, signInOwner } from '../testing/people.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { eventsOf } from '../testing/website-journeys.ts'
import { issueSetupLink } from '../user-access/index.ts'

const NEXT = {
  username: 'nora.next@northgate.test',
  firstName: 'Nora',
  surname: 'Next',
  password: 'Lantern-9-quay-boats',
}

/** A new owner, and the one before her: signed in, with an account and without any right. */
async function ownerAndFormer(product: TestProduct): Promise<{ owner: HttpClient; former: HttpClient }> {
  await ownerClient(product)
  const { url } = await issueSetupLink(product.app, commandCaller('test'))
  const owner = product.client()
  const set = await owner.post('/api/v1/setup', { token: url.split('/').at(-1), ...NEXT })
  assert.equal(set.status, 201, set.text)
  const { username, password } = NEXT
  assert.equal((await owner.post('/api/v1/portal/sign-in', { username, password })).status, 200)
  const former = await signInOwner(product)
  await product.db.transaction(async (tx) => {
    await tx.db.updateTable('staff_user').set({ role: 'nothing' }).where('owner_at', 'is', null).execute()
  })
  return { owner, former }
}

it('P60, U4: an act without the right is refused at every door and leaves an audit event, and nothing else', async (t) => {
  const product = await startTestProduct(t)
  const { owner, former } = await ownerAndFormer(product)
  const shop = await aRetailer(owner)
  const contact = await aContact(owner, { retailerId: shop.id })
  const { version, email } = contact
  const path = `/api/v1/contacts/${contact.id}`
  const acts: [string, () => Promise<{ status: number; text: string }>][] = [
    ['list', () => former.get('/api/v1/contacts')],
    ['read', () => former.get(path)],
    ['create', () => former.post('/api/v1/contacts', { retailerId: shop.id, firstName: 'No' })],
    ['change', () => former.patch(path, { version, surname: 'No' })],
    ['reset', () => former.post(`${path}/resets`, { version, email })],
    ['void', () => former.delete(`${path}/resets`)],
    ['live resets', () => former.get(`${path}/resets`)],
    ['unlock', () => former.delete(`${path}/lock`)],
    ['retailers', () => former.get('/api/v1/retailers')],
    ['new retailer', () => former.post('/api/v1/retailers', { accountNumber: 'N-1', name: 'No' })],
    [
      'change retailer',
      () => former.patch(`/api/v1/retailers/${shop.id}`, { version: 1, name: 'No', active: false }),
    ],
    ['settings', () => former.get('/api/v1/settings')],
    ['change settings', () => former.patch('/api/v1/settings', { 'contacts.four-eyes': true })],
    ['audit', () => former.get('/api/v1/audit')],
    ['letters', () => former.get(`/api/v1/letters?contactId=${contact.id}`)],
  ]
  const refusals = async () =>
    (await product.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('action', '=', 'right.refused')
      .execute()) ?? []
  for (const [name, act] of acts) {
    const before = (await refusals()).length
    const answer = await act()
    assert.equal(answer.status, 403, `${name}: ${answer.text}`)
    assert.ok(!answer.text.includes(email ?? ''), `${name} shows the contact`)
    assert.ok((await refusals()).length > before, `${name} leaves an event`)
  }
  for (const event of await refusals()) {
    assert.equal(event.result, 'refused')
    assert.equal(event.actor_name, 'Olivia Owner')
  }
  assert.equal((await owner.get(path)).body.version, version)
  assert.equal((await owner.get('/api/v1/retailers')).body.items.length, 1)
  assert.equal((await owner.get('/api/v1/settings')).body['contacts.four-eyes'], false)
  assert.ok((await eventsOf(owner, contact)).some((event) => event.action === 'right.refused'))
  assert.match(
    (await owner.get(`/api/v1/audit?targetId=${contact.id}`)).text,
    /Olivia Owner tried something without the right to/,
  )
})

it('P60, E1: a wrong current password on the account page leaves an audit event', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  const answer = await browser.put('/api/v1/website/password', {
    currentPassword: 'wrong lantern 1',
    newPassword: 'blue lantern 8',
  })
  assert.equal(answer.body.code, 'current-password-wrong', answer.text)
  const [event] = await eventsOf(owner, contact)
  assert.deepEqual(
    [event?.action, event?.result, event?.actor.kind],
    ['contact.password-change-refused', 'refused', 'contact'],
  )
})
