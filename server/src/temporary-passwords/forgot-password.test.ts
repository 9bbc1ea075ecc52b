import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { DAY, HOUR, MINUTE } from '@latchkey/core/instant'
import {
  aContact,
  aContactWithPassword,
  aRetailer,
  ownerClient,
  sendReset,
  signInOwner,
  websiteSignIn,
} from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'
import {
  changed,
  dumpOf,
  eventsOf,
  forgot,
  lettersOf,
  mailSettled,
  mailsTo,
  secretsTo,
} from '../testing/website-journeys.ts'

describe('"Forgot your password?"', async () => {
  const product = await startTestProduct({ after })
  let owner = await ownerClient(product)

  /** Everything of an answer a stranger could tell accounts apart by. */
  async function answerTo(username: string, ip?: string) {
    const client = product.client(ip)
    const { status, text, headers } = await forgot(product, username, client)
    const plain = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
    return {
      status,
      text,
      headers: plain,
      id: headers.get('x-request-id')?.length,
      cookies: [...client.cookies],
    }
  }

  it('C10, P20, P21, P22: the answer is the same in status, body, headers, length and cookies whatever the state', async () => {
    const retailer = await aRetailer(owner)
    const { contact: active } = await aContactWithPassword(product, owner, 'green lantern 7')
    const off = await aContact(owner, { websiteAccess: false })
    const noEmail = await aContact(owner, { websiteAccess: false, email: null })
    const inactive = await aContact(owner)
    await changed(owner, inactive, { active: false })
    const closed = await aContact(owner, { retailerId: retailer.id })
    await owner.patch(`/api/v1/retailers/${retailer.id}`, { version: retailer.version, active: false })
    await mailSettled(product)
    const before = product.sink.messages.length
    const known = await answerTo(active.username ?? '')
    assert.equal(known.status, 202)
    assert.equal(known.text, '')
    assert.deepEqual(known.cookies, [])
    const others = [off, noEmail, inactive, closed].map((contact) => contact.username ?? '')
    for (const username of [...others, 'nobody', '', ' ', 'x'.repeat(1000), '\u202e', "'; --"]) {
      assert.deepEqual(await answerTo(username), known, username)
    }
    assert.equal(product.sink.messages.length, before + 1, 'one mail, to the active contact')
    assert.equal(mailsTo(product, active.email).length, 3)
  })

  it('C10: a limited request gets the same answer too', async () => {
    const contact = await aContact(owner)
    const first = await answerTo(contact.username ?? '')
    assert.deepEqual(await answerTo(contact.username ?? ''), first)
    assert.equal((await lettersOf(owner, contact)).length, 1)
  })

  it('C10, P24: a contact gets one letter per 2 minutes and three per 24 hours, from however many addresses', async () => {
    const contact = await aContact(owner)
    const sent = () => secretsTo(product, contact.email).length
    await forgot(product, contact.username)
    product.clock.advance(2 * MINUTE - 1)
    await forgot(product, contact.username)
    assert.equal(sent(), 1)
    product.clock.advance(1)
    await forgot(product, contact.username)
    assert.equal(sent(), 2)
    for (let i = 0; i < 8; i += 1) {
      product.clock.advance(6 * MINUTE)
      await forgot(product, contact.username)
    }
    assert.equal(sent(), 3)
    for (const secret of secretsTo(product, contact.email)) {
      assert.equal((await websiteSignIn(product.client(), contact.username, secret)).status, 200)
    }
    owner = await signInOwner(product)
  })

  it('C10: a contact gets ten letters per 30 days', async () => {
    const contact = await aContact(owner)
    for (let day = 0; day < 28; day += 1) {
      await forgot(product, contact.username)
      product.clock.advance(DAY)
    }
    assert.equal(secretsTo(product, contact.email).length, 10)
    product.clock.advance(3 * DAY)
    await forgot(product, contact.username)
    assert.equal(secretsTo(product, contact.email).length, 11)
    owner = await signInOwner(product)
  })

  it('C10, A3: a mailbox shared by several contacts gets five letters per 24 hours', async () => {
    const email = 'shared@cornerbike.test'
    const shared = []
    for (let i = 0; i < 7; i += 1)
      shared.push(await aContact(owner, { email: i % 2 ? email : 'Shared@CornerBike.test' }))
    for (const contact of shared) await forgot(product, contact.username)
    const sent = () => product.sink.messages.filter((m) => m.envelope.to[0]?.toLowerCase() === email).length
    assert.equal(sent(), 5)
    product.clock.advance(DAY)
    owner = await signInOwner(product)
    await forgot(product, shared[6]?.username ?? '')
    assert.equal(sent(), 6)
  })

  it('C10: an address gets 20 requests an hour, its prefix 80, and what is past it is answered alike and dropped', async () => {
    const contact = await aContact(owner)
    const elsewhere = await aContact(owner)
    const busy = product.client('192.0.2.77')
    for (let i = 0; i < 20; i += 1)
      await busy.post('/api/v1/website/forgot-password', { username: `nobody ${i}` })
    const dropped = await forgot(product, contact.username, busy)
    assert.equal(dropped.status, 202)
    assert.equal((await lettersOf(owner, contact)).length, 0)
    await forgot(product, contact.username, product.client('192.0.2.78'))
    assert.equal((await lettersOf(owner, contact)).length, 1)
    for (let i = 0; i < 60; i += 1) {
      await product
        .client(`192.0.2.${100 + i}`)
        .post('/api/v1/website/forgot-password', { username: 'nobody' })
    }
    await forgot(product, elsewhere.username, product.client('192.0.2.200'))
    assert.equal((await lettersOf(owner, elsewhere)).length, 0)
    await forgot(product, elsewhere.username, product.client('192.0.3.1'))
    assert.equal((await lettersOf(owner, elsewhere)).length, 1)
  })

  it('C10, P25: what the public has used up starves neither staff', async () => {
    const contact = await aContact(owner)
    for (let i = 0; i < 4; i += 1) {
      await forgot(product, contact.username)
      product.clock.advance(3 * MINUTE)
    }
    assert.equal(secretsTo(product, contact.email).length, 3)
    assert.ok(await sendReset(product, owner, contact))
  })

  it('C10: a user has a budget of his own, past which he is told and nothing is sent', async () => {
    const contact = await aContact(owner)
    product.clock.advance(HOUR)
    owner = await signInOwner(product)
    await owner.patch('/api/v1/settings', { 'limits.staff-per-user-hour': 1 })
    await sendReset(product, owner, contact)
    const answer = await owner.post(`/api/v1/contacts/${contact.id}/resets`, {
      version: contact.version,
      email: contact.email,
    })
    assert.equal(answer.status, 429)
    assert.equal(answer.body.code, 'too-many-letters')
    assert.equal((await lettersOf(owner, contact)).length, 1)
    const refused = (await eventsOf(owner, contact)).find((e) => e.action === 'contact.reset-refused')
    assert.equal(refused?.detail?.reason, 'too-many-letters')
    await owner.patch('/api/v1/settings', { 'limits.staff-per-user-hour': 500 })
  })

  it("C10: past the installation's hourly budget public letters are slowed, not lost, with an alert", async () => {
    product.clock.advance(DAY)
    owner = await signInOwner(product)
    await owner.patch('/api/v1/settings', { 'limits.installation-per-hour': 2 })
    const people = [await aContact(owner), await aContact(owner), await aContact(owner)]
    for (const contact of people) await forgot(product, contact.username)
    const late = people[2]
    assert.ok(late)
    assert.equal(mailsTo(product, people[1]?.email ?? '').length, 1)
    assert.equal(mailsTo(product, late.email).length, 0)
    assert.equal((await lettersOf(owner, late))[0]?.state, 'queued')
    const alerts = await owner.get('/api/v1/audit?action=public-letters.slowed')
    assert.equal(alerts.body.items.length, 1)
    product.clock.advance(HOUR / 2)
    await product.sink.waitFor((mail) => mail.envelope.to[0] === late.email)
    await owner.patch('/api/v1/settings', { 'limits.installation-per-hour': 500 })
  })

  it('C10, E1: a name nobody has leaves a count per prefix and minute and never the text that was typed', async () => {
    const typed = 'my-secret-password-9'
    await forgot(product, typed, product.client('203.0.113.99'))
    const dump = await dumpOf(product)
    assert.ok(!dump.includes(typed))
    const tally = await product.app.db.read
      .selectFrom('audit_tally')
      .selectAll()
      .where('prefix', '=', '203.0.113.0/24')
      .execute()
    assert.deepEqual(
      tally.map((row) => [row.name, row.count]),
      [['reset', 1]],
    )
  })
})

it('C10: a request that was answered is kept, sealed, until a process works it off', async (t) => {
  const product = await startTestProduct(t, { startJobs: false })
  const owner = await ownerClient(product)
  const contact = await aContact(owner)
  const client = product.client()
  await client.post('/api/v1/website/forgot-password', { username: 'typed-by-mistake-1' })
  assert.equal(
    (await client.post('/api/v1/website/forgot-password', { username: contact.username })).status,
    202,
  )
  const rows = await product.app.db.read.selectFrom('reset_request').selectAll().execute()
  assert.equal(rows.length, 2)
  assert.ok(!JSON.stringify(rows).includes('typed-by-mistake-1'))
  product.startJobs()
  await product.sink.waitFor((mail) => mail.envelope.to[0] === contact.email)
})
