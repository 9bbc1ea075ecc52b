import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { HOUR, MINUTE } from '@latchkey/core/instant'
import { IMPORT_HEAD } from '../testing/import-journeys.ts'
import {
  LINKED_PASSWORD,
  linkedContacts,
  linkMailed,
  offerLink,
  twoOfOnePerson,
} from '../testing/linked-journeys.ts'
import { aContact, ownerClient, sendReset, signInOwner, websiteSignIn } from '../testing/people.ts'
import { aRole, aTerritory, aUser } from '../testing/staff.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  changed,
  eventsOf,
  freshContact,
  mailSettled,
  mailsTo,
  patchContact,
} from '../testing/website-journeys.ts'

const RIGHTS = { contacts: 'write', retailers: 'read', 'contact-email': 'write', audit: 'read' } as const

it('U5, U9, A5: who may write one contact alone can neither link him, hear of the other, nor come in at the other’s retailer', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, harbour, hill, email } = await linkedContacts(product, owner, 'anna@five.test')
  const north = await aTerritory(product, 'North', [harbour.id])
  await aTerritory(product, 'South', [hill.id])
  const role = await aRole(product, RIGHTS)
  const limited = { type: 'dual-access', role, territories: [north], limited: true } as const
  const rep = (await aUser(product, limited)).client
  const third = await aContact(owner, { retailerId: harbour.id, email })

  const links = await rep.get(`/api/v1/contacts/${kept.id}/links`)
  assert.deepEqual(links.body, { items: [], offers: [] })
  assert.equal((await rep.get(`/api/v1/contacts/${joined.id}/links`)).status, 404)
  for (const [one, other] of [
    [kept, joined],
    [joined, kept],
  ] as const) {
    const no = await offerLink(rep, owner, one, other)
    assert.deepEqual([no.status, no.body.code], [404, 'contact-not-found'])
    assert.equal(
      (await rep.delete(`/api/v1/contacts/${one.id}/links/${other.id}`)).body.code,
      'contact-not-found',
    )
  }
  const nobody = await rep.delete(`/api/v1/contacts/${kept.id}/links/${third.id}`)
  assert.deepEqual([nobody.status, nobody.body.code], [409, 'not-linked'])
  const seen = (await rep.get(`/api/v1/contacts/${kept.id}`)).text
  assert.ok(!seen.includes(joined.id) && !seen.includes(hill.name))
  const person = product.client()
  await websiteSignIn(person, kept.username, LINKED_PASSWORD)
  await person.put('/api/v1/website/retailer', { contactId: joined.id })
  const sessions = await rep.get(`/api/v1/contacts/${kept.id}/sessions`)
  assert.deepEqual(sessions.body.items, [], 'where he is for the other retailer is not shown')

  // A5: he takes the address of his own contact, and a reset to it opens that one alone.
  const mine = 'mine@rep.test'
  const { version } = await freshContact(owner, kept)
  assert.equal((await rep.patch(`/api/v1/contacts/${kept.id}`, { version, email: mine })).status, 200)
  assert.equal(
    (await person.get('/api/v1/website/me')).body.id,
    joined.id,
    'the other retailer is not touched',
  )
  const alone = await freshContact(owner, kept)
  assert.deepEqual([alone.username, alone.state.code], [null, 'incomplete'])
  assert.equal((await freshContact(owner, joined)).username, kept.username)
  const named = await patchContact(owner, kept, { username: 'harbour-anna' })
  const secret = await sendReset(product, owner, named.body as ContactWire)
  const thief = product.client()
  await websiteSignIn(thief, 'harbour-anna', secret)
  await thief.put('/api/v1/website/password', { newPassword: 'copper window 4' })
  assert.equal((await thief.get('/api/v1/website/me')).body.id, kept.id)
  assert.equal(
    (await thief.put('/api/v1/website/retailer', { contactId: joined.id })).body.code,
    'retailer-not-offered',
  )
  assert.ok((await eventsOf(owner, kept)).some((event) => event.action === 'contact.login-left'))
  assert.equal(
    (await websiteSignIn(product.client(), kept.username, LINKED_PASSWORD)).body.contact.id,
    joined.id,
  )
})

