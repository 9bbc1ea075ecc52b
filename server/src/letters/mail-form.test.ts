import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MINUTE } from '@latchkey/core/instant'
import { letterKinds } from '@latchkey/core/letters/kinds'
import { pause } from '../platform/clock.ts'
import type { HttpClient } from '../testing/http-client.ts'
import { aContact, aRetailer, ownerClient, sendReset, websiteSignIn } from '../testing/people.ts'
import { type SinkMessage, secretIn, startSmtpSink } from '../testing/smtp-sink.ts'
import { startTestProduct, type TestProduct } from '../testing/test-product.ts'
import { freshContact, mailSettled, patchContact, pressReset } from '../testing/website-journeys.ts'

const headOf = (mail: SinkMessage) => mail.raw.split('\r\n\r\n')[0] ?? ''

describe('a letter as it reaches the mail server', () => {
  it('P73: line ends, encoded words and separators in names, addresses and the company’s name are refused or inert, with one recipient in the envelope', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const contact = await aContact(owner)
    for (const evil of ['Eve\r\nBcc: x@evil.test', 'Eve\rBcc: x', 'Eve\u2028Bcc: x', 'Eve\u0000'])
      assert.equal(
        (await patchContact(owner, contact, { firstName: evil })).status,
        400,
        JSON.stringify(evil),
      )
    for (const email of [
      'jane@shop.test\r\nBcc: x@evil.test',
      'jane@shop.test, x@evil.test',
      'J <jane@shop.test>',
    ])
      assert.equal((await patchContact(owner, contact, { email })).status, 400, email)
    await owner.patch('/api/v1/settings', { 'brand.name': 'North\r\nBcc: x@evil.test =?utf-8?q?y?=' })
    const retailer = await aRetailer(owner, { name: 'Shop =?utf-8?q?Bcc:?= <x@evil.test>' })
    const named = await aContact(owner, {
      retailerId: retailer.id,
      firstName: '=?utf-8?q?=0D=0ABcc:_x=40evil.test?=',
    })
    await sendReset(product, owner, named)
    const mail = product.sink.messages.at(-1)
    assert.ok(mail)
    assert.deepEqual(mail.envelope.to, [named.email])
    assert.doesNotMatch(headOf(mail), /^(bcc|cc|x):/im)
    assert.match(mail.headers.get('subject') ?? '', /^Your (temporary password|access)[^\r\n]*$/)
    assert.equal(mail.headers.get('to'), named.email)
    assert.doesNotMatch(mail.html, /href="[^"]*evil/)
  })

  it('P74: HTML in names is escaped in the HTML part, literal in the text part, and nothing of it is or becomes a link', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const evil = '<a href="https://evil.test">Win</a> www.evil.test'
    const retailer = await aRetailer(owner, { name: evil })
    const contact = await aContact(owner, {
      retailerId: retailer.id,
      firstName: '<img src=x onerror=alert(1)>',
    })
    await sendReset(product, owner, contact)
    const mail = product.sink.messages.at(-1)
    assert.ok(mail)
    assert.match(mail.html, /&lt;img src=x onerror=alert\(1\)&gt;/)
    assert.doesNotMatch(mail.html, /<img|href="https:\/\/evil/)
    assert.ok(mail.text.includes('<img src=x onerror=alert(1)>'))
    assert.doesNotMatch(mail.text + mail.html, /https?:\/\/evil|www\.evil|evil\.test/)
  })

  it('P75: every kind of letter has its fixed headers, a text part, no tracking, and its secret in neither subject nor preheader', async (t) => {
    const product = await startTestProduct(t, { env: { BOUNCE_ADDRESS: 'bounces@northgate.test' } })
    const owner = await ownerClient(product)
    for (const kind of letterKinds) {
      const sent = await owner.post('/api/v1/letters/tests', { kind, language: 'en' })
      assert.equal(sent.status, 202, sent.text)
    }
    const mails = await product.sink.waitFor(letterKinds.length)
    assert.equal(new Set(mails.map((mail) => mail.headers.get('message-id'))).size, letterKinds.length)
    for (const mail of mails) {
      assert.match(mail.headers.get('message-id') ?? '', /^<[0-9a-f-]{36}@northgate\.test>$/)
      assert.ok(Number.isFinite(Date.parse(mail.headers.get('date') ?? '')))
      assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
      assert.equal(mail.headers.get('from'), 'Northgate <accounts@northgate.test>')
      assert.match(mail.envelope.from, /^bounces\+[a-z2-7]{42}@northgate\.test$/)
      assert.match(mail.headers.get('content-type') ?? '', /^multipart\/alternative/)
      assert.ok(mail.text.length > 100)
      assert.doesNotMatch(mail.html, /<img|<script|<link|url\(|https?:\/\/(?!localhost)/i)
      const preheader = /max-height:0[^>]*>([^<]*)</.exec(mail.html)?.[1] ?? ''
      assert.ok(preheader.length > 10)
      for (const shown of [mail.subject, preheader, mail.text.slice(0, 200)])
        assert.doesNotMatch(shown, /spec-imen|000000/, mail.subject)
    }
  })
})

