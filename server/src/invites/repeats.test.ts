import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commandCaller } from '@latchkey/core/actors/caller'
import { DAY, SECOND } from '@latchkey/core/instant'
import { takeReportTo } from '../letters/index.ts'
import { anInvite, contactsOfOneShop, peopleOfInvite, untilInvite } from '../testing/invite-journeys.ts'
import { ownerClient, signInOwner, websiteSignIn } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailsTo, secretsTo, setPassword } from '../testing/website-journeys.ts'
import { followLetters } from './settle-letters.ts'

it('I1, M1: every N days those who have not signed in get another letter, six at most; it stops at a sign-in and at a bounce', async (t) => {
  const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS: 'bounces@northgate.test' } })
  const owner = await ownerClient(product)
  const [signs, bounces, waits] = await contactsOfOneShop(owner, 3)
  assert.ok(signs && bounces && waits)
  const invite = await anInvite(owner, { filter: {}, repeatDays: 3 })
  product.clock.advance(10 * SECOND)
  await untilInvite(product, owner, invite, (now) => now.round === 2)
  const browser = product.client()
  await websiteSignIn(browser, signs.username, secretsTo(product, signs.email)[0] ?? '')
  assert.equal((await setPassword(browser, 'green lantern 7')).status, 204)
  const report = { action: 'failed', status: '5.1.1', diagnostic: '550 User unknown' } as const
  const [sent] = mailsTo(product, bounces.email)
  const taken = await takeReportTo(product.app, commandCaller('test'), [sent?.envelope.from ?? ''], report)
  assert.equal(taken, 'bounced')
  for (let round = 2; round <= 6; round += 1) {
    product.clock.advance(3 * DAY - SECOND)
    const again = await signInOwner(product)
    product.app.wake('invites')
    assert.equal(secretsTo(product, waits.email).length, round - 1, 'not before its time')
    product.clock.advance(SECOND)
    await untilInvite(product, again, invite, (now) => now.round > round || now.state === 'finished')
    assert.equal(secretsTo(product, waits.email).length, round)
  }
  const last = await signInOwner(product)
  const done = await untilInvite(product, last, invite)
  assert.equal(done.round, 6)
  product.clock.advance(10 * DAY)
  product.app.wake('invites')
  assert.equal(secretsTo(product, waits.email).length, 6)
  assert.equal(secretsTo(product, signs.email).length, 1)
  assert.equal(secretsTo(product, bounces.email).length, 1)
  const people = new Map(
    (await peopleOfInvite(await signInOwner(product), invite)).map((one) => [one.contactId, one]),
  )
  assert.equal(people.get(signs.id)?.reason, 'password-set')
  assert.deepEqual([people.get(bounces.id)?.state, people.get(bounces.id)?.reason], ['bounced', 'bounced'])
})

it('I1, M1: a bounce after a reported delivery is told of the person and counted in place of it', async (t) => {
  const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS: 'bounces@northgate.test' } })
  const owner = await ownerClient(product)
  const [contact] = await contactsOfOneShop(owner, 1)
  const invite = await anInvite(owner, { filter: {}, repeatDays: 3 })
  product.clock.advance(10 * SECOND)
  await untilInvite(product, owner, invite, (now) => now.round === 2)
  const address = mailsTo(product, contact?.email ?? null)[0]?.envelope.from ?? ''
  const caller = commandCaller('test')
  for (const [fate, report] of [
    ['delivered', { action: 'delivered', status: '2.0.0', diagnostic: '250 OK' }],
    ['bounced', { action: 'failed', status: '5.1.1', diagnostic: '550 User unknown' }],
  ] as const) {
    assert.equal(await takeReportTo(product.app, caller, [address], report), fate)
    await followLetters(product.app)
    const now = (await owner.get(`/api/v1/invites/${invite.id}`)).body
    const { sent, delivered, bounced } = now.counts
    assert.deepEqual([sent, delivered, bounced], fate === 'delivered' ? [0, 1, 0] : [0, 0, 1])
    const [person] = await peopleOfInvite(owner, invite)
    assert.equal(person?.state, fate)
  }
})