it('A3, A5: a new username is all’s for who reaches all, and takes one out for who does not; a new retailer takes him out', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, harbour, hill, email } = await linkedContacts(product, owner, 'anna@six.test')
  // C9: resets of one leave the live temporary passwords of the other alone.
  const others = await sendReset(product, owner, await freshContact(owner, joined))
  for (let n = 0; n < 3; n += 1) await sendReset(product, owner, await freshContact(owner, kept))
  const caged = await websiteSignIn(product.client(), kept.username, others)
  assert.equal(caged.body.state, 'password-change-required')
  const renamedAll = await patchContact(owner, joined, { username: 'anna-everywhere' })
  assert.deepEqual(
    renamedAll.body.warnings?.map((one: { code: string }) => one.code),
    ['username-of-all'],
  )
  assert.equal((await freshContact(owner, kept)).username, 'anna-everywhere')
  assert.equal((await owner.get('/api/v1/contacts?search=anna-everywhere')).body.items.length, 2)
  const both = await websiteSignIn(product.client(), 'anna-everywhere', LINKED_PASSWORD)
  assert.equal(both.body.state, 'retailer-choice-required')
  // I2: what an export says of both comes in again and changes nothing; a third contact gets the name of neither.
  const row = (shop: { accountNumber: string }, name: string) =>
    `${shop.accountNumber},,,Anna,${name},${email},anna-everywhere,yes`
  const send = (...rows: string[]) =>
    owner.request('POST', '/api/v1/imports', {
      raw: [IMPORT_HEAD, ...rows, ''].join('\n'),
      headers: { 'content-type': 'text/csv' },
    })
  const same = await send(row(harbour, 'Berg'), row(hill, 'Berg'))
  assert.deepEqual([same.status, same.body.contacts?.unchanged], [200, 2], same.text)
  const third = await send(row(harbour, 'Berg'), row(hill, 'Other'))
  assert.deepEqual([third.status, third.body.problems?.[0]?.code], [422, 'username-taken'], third.text)

  const north = await aTerritory(product, 'North', [harbour.id])
  const role = await aRole(product, RIGHTS)
  const rep = await aUser(product, { type: 'dual-access', role, territories: [north], limited: true })
  const { version } = await freshContact(owner, kept)
  const renamed = await rep.client.patch(`/api/v1/contacts/${kept.id}`, { version, username: 'harbour-only' })
  assert.equal(renamed.status, 200, renamed.text)
  assert.deepEqual(
    [(await freshContact(owner, kept)).state.code, (await freshContact(owner, joined)).username],
    ['invite-expired', 'anna-everywhere'],
  )
  assert.equal((await websiteSignIn(product.client(), 'harbour-only', LINKED_PASSWORD)).status, 401)
  assert.equal(
    (await websiteSignIn(product.client(), 'anna-everywhere', LINKED_PASSWORD)).body.state,
    'signed-in',
  )

  const two = await linkedContacts(product, owner, 'anna@seven.test')
  const moved = await patchContact(owner, two.joined, { retailerId: harbour.id })
  assert.deepEqual(
    moved.body.warnings?.map((one: { field: string; code: string }) => [one.field, one.code]),
    [['retailerId', 'login-left']],
  )
  assert.equal((await freshContact(owner, two.joined)).username, null)
  assert.equal(
    (await websiteSignIn(product.client(), two.kept.username, LINKED_PASSWORD)).body.state,
    'signed-in',
  )
})

it('A5, E2: parting, and erasing one of two, leave the other with the login; the parted one has none until it gets a username', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, email } = await linkedContacts(product, owner, 'anna@eight.test')
  const person = product.client()
  await websiteSignIn(person, kept.username, LINKED_PASSWORD)
  await person.put('/api/v1/website/retailer', { contactId: kept.id })
  assert.equal((await owner.delete(`/api/v1/contacts/${kept.id}/links/${joined.id}`)).status, 204)
  assert.equal((await person.get('/api/v1/website/me')).status, 401)
  const parted = await freshContact(owner, joined)
  assert.deepEqual([parted.username, parted.websiteAccess, parted.state.code], [null, true, 'incomplete'])
  assert.equal((await websiteSignIn(person, kept.username, LINKED_PASSWORD)).body.state, 'signed-in')
  await mailSettled(product)
  assert.ok(mailsTo(product, email).some((mail) => /no longer for/.test(mail.text)))

  const again = await linkedContacts(product, owner, 'anna@nine.test')
  await websiteSignIn(person, again.kept.username, LINKED_PASSWORD)
  await person.put('/api/v1/website/retailer', { contactId: again.joined.id })
  const { version } = await freshContact(owner, again.kept)
  const erased = await owner.post(`/api/v1/contacts/${again.kept.id}/erasure`, {
    version,
    confirmation: 'Anna Berg',
  })
  assert.equal(erased.status, 200, erased.text)
  assert.equal((await person.get('/api/v1/website/me')).body.id, again.joined.id)
  assert.equal((await websiteSignIn(person, again.kept.username, LINKED_PASSWORD)).body.state, 'signed-in')
  const { id } = (await person.get('/api/v1/website/me')).body
  assert.equal(id, again.joined.id)
})

