import assert from 'node:assert/strict'
import { it } from 'node:test'
import { DAY, HOUR } from '@latchkey/core/instant'
import { refusalsEn } from '@latchkey/core/messages/refusals'
import { Refusal, type RefusalCode } from '@latchkey/core/refusal'
import { problemOf } from '../platform/http/problem.ts'
import { aContact } from '../testing/people.ts'
import {
  aRepAndContact,
  changeCommand,
  isReplay,
  resetCommand,
  sendCommand,
} from '../testing/rep-journeys.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  changed,
  eventsOf,
  freshContact,
  mailSettled,
  mailsTo,
  secretsTo,
} from '../testing/website-journeys.ts'
import { passing } from './final-refusal.ts'

it('O2: a command sets e-mail, username and website access, and is answered with the contact as the rep app keeps him', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product, {
    contact: { email: null, username: null, websiteAccess: false },
  })
  const command = changeCommand(product, contact, {
    email: 'shop@x.test',
    username: 'shop-7',
    websiteAccess: true,
  })
  const answer = await sendCommand(ipad, command)
  assert.equal(answer.status, 200, answer.text)
  assert.ok(!isReplay(answer))
  const now = await freshContact(owner, contact)
  assert.deepEqual([now.email, now.username, now.websiteAccess], ['shop@x.test', 'shop-7', true])
  assert.deepEqual([answer.body.id, answer.body.outcome], [command.id, 'applied'])
  assert.deepEqual(
    [answer.body.contact.version, answer.body.contact.state.code],
    [now.version, 'not-invited'],
  )
  assert.deepEqual(
    Object.keys(answer.body.contact).filter((key) => key === 'retailer' || key === 'reference'),
    [],
    'nothing that its screens do not show',
  )
  const [event] = await eventsOf(owner, contact)
  assert.equal(event?.action, 'contact.access-on')
  assert.ok(JSON.stringify(event?.detail).includes(command.id), 'the trail names the command')
})

it('C1, C2, A6: a reset by a rep sends one letter as his; the answer holds its end and no secret', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, rep, ipad } = await aRepAndContact(product)
  const answer = await sendCommand(ipad, resetCommand(product, contact))
  assert.equal(answer.status, 200, answer.text)
  await mailSettled(product)
  const [secret = ''] = secretsTo(product, contact.email)
  assert.match(secret, /\w{4}-/)
  assert.ok(!answer.text.includes(secret) && !answer.text.includes(secret.replaceAll('-', '')))
  assert.equal(answer.body.expiresAt, new Date(product.clock.now() + 48 * HOUR).toISOString())
  assert.equal(answer.body.contact.state.code, 'invited')
  const [event] = await eventsOf(owner, contact)
  assert.deepEqual([event?.action, event?.detail?.trigger], ['contact.reset-issued', 'rep'])
  assert.equal(event?.actor.id, rep.id)
})

it('A1: a reset for an address that is no longer his, or a change of an older version, is 409 with the contact as he is', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const now = await changed(owner, contact, { email: 'other@x.test' })
  for (const command of [
    resetCommand(product, contact),
    resetCommand(product, { ...contact, version: now.version }),
    changeCommand(product, contact, { username: 'mine-7' }),
  ]) {
    const answer = await sendCommand(ipad, command)
    assert.deepEqual([answer.status, answer.body.code], [409, 'changed-meanwhile'])
    const { current } = answer.body
    assert.deepEqual([current.email, current.version], ['other@x.test', now.version])
    assert.ok(!('retailer' in current), 'as the rep app keeps him')
    const again = await sendCommand(ipad, command)
    assert.ok(isReplay(again))
    assert.deepEqual(again.body, answer.body)
  }
  assert.deepEqual(secretsTo(product, contact.email), [])
})

it('O3: a chain of commands on one contact goes on from the version each answer names', async (t) => {
  const product = await startTestProduct(t)
  const { contact, ipad } = await aRepAndContact(product, { contact: { email: null, websiteAccess: false } })
  const first = await sendCommand(ipad, changeCommand(product, contact, { email: 'one@x.test' }))
  const on = await sendCommand(ipad, changeCommand(product, first.body.contact, { websiteAccess: true }))
  const sent = await sendCommand(ipad, resetCommand(product, on.body.contact))
  assert.deepEqual([first.status, on.status, sent.status], [200, 200, 200], sent.text)
  await mailSettled(product)
  assert.equal(secretsTo(product, 'one@x.test').length, 1)
})

