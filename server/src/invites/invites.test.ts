import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SECOND } from '@latchkey/core/instant'
import {
  anInvite,
  contactsOfOneShop,
  invited,
  inviteNow,
  peopleOfInvite,
  untilInvite,
} from '../testing/invite-journeys.ts'
import { aContact, aContactWithPassword, aRetailer, ownerClient, websiteSignIn } from '../testing/people.ts'
import { secretIn } from '../testing/smtp-sink.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { changed, eventsOf, freshContact, mailSettled, mailsTo } from '../testing/website-journeys.ts'

it('I1: the preview counts who gets a letter and who not, by reason, with the list behind each, and writes nothing', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [ready] = await contactsOfOneShop(owner, 1)
  const off = await aContact(owner, { websiteAccess: false })
  const noMail = await aContact(owner, { email: null, websiteAccess: false })
  const noName = await aContact(owner, { username: null, websiteAccess: false })
  const gone = await aContact(owner)
  await changed(owner, gone, { active: false })
  const closed = await aContact(owner)
  const shop = await owner.get(`/api/v1/retailers/${closed.retailerId}`)
  await owner.patch(`/api/v1/retailers/${closed.retailerId}`, { version: shop.body.version, active: false })
  const { contact: known } = await aContactWithPassword(product, owner, 'green lantern 7')
  const mails = product.sink.messages.length

  const answer = await owner.post('/api/v1/invites', { filter: {}, dryRun: true })
  assert.equal(answer.status, 200, answer.text)
  assert.deepEqual(answer.body, {
    total: 7,
    eligible: 1,
    skipped: [
      { reason: 'retailer-inactive', count: 1 },
      { reason: 'contact-inactive', count: 1 },
      { reason: 'password-set', count: 1 },
      { reason: 'email-missing', count: 1 },
      { reason: 'username-missing', count: 1 },
      { reason: 'access-off', count: 1 },
    ],
  })
  const expected = {
    eligible: ready,
    'retailer-inactive': closed,
    'contact-inactive': gone,
    'password-set': known,
    'email-missing': noMail,
    'username-missing': noName,
    'access-off': off,
  }
  for (const [reason, contact] of Object.entries(expected)) {
    const list = await owner.get(`/api/v1/invites/preview?reason=${reason}`)
    assert.deepEqual(
      list.body.items.map((person: { contactId: string }) => person.contactId),
      [contact?.id],
      reason,
    )
  }
  const named = await owner.post('/api/v1/invites', { contactIds: [ready?.id, off.id], dryRun: true })
  assert.deepEqual(named.body, { total: 2, eligible: 1, skipped: [{ reason: 'access-off', count: 1 }] })
  const search = await owner.post('/api/v1/invites', { filter: { search: known.email }, dryRun: true })
  assert.deepEqual(search.body, { total: 1, eligible: 0, skipped: [{ reason: 'password-set', count: 1 }] })
  assert.deepEqual((await owner.get('/api/v1/invites')).body.items, [])
  assert.equal(product.sink.messages.length, mails)
})

it('I1: the list behind a count goes from page to page, in either way of naming people', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contacts = await contactsOfOneShop(owner, 5)
  const ids = contacts.map((contact) => contact.id)
  const ways = [
    (cursor: string) =>
      owner.get(`/api/v1/invites/preview?reason=eligible&limit=2${cursor && `&cursor=${cursor}`}`),
    (cursor: string) =>
      owner.post('/api/v1/invites/preview', {
        contactIds: ids,
        reason: 'eligible',
        limit: 2,
        ...(cursor ? { cursor } : {}),
      }),
  ]
  for (const page of ways) {
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await page(cursor)
      seen.push(...body.items.map((person: { contactId: string }) => person.contactId))
      cursor = body.nextCursor
    }
    assert.deepEqual(seen.sort(), [...ids].sort())
  }
})

it('I1, C1, C12: everybody eligible gets one website invite 10 seconds later, with his own temporary password, state, mail state and audit event as a single invite has', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contacts = await contactsOfOneShop(owner, 40)
  const off = await aContact(owner, { websiteAccess: false })
  const ids = [...contacts, off].map((contact) => contact.id)
  const invite = await anInvite(owner, { contactIds: [...ids, ids[0]], name: 'Spring' })
  assert.equal(invite.state, 'waiting')
  assert.equal(invite.total, 41)
  assert.equal(Date.parse(invite.startAt), product.clock.now() + 10 * SECOND)
  product.clock.advance(10 * SECOND - 1)
  product.app.wake('invites')
  await mailSettled(product)
  assert.equal(product.sink.messages.length, 0, 'undone until then')
  product.clock.advance(1)
  const done = await untilInvite(product, owner, invite)
  assert.equal(done.counts.sent, 40)
  assert.equal(done.counts.skipped, 1)
  assert.equal(product.sink.messages.length, 40)
  for (const contact of contacts) {
    const [mail, ...more] = mailsTo(product, contact.email)
    assert.ok(mail && more.length === 0)
    assert.match(mail.subject, /access|website/i)
  }
  const [first] = contacts
  assert.ok(first)
  const fresh = await freshContact(owner, first)
  assert.deepEqual([fresh.state.code, fresh.mailState, fresh.version], ['invited', 'sent', first.version])
  const events = (await eventsOf(owner, first)).filter((event) => event.action === 'contact.reset-issued')
  assert.equal(events.length, 1)
  assert.equal(events[0]?.actor.name, 'Olivia Owner')
  const [mail] = mailsTo(product, first.email)
  assert.ok(mail)
  const signedIn = await websiteSignIn(product.client(), first.username, secretIn(mail))
  assert.equal(signedIn.body.state, 'password-change-required')
  const people = await peopleOfInvite(owner, invite)
  const stateOf = (id: string) => people.find((person) => person.contactId === id)?.state
  assert.equal(stateOf(first.id), 'delivered', 'he used what was in it')
  for (const contact of contacts.slice(1)) assert.equal(stateOf(contact.id), 'sent')
  const [skipped] = await peopleOfInvite(owner, invite, '&state=skipped')
  assert.deepEqual([skipped?.contactId, skipped?.reason], [off.id, 'access-off'])
  const told = (await owner.get(`/api/v1/audit?targetId=${invite.id}`)).body.items
  assert.deepEqual(
    told.map((event: { action: string }) => event.action),
    ['invite.finished', 'invite.started', 'invite.created'],
  )
})