it('A5, L5: an offer ends with its 48 hours, a new address, a lost right, or when it is taken back; it needs a fresh sign-in and one address', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { kept, joined, email } = await twoOfOnePerson(product, owner, 'anna@ten.test')
  const confirm = async (path: string) =>
    (await product.client().form(path, { username: kept.username ?? '', password: LINKED_PASSWORD })).status

  const role = await aRole(product, RIGHTS)
  const user = await aUser(product, { role })
  assert.equal((await offerLink(user.client, owner, kept, joined)).status, 202)
  const lost = await linkMailed(product, email)
  const { version } = (await owner.get(`/api/v1/users/${user.id}`)).body
  const gone = await owner.post(`/api/v1/users/${user.id}/deactivate`, { version })
  assert.ok(gone.status < 300, gone.text)
  assert.equal(await confirm(lost), 410)

  assert.equal((await offerLink(owner, owner, kept, joined)).status, 202)
  const withdrawn = await linkMailed(product, email)
  const { offers } = (await owner.get(`/api/v1/contacts/${kept.id}/links`)).body
  assert.equal((await owner.delete(`/api/v1/contacts/${kept.id}/links/offers/${offers[0].id}`)).status, 204)
  assert.equal(await confirm(withdrawn), 410)

  assert.equal((await offerLink(owner, owner, kept, joined)).status, 202)
  const readdressed = await linkMailed(product, email)
  product.clock.advance(1)
  await changed(owner, joined, { email: 'else@ten.test' })
  assert.equal((await offerLink(owner, owner, kept, joined)).body.code, 'link-needs-one-address')
  await changed(owner, joined, { email })
  assert.equal(await confirm(readdressed), 410)

  // M1: with the mail server down, what is taken back, replaced or readdressed is wiped and never leaves.
  product.sink.setMode('451')
  const letters = () =>
    product.db.read
      .selectFrom('letter')
      .select(['state', 'sealed_secret'])
      .where('kind', '=', 'link-offer')
      .orderBy('id')
      .execute()
  const left = (await letters()).length
  for (const _ of ['taken back', 'readdressed'])
    assert.equal((await offerLink(owner, owner, kept, joined)).status, 202)
  const [replaced, newest] = (await letters()).slice(left)
  assert.deepEqual([replaced?.state, replaced?.sealed_secret], ['void', null])
  assert.ok(newest?.sealed_secret)
  const waiting = (await owner.get(`/api/v1/contacts/${kept.id}/links`)).body.offers[0]
  assert.equal((await owner.delete(`/api/v1/contacts/${kept.id}/links/offers/${waiting.id}`)).status, 204)
  for (const readdressedOne of [kept, joined]) {
    assert.equal((await offerLink(owner, owner, kept, joined)).status, 202)
    await changed(owner, readdressedOne, { email: 'third@ten.test' })
    await changed(owner, readdressedOne, { email })
  }
  assert.deepEqual(
    (await letters()).slice(left).map((one) => one.sealed_secret),
    [null, null, null, null],
  )
  const links = () => mailsTo(product, email).filter((mail) => mail.text.includes('/link/')).length
  const before = links()
  product.sink.setMode('accept')
  product.clock.advance(4 * MINUTE)
  await mailSettled(product)
  assert.deepEqual(
    (await letters()).slice(left).map((one) => one.state),
    ['void', 'void', 'void', 'void'],
  )
  assert.equal(links(), before)

  const late = await offerLink(owner, owner, kept, joined)
  assert.equal(late.status, 202, late.text)
  const path = await linkMailed(product, email)
  product.clock.advance(11 * MINUTE)
  assert.equal((await offerLink(owner, owner, kept, joined)).body.code, 'recent-sign-in-required')
  product.clock.advance(48 * HOUR)
  assert.equal(await confirm(path), 410)
  await signInOwner(product, owner)
  assert.equal((await offerLink(owner, owner, joined, kept)).body.code, 'link-needs-password')
  assert.equal((await offerLink(owner, owner, kept, kept)).body.code, 'link-same-contact')
})
