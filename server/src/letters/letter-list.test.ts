import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aContact, aRetailer, ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { mailSettled, pressReset } from '../testing/website-journeys.ts'

describe('the list of letters', () => {
  it('M1: letters are listed newest first with state, answer and whom they are to, by pages, and without bodies', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const retailer = await aRetailer(owner)
    const contacts = []
    for (let n = 0; n < 5; n += 1) {
      const contact = await aContact(owner, { retailerId: retailer.id, email: `to${n}@corner.test` })
      contacts.push(contact)
      assert.equal((await pressReset(owner, contact)).status, 202)
      product.clock.advance(1000)
    }
    await mailSettled(product)
    const first = (await owner.get('/api/v1/letters?limit=3')).body
    assert.deepEqual(
      first.items.map((letter: { recipient: string }) => letter.recipient),
      ['to4@corner.test', 'to3@corner.test', 'to2@corner.test'],
    )
    const [newest] = first.items
    assert.deepEqual(newest.contact, { id: contacts[4]?.id, name: 'Jane Doe' })
    assert.equal(newest.user, null)
    assert.equal(newest.state, 'sent')
    assert.match(newest.answer, /^250/)
    assert.deepEqual(Object.keys(newest).sort(), [
      'answer',
      'attempts',
      'contact',
      'createdAt',
      'id',
      'kind',
      'nextAttemptAt',
      'recipient',
      'report',
      'reportedAt',
      'sentAt',
      'state',
      'user',
    ])
    const second = (await owner.get(`/api/v1/letters?limit=3&cursor=${first.nextCursor}`)).body
    assert.equal(second.items.length, 2)
    assert.equal(second.nextCursor, null)
  })

  it('M1: letters that did not arrive are found by their state, and letters of one kind by it', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const good = await aContact(owner, { email: 'good@corner.test' })
    const bad = await aContact(owner, { email: 'bad@corner.test' })
    await pressReset(owner, good)
    await mailSettled(product)
    product.sink.setMode('550')
    await pressReset(owner, bad)
    await mailSettled(product)
    const failed = (await owner.get('/api/v1/letters?state=failed,bounced')).body.items
    assert.deepEqual(
      failed.map((letter: { recipient: string }) => letter.recipient),
      ['bad@corner.test'],
    )
    assert.match(failed[0].answer, /550/)
    assert.equal((await owner.get('/api/v1/letters?kind=user-reset')).body.items.length, 0)
    assert.equal((await owner.get('/api/v1/letters?kind=website-invite')).body.items.length, 2)
    assert.equal((await owner.get('/api/v1/letters?state=lost')).status, 400)
  })

  it('M2, A6: a test letter holds a specimen secret and goes to the person who presses, whatever is asked', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const kinds = ['website-invite', 'password-changed', 'user-reset', 'factor-changed', 'email-changed']
    for (const kind of kinds) {
      const preview = await owner.get(`/api/v1/letters/preview?kind=${kind}&language=de`)
      assert.equal(preview.status, 200, preview.text)
      const sent = await owner.post('/api/v1/letters/tests', { kind, language: 'de' })
      assert.equal(sent.status, 202, sent.text)
      assert.equal(sent.body.recipient, 'olivia.owner@northgate.test')
      await mailSettled(product)
      const mail = product.sink.messages.at(-1)
      assert.deepEqual(mail?.envelope.to, ['olivia.owner@northgate.test'])
      assert.equal(mail?.subject, preview.body.subject)
      assert.match(mail?.text ?? '', /^Guten Tag Jane Doe,/m)
    }
    const invite = product.sink.messages.find((mail) => mail.text.includes('spec-imen-2222-only'))
    assert.ok(invite, 'the specimen is in the invite')
    const contact = await aContact(owner, { username: 'AC-1', websiteAccess: true, email: 'a@corner.test' })
    const tried = await product
      .client()
      .post('/api/v1/website/sign-in', { username: contact.username, password: 'spec-imen-2222-only' })
    assert.equal(tried.status, 401)
    const to = await owner.post('/api/v1/letters/tests', {
      kind: 'user-reset',
      language: 'en',
      to: 'x@y.test',
    })
    assert.equal(to.status, 400)
  })
})