it('P30, I1: no existing password is touched by an invite, and each item is judged by what the contact is when his turn comes', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const { contact: known, browser } = await aContactWithPassword(product, owner, 'green lantern 7')
  const [stays, loses, moves] = await contactsOfOneShop(owner, 3)
  assert.ok(stays && loses && moves)
  const mails = product.sink.messages.length
  const invite = await anInvite(owner, { filter: {} })
  await changed(owner, loses, { websiteAccess: false })
  await changed(owner, moves, { email: 'elsewhere@cornerbike.test' })
  await mailSettled(product)
  const notices = product.sink.messages.length - mails
  product.clock.advance(10 * SECOND)
  const done = await untilInvite(product, owner, invite)
  assert.deepEqual([done.counts.sent, done.counts.skipped], [2, 2])
  const reasons = new Map((await peopleOfInvite(owner, invite)).map((one) => [one.contactId, one.reason]))
  assert.equal(reasons.get(known.id), 'password-set')
  assert.equal(reasons.get(loses.id), 'access-off')
  assert.equal(product.sink.messages.length - mails - notices, 2)
  assert.equal(mailsTo(product, 'elsewhere@cornerbike.test').length, 1, 'to where he is now')
  assert.equal((await browser.get('/api/v1/website/me')).status, 200, 'his session stands')
  assert.equal((await websiteSignIn(product.client(), known.username, 'green lantern 7')).status, 200)
})

it('I1: an invite for a date begins then, and one in the past, for nobody, for both or neither is refused', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [contact] = await contactsOfOneShop(owner, 1)
  const shop = await aRetailer(owner)
  const contactIds = [contact?.id]
  const at = (ms: number) => new Date(product.clock.now() + ms).toISOString()
  const refused: [object, number, string][] = [
    [{ contactIds, startAt: at(-1000) }, 400, 'invalid-request'],
    [{ contactIds, filter: {} }, 400, 'invalid-request'],
    [{}, 400, 'invalid-request'],
    [{ contactIds, repeatDays: 2 }, 400, 'invalid-request'],
    [{ contactIds, repeatDays: 3, owner: 'x' }, 400, 'invalid-request'],
    [{ filter: { colour: 'red' } }, 400, 'invalid-request'],
    [{ filter: { retailerId: shop.id } }, 422, 'nobody-to-invite'],
    [{ contactIds: ['nobody'] }, 404, 'contact-not-found'],
  ]
  for (const [wish, status, code] of refused) {
    const answer = await owner.post('/api/v1/invites', wish)
    assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(wish))
  }
  assert.deepEqual((await owner.get('/api/v1/invites')).body.items, [])
  const invite = await anInvite(owner, { contactIds, startAt: at(600_000) })
  product.clock.advance(599_000)
  product.app.wake('invites')
  await mailSettled(product)
  assert.equal((await inviteNow(owner, invite)).state, 'waiting')
  product.clock.advance(1_000)
  assert.equal((await untilInvite(product, owner, invite)).counts.sent, 1)
})

it('P29, I1: each contact gets one letter though the job is started twice, and who was invited by one today is skipped by the other with that reason', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contacts = await contactsOfOneShop(owner, 30)
  const [one, other] = await Promise.all([
    owner.post('/api/v1/invites', { filter: {} }),
    owner.post('/api/v1/invites', { filter: {} }),
  ])
  assert.deepEqual([one.status, other.status], [201, 201])
  product.clock.advance(10 * SECOND)
  const ends = [await untilInvite(product, owner, one.body), await untilInvite(product, owner, other.body)]
  assert.equal(product.sink.messages.length, 30)
  for (const contact of contacts) assert.equal(mailsTo(product, contact.email).length, 1)
  assert.equal(
    ends.reduce((sum, end) => sum + end.counts.sent, 0),
    30,
  )
  const skipped = await Promise.all(ends.map((end) => peopleOfInvite(owner, end, '&state=skipped')))
  assert.equal(skipped.flat().length, 30)
  assert.ok(skipped.flat().every((person) => person.reason === 'invited-today'))
  const preview = await owner.post('/api/v1/invites', { filter: {}, dryRun: true })
  assert.deepEqual(preview.body.skipped, [{ reason: 'invited-today', count: 30 }])
  product.clock.advance(24 * 60 * 60 * SECOND + 1)
  const later = await ownerClient(product)
  assert.equal((await invited(product, later, { filter: {} })).counts.sent, 30, 'the next day they may be')
})