it('O3: a change on which nothing changes is applied and leaves the version as it is', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const events = (await eventsOf(owner, contact)).length
  const answer = await sendCommand(ipad, changeCommand(product, contact, { email: contact.email }))
  assert.deepEqual([answer.status, answer.body.contact.version], [200, contact.version])
  assert.equal((await eventsOf(owner, contact)).length, events)
})

it('A2, C11: access without e-mail or username, and a reset without them, are 422 and name what is missing', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product, {
    contact: { email: null, username: null, websiteAccess: false },
  })
  const on = await sendCommand(ipad, changeCommand(product, contact, { websiteAccess: true }))
  assert.equal(on.status, 422, on.text)
  assert.deepEqual(
    [on.body.code, on.body.errors[0].field, on.body.errors[1].field],
    ['email-missing', 'email', 'username'],
  )
  const reset = await sendCommand(ipad, resetCommand(product, { ...contact, email: 'any@x.test' }))
  assert.deepEqual([reset.status, reset.body.code], [422, 'email-missing'])
  assert.equal((await freshContact(owner, contact)).version, contact.version)
})

it('A5: a rep without the right of addresses may give one that is missing, and is 403 where one is replaced', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product, { rights: { contacts: 'write' } })
  const command = changeCommand(product, contact, { email: 'thief@x.test' })
  const answer = await sendCommand(ipad, command)
  assert.deepEqual([answer.status, answer.body.code], [403, 'not-allowed'])
  assert.ok(isReplay(await sendCommand(ipad, command)))
  const refused = (await eventsOf(owner, contact)).filter((event) => event.action === 'right.refused')
  assert.equal(refused.length, 1, 'P60: noted once, and not by the replay')
  const bare = await aContact(owner, { retailerId: contact.retailerId, email: null, websiteAccess: false })
  assert.equal((await sendCommand(ipad, changeCommand(product, bare, { email: 'new@x.test' }))).status, 200)
})

it('O3: a reset older than 24 hours and a change older than 7 days are not applied but reported; a clock set back does no harm', async (t) => {
  const product = await startTestProduct(t)
  const { owner, contact, ipad } = await aRepAndContact(product)
  const { version } = contact
  const late = [
    resetCommand(product, contact, 24 * HOUR + 1),
    changeCommand(product, contact, { username: 'late-7' }, 7 * DAY + 1),
  ]
  for (const command of late) {
    const answer = await sendCommand(ipad, command)
    assert.deepEqual([answer.status, answer.body.code], [422, 'command-too-old'])
    assert.ok(isReplay(await sendCommand(ipad, { ...command, sentAt: command.createdAt })), 'it stays so')
  }
  await mailSettled(product)
  assert.equal((await freshContact(owner, contact)).version, version)
  assert.deepEqual(mailsTo(product, contact.email), [])
  for (const command of [
    resetCommand(product, contact, 24 * HOUR),
    resetCommand(product, contact, -400 * DAY),
    changeCommand(product, contact, { username: 'on-time-7' }, 7 * DAY),
  ]) {
    const answer = await sendCommand(ipad, command)
    assert.equal(answer.status, 200, answer.text)
  }
})

it('O3: a key that is missing, or not the command’s own, is 400 and named; nothing is kept', async (t) => {
  const product = await startTestProduct(t)
  const { contact, ipad } = await aRepAndContact(product)
  const command = resetCommand(product, contact)
  for (const headers of [{}, { 'idempotency-key': '0190163d-8694-739b-aea5-966c26f8ad90' }]) {
    const answer = await ipad.post('/api/v1/rep/commands', command, headers as Record<string, string>)
    assert.equal(answer.status, 400, answer.text)
    assert.equal(answer.body.errors[0].field, 'idempotency-key')
  }
  assert.equal((await sendCommand(ipad, command)).status, 200)
})

it('O3: what passes by itself is never kept as the answer: every status of 401, 421, 429 and above 499, and no other', () => {
  const passes = (code: string) => {
    const { status } = problemOf(new Refusal(code as RefusalCode), 'en')
    return [401, 421, 429].includes(status) || status >= 500
  }
  assert.deepEqual([...passing].sort(), Object.keys(refusalsEn).filter(passes).sort())
})