const history = async (owner: HttpClient, { id }: { id: string }) =>
  (await owner.get(`/api/v1/letters?contactId=${id}`)).body.items[0]

/** Real time until the courier has noted a try that failed. */
async function putOff(owner: HttpClient, contact: { id: string }) {
  for (let round = 0; round < 800; round += 1) {
    const letter = await history(owner, contact)
    if (letter.attempts > 0 && letter.state === 'queued') return letter
    await pause(10)
  }
  return assert.fail('the letter was never put off')
}

async function pressInTime(owner: HttpClient, contact: { id: string }) {
  const from = performance.now()
  assert.equal((await pressReset(owner, contact)).status, 202)
  return performance.now() - from
}

describe('a mail server in trouble', () => {
  it('F5, P76: with the server down the answer is as fast as ever, the admin sees why, and the letter leaves when it is back', async (t) => {
    const product = await startTestProduct(t)
    const owner = await ownerClient(product)
    const contact = await aContact(owner)
    const well = await pressInTime(owner, await aContact(owner))
    await mailSettled(product)
    await product.sink.close()
    const down = await pressInTime(owner, contact)
    assert.ok(down < well + 500, `${down} ms instead of ${well} ms`)
    const letter = await putOff(owner, contact)
    assert.match(letter.answer, /ECONNREFUSED|closed|ECONNRESET/)
    assert.ok(Date.parse(letter.nextAttemptAt) > product.clock.now())
    assert.equal((await freshContact(owner, contact)).mailState, 'queued')
    const again = await startSmtpSink({ port: product.sink.port })
    t.after(again.close)
    product.clock.advance(MINUTE)
    const mail = await again.waitFor((m) => m.envelope.to.includes(contact.email ?? ''))
    const signedIn = await websiteSignIn(product.client(), contact.username, secretIn(mail))
    assert.equal(signedIn.body.state, 'password-change-required')
  })

  it('F6, P76: with a server of one byte a second the answer is as fast as ever, and the letter leaves once it is itself again', async (t) => {
    const product: TestProduct = await startTestProduct(t)
    const owner = await ownerClient(product)
    const contact = await aContact(owner)
    product.sink.setMode('slow')
    const slow = await pressInTime(owner, contact)
    assert.ok(slow < 1000, `${slow} ms`)
    assert.equal((await freshContact(owner, contact)).mailState, 'queued')
    for (let round = 0; product.sink.connections === 0 && round < 500; round += 1) await pause(10)
    product.sink.cutConnections()
    const letter = await putOff(owner, contact)
    assert.match(letter.answer, /\S/)
    product.sink.setMode('accept')
    product.clock.advance(MINUTE)
    await product.sink.waitFor(1)
    await mailSettled(product)
    assert.equal((await history(owner, contact)).state, 'sent')
  })
})
