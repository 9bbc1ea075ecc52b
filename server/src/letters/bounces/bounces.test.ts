import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { HOUR, MINUTE, SECOND } from '@latchkey/core/instant'
import type { HttpClient } from '../../testing/http-client.ts'
import { aContact, ownerClient, sendReset, websiteSignIn } from '../../testing/people.ts'
import { aUser } from '../../testing/staff.ts'
import { startTestProduct, type TestProduct } from '../../testing/test-product.ts'
import {
  changed,
  dumpOf,
  freshContact,
  lettersOf,
  mailSettled,
  pressReset,
} from '../../testing/website-journeys.ts'

const HARD = { action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 User unknown' }

async function started(t: Parameters<typeof startTestProduct>[0]) {
  const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS: 'bounces@northgate.test' } })
  const owner = await ownerClient(product)
  const made = await owner.post('/api/v1/letters/bounces/secret')
  assert.equal(made.status, 201, made.text)
  return { product, owner, secret: made.body.secret as string, report: reporter(product, made.body.secret) }
}

interface Signing {
  readonly secret?: string
  readonly at?: number
  readonly id?: string
  readonly signature?: string
  readonly raw?: string
}

/** Sends a report signed as a provider's bridge does. */
function reporter(product: TestProduct, own: string) {
  return async (report: object, signing: Signing = {}) => {
    const { secret = own, id = `msg_${randomUUID()}`, raw = JSON.stringify(report) } = signing
    const timestamp = String(Math.floor((signing.at ?? product.clock.now()) / SECOND))
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${raw}`).digest('base64')
    return await product.client().request('POST', '/api/v1/bounces', {
      raw,
      headers: {
        origin: undefined,
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signing.signature ?? `v1,${mac}`,
      },
    })
  }
}

const addressOf = (product: TestProduct, email: string | null) =>
  product.sink.messages.findLast((mail) => mail.envelope.to.includes(email ?? ''))?.envelope.from ?? ''

async function aSentReset(product: TestProduct, owner: HttpClient) {
  const contact = await aContact(owner)
  const secret = await sendReset(product, owner, contact)
  await mailSettled(product)
  return { contact, secret, address: addressOf(product, contact.email) }
}

describe('the envelope sender of letters', () => {
  it('M1, P75: is an address of the letter’s own with a MAC, which fits into 64 characters and is in no header', async (t) => {
    const { product, owner } = await started(t)
    const one = await aSentReset(product, owner)
    const two = await aSentReset(product, owner)
    assert.match(one.address, /^bounces\+[a-z2-7]{42}@northgate\.test$/)
    assert.notEqual(one.address, two.address)
    assert.ok(one.address.split('@')[0]?.length ?? 99 <= 64)
    const [mail] = product.sink.messages
    assert.equal(mail?.headers.get('from'), 'Northgate <accounts@northgate.test>')
    assert.equal(mail?.raw.includes('bounces+'), false)
  })

  it('M1: without BOUNCE_ADDRESS letters leave as MAIL_FROM, and an address of the form is no letter’s', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const { address } = await aSentReset(product, owner)
    assert.equal(address, 'accounts@northgate.test')
    assert.equal((await owner.get('/api/v1/letters/bounces')).body.address, null)
  })
})

describe('bounces taken in by the signed webhook', () => {
  it('M1, A7: a hard bounce marks letter, contact and list; only status and scrubbed words are kept, and the secret stays as it is', async (t) => {
    const { product, owner, report } = await started(t)
    const { contact, secret, address } = await aSentReset(product, owner)
    const diagnostic = `550 5.1.1 <${contact.email}>: unknown; quoted ${secret} and abcd-2fgh-jkmn-pqrs ${'x '.repeat(300)}`
    const answer = await report({ ...HARD, address, diagnostic })
    assert.deepEqual([answer.status, answer.body], [202, {}])
    const [letter] = (await owner.get(`/api/v1/letters?contactId=${contact.id}`)).body.items
    assert.equal(letter.state, 'bounced')
    assert.match(
      letter.report,
      /^5\.1\.1 550 5\.1\.1 <\[address\]>: unknown; quoted \[removed\] and \[removed\] x/,
    )
    assert.ok(letter.report.length <= 200)
    assert.equal(letter.reportedAt, new Date(product.clock.now()).toISOString())
    const shown = await freshContact(owner, contact)
    assert.deepEqual([shown.mailState, shown.state.code], ['bounced', 'invited'])
    assert.equal((await owner.get('/api/v1/contacts?mailState=bounced')).body.items.length, 1)
    const home = (await owner.get('/api/v1/overview')).body
    assert.equal(home.letters.bounced, 1)
    const events = (await owner.get('/api/v1/audit?action=letter.bounced')).body.items
    assert.equal(events.length, 1)
    assert.equal(events[0].detail.recipient, contact.email)
    assert.equal((await dumpOf(product)).includes(secret), false)
    // C9: nothing public displaces a secret; it was mailed, and whoever has it may use it.
    const signedIn = await websiteSignIn(product.client(), contact.username, secret)
    assert.equal(signedIn.body.state, 'password-change-required')
    assert.equal((await freshContact(owner, contact)).mailState, 'delivered')
    await report({ ...HARD, address })
    assert.equal((await freshContact(owner, contact)).mailState, 'delivered', 'a used secret has arrived')
  })

  it('M1: a delay is noted and changes nothing final; a server that gives up lets the letter fail; a delivery marks it', async (t) => {
    const { product, owner, report } = await started(t)
    const slow = await aSentReset(product, owner)
    const state = async (of: typeof slow) => (await freshContact(owner, of.contact)).mailState
    await report({ action: 'delayed', status: '4.4.1', diagnostic: 'no answer yet', address: slow.address })
    const [letter] = (await owner.get(`/api/v1/letters?contactId=${slow.contact.id}`)).body.items
    assert.deepEqual([letter.state, letter.report], ['sent', '4.4.1 no answer yet'])
    assert.equal(await state(slow), 'sent')
    await report({
      action: 'failed',
      status: '4.4.7',
      diagnostic: 'delivery time expired',
      address: slow.address,
    })
    assert.equal(await state(slow), 'failed')
    const good = await aSentReset(product, owner)
    await report({ action: 'delivered', status: '2.0.0', address: good.address })
    assert.equal(await state(good), 'delivered')
    await report({ ...HARD, address: good.address })
    assert.equal(await state(good), 'bounced', 'a delivery that was only reported gives way to a bounce')
    await report({ action: 'delivered', status: '2.0.0', address: good.address })
    assert.equal(await state(good), 'bounced')
  })

  it('M1: a report that comes again does nothing more, and one with no status is a bounce', async (t) => {
    const { product, owner, report } = await started(t)
    const { contact, address } = await aSentReset(product, owner)
    const id = 'msg_1'
    for (let n = 0; n < 3; n += 1)
      assert.equal((await report({ action: 'failed', address }, { id })).status, 202)
    await Promise.all(Array.from({ length: 5 }, () => report({ action: 'failed', address }, { id })))
    assert.equal((await freshContact(owner, contact)).mailState, 'bounced')
    assert.equal((await owner.get('/api/v1/audit?action=letter.bounced')).body.items.length, 1)
  })

  it('M1, A5: a bounce marks its own letter alone: not a newer one, and nothing once the address was changed', async (t) => {
    const { product, owner, report } = await started(t)
    const { contact, address } = await aSentReset(product, owner)
    product.clock.advance(SECOND)
    await sendReset(product, owner, contact)
    await mailSettled(product)
    await report({ ...HARD, address })
    assert.deepEqual(
      (await lettersOf(owner, contact)).map((letter) => letter.state),
      ['sent', 'bounced'],
    )
    assert.equal((await freshContact(owner, contact)).mailState, 'sent')
    const newer = addressOf(product, contact.email)
    await changed(owner, contact, { email: 'new@cornerbike.test' })
    await report({ ...HARD, address: newer })
    assert.equal((await freshContact(owner, contact)).mailState, null)
  })

  it('M1: by its Message-ID too, for providers that put an envelope sender of their own', async (t) => {
    const { product, owner, report } = await started(t)
    const { contact } = await aSentReset(product, owner)
    const messageId = product.sink.messages.at(-1)?.headers.get('message-id')
    await report({ ...HARD, messageId })
    assert.equal((await freshContact(owner, contact)).mailState, 'bounced')
  })
})

describe('what is no report of ours', () => {
  it('M1: forged, unknown and foreign addresses change nothing, get the one answer, and are counted', async (t) => {
    const { product, owner, report } = await started(t)
    const { contact, address } = await aSentReset(product, owner)
    const other = await aSentReset(product, owner)
    const [tag = '', otherTag = ''] = [address, other.address].map((each) => each.slice(8, 50))
    const known = JSON.stringify((await report({ action: 'delayed', address })).body)
    const flipped = tag.slice(0, -1) + (tag.endsWith('a') ? 'b' : 'a')
    const forged = [
      `bounces+${flipped}@northgate.test`,
      `bounces+${tag.slice(0, 26)}${otherTag.slice(26)}@northgate.test`,
      `bounces+${otherTag.slice(0, 26)}${tag.slice(26)}@northgate.test`,
      `bounces+${tag}@evil.test`,
      `other+${tag}@northgate.test`,
      `bounces+${'a'.repeat(42)}@northgate.test`,
      `bounces+${tag}a@northgate.test`,
      'bounces@northgate.test',
      '',
    ]
    for (const one of forged) {
      const answer = await report({ ...HARD, address: one })
      assert.deepEqual([answer.status, answer.text], [202, known], one)
    }
    assert.equal((await report({ ...HARD, messageId: `<${randomUUID()}@northgate.test>` })).text, known)
    assert.equal((await freshContact(owner, contact)).mailState, 'sent')
    assert.equal((await freshContact(owner, other.contact)).mailState, 'sent')
    const { lately } = (await owner.get('/api/v1/letters/bounces')).body
    assert.deepEqual([lately.bounced, lately.refused], [0, forged.length + 1])
    const metrics = await (await fetch(`${product.origin}/metrics`)).text()
    assert.match(metrics, /latchkey_delivery_reports_total\{outcome="refused"\} 10/)
    assert.equal((await report({ ...HARD, address: address.toUpperCase() })).status, 202)
    assert.equal((await freshContact(owner, contact)).mailState, 'bounced', 'mail servers change the case')
  })

  it('M1: a report that is not signed, signed otherwise or more than 5 minutes off is 401 and changes nothing', async (t) => {
    const { product, owner, report, secret } = await started(t)
    const { contact, address } = await aSentReset(product, owner)
    const body = { ...HARD, address }
    const now = product.clock.now()
    const refused = [
      await report(body, { signature: 'v1,AAAA' }),
      await report(body, { signature: '' }),
      await report(body, { signature: 'v1a,x v2,y' }),
      await report(body, { secret: `whsec_${Buffer.alloc(32).toString('base64')}` }),
      await report(body, { at: now - 5 * MINUTE - SECOND }),
      await report(body, { at: now + 5 * MINUTE + SECOND }),
      await report(body, { id: 'with blank' }),
      await product.client().post('/api/v1/bounces', body),
      await product.client().request('POST', '/api/v1/bounces', { raw: '', headers: {} }),
    ]
    for (const answer of refused) assert.ok([401, 415].includes(answer.status), answer.text)
    assert.equal((await freshContact(owner, contact)).mailState, 'sent')
    const large = await report(body, { raw: JSON.stringify({ ...body, diagnostic: 'x'.repeat(17_000) }) })
    assert.equal(large.status, 413)
    for (const wrong of [{ ...body, more: 1 }, { action: 'failed' }, { ...body, action: 'perhaps' }, []])
      assert.equal((await report(wrong)).status, 400)
    assert.equal((await report(body, { raw: '{"a":' })).status, 400)
    // Another secret ends the one before.
    const next = (await owner.post('/api/v1/letters/bounces/secret')).body.secret
    assert.notEqual(next, secret)
    assert.equal((await report(body)).status, 401)
    assert.equal((await report(body, { secret: next, at: now - 4 * MINUTE })).status, 202)
    assert.equal((await freshContact(owner, contact)).mailState, 'bounced')
  })

  it('M1, E1: where no secret was made an unsigned report is 401 and writes nothing', async (t) => {
    const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS: 'bounces@northgate.test' } })
    const owner = await ownerClient(product)
    const refused = async () => (await owner.get('/api/v1/letters/bounces')).body.lately.refused
    assert.equal((await product.client().post('/api/v1/bounces', HARD)).status, 401)
    assert.equal(await refused(), 0)
    await owner.post('/api/v1/letters/bounces/secret')
    assert.equal((await product.client().post('/api/v1/bounces', HARD)).status, 401)
    assert.equal(await refused(), 1)
  })

  it('L5, A6, E1: the secret is shown once, to who may write letters and signed in lately, and lies nowhere in plain', async (t) => {
    const { product, owner, secret } = await started(t)
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
    const office = (await aUser(product, { role: 'office' })).client
    assert.equal((await office.post('/api/v1/letters/bounces/secret')).status, 403)
    const shown = await office.get('/api/v1/letters/bounces')
    assert.equal(shown.status, 200)
    assert.equal(shown.body.secret.madeBy, 'Olivia Owner')
    assert.equal(shown.body.address, 'bounces+…@northgate.test')
    const events = await owner.get('/api/v1/audit?action=letter.report-secret-made')
    assert.equal(events.body.items.length, 1)
    const plain = secret.replace('whsec_', '')
    for (const text of [shown.text, events.text, await dumpOf(product)])
      assert.equal(text.includes(plain), false)
    const rep = (await aUser(product, { type: 'dual-access', role: 'sales-rep' })).client
    assert.equal((await rep.get('/api/v1/letters/bounces')).status, 403)
    product.clock.advance(10 * MINUTE)
    const late = await owner.post('/api/v1/letters/bounces/secret')
    assert.deepEqual([late.status, late.body.code], [403, 'recent-sign-in-required'])
  })
})

it('M1: a letter that is reported back before it was noted as sent has come back, is not sent again, and keeps no secret', async (t) => {
  const { product, owner, report } = await started(t)
  const contact = await aContact(owner)
  product.sink.setMode('drop-after-data')
  assert.equal((await pressReset(owner, contact)).status, 202)
  for (let wait = 0; product.sink.dropped.length === 0 && wait < 500; wait += 1)
    await new Promise((soon) => setTimeout(soon, 10))
  await mailSettled(product)
  await report({ ...HARD, address: product.sink.dropped[0]?.envelope.from })
  assert.equal((await freshContact(owner, contact)).mailState, 'bounced')
  product.sink.setMode('accept')
  product.clock.advance(HOUR)
  await mailSettled(product)
  assert.equal(product.sink.messages.length, 0)
  const row = await product.db.read.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([row.state, row.sealed_secret], ['bounced', null])
})

it('E2, M1: of a letter whose person was erased nothing more is written down', async (t) => {
  const { product, owner, report } = await started(t)
  const { contact, address } = await aSentReset(product, owner)
  await product.db.transaction((tx) =>
    tx.db.updateTable('letter').set({ recipient: '' }).where('contact_id', '=', contact.id).execute(),
  )
  assert.equal((await report({ ...HARD, address })).status, 202)
  const row = await product.db.read.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([row.state, row.report, row.reported_at], ['sent', null, null])
})

it('U5, M1: a user limited to territories is told nothing of bounces outside them', async (t) => {
  const { product, owner, report } = await started(t)
  const { address } = await aSentReset(product, owner)
  await report({ ...HARD, address })
  await report({ ...HARD, address: 'nobody@northgate.test' })
  const counts = async (client: HttpClient) => (await client.get('/api/v1/letters/bounces')).body
  const whole = await counts(owner)
  assert.deepEqual([whole.lately.bounced, whole.lately.refused], [1, 1])
  const limited = await counts((await aUser(product, { role: 'office', limited: true })).client)
  assert.deepEqual([limited.lately.bounced, limited.lately.refused, limited.lastAt], [0, 0, null])
})
