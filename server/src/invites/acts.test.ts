import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MINUTE, SECOND } from '@latchkey/core/instant'
import {
  actOn,
  anInvite,
  contactsOfOneShop,
  invited,
  inviteNow,
  peopleOfInvite,
  untilInvite,
} from '../testing/invite-journeys.ts'
import { ownerClient, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  eventsOf,
  freshContact,
  mailSettled,
  mailsTo,
  secretsTo,
  setPassword,
} from '../testing/website-journeys.ts'

it('I1: an invite is undone within its ten seconds: nothing leaves, and no temporary password was made', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [contact] = await contactsOfOneShop(owner, 1)
  assert.ok(contact)
  const invite = await anInvite(owner, { filter: {} })
  const undone = await actOn(owner, invite, 'cancel')
  assert.deepEqual([undone.status, undone.body.state], [200, 'cancelled'])
  product.clock.advance(MINUTE)
  product.app.wake('invites')
  await mailSettled(product)
  assert.equal(product.sink.messages.length, 0)
  assert.equal((await freshContact(owner, contact)).state.code, 'not-invited')
  for (const act of ['pause', 'resume', 'cancel', 'retry-failed']) {
    const again = await actOn(owner, invite, act)
    assert.deepEqual([again.status, again.body.code], [409, 'invite-ended'], act)
  }
})

it('I1: paused it makes no letters, resumed it goes on where it was, and each act leaves its event', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  await contactsOfOneShop(owner, 3)
  const invite = await anInvite(owner, { filter: {} })
  assert.equal((await actOn(owner, invite, 'resume')).body.code, 'invite-not-paused')
  const paused = await actOn(owner, invite, 'pause')
  assert.deepEqual([paused.body.state, paused.body.pauseReason], ['paused', 'by-user'])
  assert.equal((await actOn(owner, invite, 'pause')).body.code, 'invite-not-running')
  product.clock.advance(MINUTE)
  product.app.wake('invites')
  await mailSettled(product)
  assert.equal(product.sink.messages.length, 0)
  const resumed = await actOn(owner, invite, 'resume')
  assert.deepEqual([resumed.body.state, resumed.body.pauseReason], ['waiting', null])
  assert.equal((await untilInvite(product, owner, invite)).counts.sent, 3)
  const events = (await owner.get(`/api/v1/audit?targetId=${invite.id}`)).body.items
  assert.deepEqual(
    events.map((event: { action: string }) => event.action),
    ['invite.finished', 'invite.started', 'invite.resumed', 'invite.paused', 'invite.created'],
  )
})

it('I1, M1: cancelled half-way nothing more leaves, and letters that wait to leave are void with their temporary passwords', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contacts = await contactsOfOneShop(owner, 6)
  product.sink.setMode('451')
  const invite = await anInvite(owner, { filter: {} })
  product.clock.advance(10 * SECOND)
  await untilInvite(product, owner, invite, (now) => now.counts.sending === 6)
  await mailSettled(product)
  const cancelled = await actOn(owner, invite, 'cancel')
  assert.deepEqual([cancelled.body.counts.sending, cancelled.body.counts.skipped], [0, 6])
  product.sink.setMode('accept')
  product.clock.advance(MINUTE)
  product.app.wake('courier')
  await mailSettled(product)
  assert.equal(product.sink.messages.length, 0)
  for (const contact of contacts)
    assert.equal((await freshContact(owner, contact)).state.code, 'invite-expired')
  const people = await peopleOfInvite(owner, invite)
  assert.ok(people.every((person) => person.state === 'skipped' && person.reason === 'cancelled'))
})

it('I1: whose letter was refused has failed with the answer of the server, and is tried again on request', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const contacts = await contactsOfOneShop(owner, 3)
  product.sink.setMode('550')
  const failed = await invited(product, owner, { filter: {} })
  assert.equal(failed.counts.failed, 3)
  const people = await peopleOfInvite(owner, failed, '&state=failed')
  assert.equal(people.length, 3)
  for (const person of people) assert.match(person.answer ?? '', /550/)
  product.sink.setMode('accept')
  const retried = await actOn(owner, failed, 'retry-failed')
  assert.deepEqual([retried.body.state, retried.body.counts.waiting], ['running', 3])
  assert.equal((await untilInvite(product, owner, failed)).counts.sent, 3)
  for (const contact of contacts) assert.equal(mailsTo(product, contact.email).length, 1)
  assert.equal((await actOn(owner, failed, 'retry-failed')).body.code, 'nothing-to-retry')
  assert.ok((await eventsOf(owner, failed)).some((event) => event.action === 'invite.retried'))
})

it('I1: a mail server that is down keeps the outbox short: letters are made as they leave, not all at once', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [pattern] = await contactsOfOneShop(owner, 1)
  assert.ok(pattern)
  const rows = ['Account number,Retailer name,Contact reference,Surname,E-mail,Username,Website access']
  for (let n = 0; n < 500; n += 1) rows.push(`D-1,Down,r-${n},Doe ${n},d${n}@down.test,down-${n},yes`)
  const sent = await owner.request('POST', '/api/v1/imports', {
    raw: rows.join('\n'),
    headers: { 'content-type': 'text/csv' },
  })
  assert.equal(sent.status, 200, sent.text)
  product.sink.setMode('451')
  const invite = await anInvite(owner, { filter: { search: 'down' } })
  product.clock.advance(10 * SECOND)
  const made = await untilInvite(product, owner, invite, (now) => now.counts.sending >= 300)
  await mailSettled(product)
  for (let n = 0; n < 10; n += 1) await untilInvite(product, owner, invite, () => true)
  const { counts } = await inviteNow(owner, invite)
  assert.ok(counts.sending <= 450, String(counts.sending))
  assert.equal(made.total, 500)
  assert.ok(counts.waiting >= 50)
})

it('I1: the same again reaches those who never signed in and nobody else, the same day too', async (t) => {
  const product = await startTestProduct(t)
  const owner = await ownerClient(product)
  const [signs, waits] = await contactsOfOneShop(owner, 2)
  assert.ok(signs && waits)
  const first = await invited(product, owner, { filter: {} })
  const [secret] = secretsTo(product, signs.email)
  const browser = product.client()
  await websiteSignIn(browser, signs.username, secret ?? '')
  assert.equal((await setPassword(browser, 'green lantern 7')).status, 204)
  const preview = await actOn(owner, first, 'again', { dryRun: true })
  assert.deepEqual(preview.body, { total: 1, eligible: 1, skipped: [] })
  const list = await owner.get(`/api/v1/invites/preview?againOf=${first.id}&reason=eligible`)
  assert.deepEqual(
    list.body.items.map((person: { contactId: string }) => person.contactId),
    [waits.id],
  )
  const again = await actOn(owner, first, 'again')
  assert.deepEqual([again.status, again.body.total, again.body.againOf], [201, 1, first.id])
  product.clock.advance(10 * SECOND)
  assert.equal((await untilInvite(product, owner, again.body)).counts.sent, 1)
  assert.equal(secretsTo(product, waits.email).length, 2)
  assert.equal(secretsTo(product, signs.email).length, 1)
})
