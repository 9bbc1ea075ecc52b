import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { HOUR } from '@latchkey/core/instant'
import { aContact, aContactWithPassword, aRetailer, ownerClient, sendReset } from '../testing/people.ts'
import { type SinkMessage, secretIn } from '../testing/smtp-sink.ts'
import { startTestProduct } from '../testing/test-product.ts'
import { eventsOf, forgot, lettersOf, mailSettled, mailsTo, pressReset } from '../testing/website-journeys.ts'

describe('the letter with a temporary password', async () => {
  const product = await startTestProduct({ after })
  const owner = await ownerClient(product)

  const lastMail = (contact: ContactWire): SinkMessage => {
    const mail = mailsTo(product, contact.email).at(-1)
    assert.ok(mail, 'a mail arrives')
    return mail
  }

  it('C1, P16: the portal and the contact himself each cause one letter, one engine and one audit trail', async () => {
    const byOwner = await aContact(owner)
    const bySelf = await aContact(owner)
    await pressReset(owner, byOwner)
    await forgot(product, bySelf.username, product.client('203.0.113.9'))
    for (const [contact, trigger, actor, ip] of [
      [byOwner, 'portal', 'user', null],
      [bySelf, 'self', 'public', '203.0.113.9'],
    ] as const) {
      assert.equal(mailsTo(product, contact.email).length, 1)
      assert.deepEqual((await lettersOf(owner, contact)).length, 1)
      const event = (await eventsOf(owner, contact)).find((e) => e.action === 'contact.reset-issued')
      assert.equal(event?.detail?.trigger, trigger)
      assert.equal(event?.actor.kind, actor)
      if (ip) assert.equal(event?.ip, ip)
      assert.equal(event?.detail?.expiresAt, product.clock.now() + 48 * HOUR)
    }
  })

  it("C2: the temporary password goes to the contact's own address, one recipient, as xxxx-xxxx-xxxx-xxxx", async () => {
    const contact = await aContact(owner)
    const secret = await sendReset(product, owner, contact)
    assert.match(secret, /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/)
    assert.match(secret, /[a-z]/)
    assert.match(secret, /[2-9]/)
    const mail = lastMail(contact)
    assert.deepEqual(mail.envelope.to, [contact.email])
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
  })

  it('C2: the SMTP server has the letter within one second of the click', async () => {
    const contact = await aContact(owner)
    const clicked = performance.now()
    await pressReset(owner, contact)
    const mail = await product.sink.waitFor((m) => m.envelope.to[0] === contact.email)
    assert.ok(mail.receivedAt - clicked < 1000, `${mail.receivedAt - clicked} ms`)
  })

  it('P01: 2,000 temporary passwords of 2,000 contacts are all distinct and hold a letter and a digit', async () => {
    const { generateTemporaryPassword } = await import(
      '@latchkey/core/temporary-passwords/temporary-password'
    )
    const made = Array.from({ length: 2000 }, () => generateTemporaryPassword(product.app.random.index))
    assert.equal(new Set(made).size, 2000)
    assert.ok(
      made.every((secret) => /[a-z]/.test(secret) && /[2-9]/.test(secret) && !/[0oO1iIlL]/.test(secret)),
    )
    const symbols = made.map((secret) => secret.replaceAll('-', ''))
    for (let position = 0; position < 16; position += 1) {
      const counts = new Map<string, number>()
      for (const text of symbols)
        counts.set(text.charAt(position), (counts.get(text.charAt(position)) ?? 0) + 1)
      const expected = 2000 / 31
      const squares = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
      // 30 degrees of freedom: 59.7 is p = 0.001; sixteen looks at once ask for p = 0.00005.
      assert.ok(squares < 71, `position ${position}: ${squares}`)
    }
  })

  it('C3: the letter states the stored end with date, time and zone, and the answer states the same instant', async () => {
    const contact = await aContact(owner)
    const answer = await pressReset(owner, contact)
    const end = new Date(product.clock.now() + 48 * HOUR)
    assert.equal(answer.body.expiresAt, end.toISOString())
    await mailSettled(product)
    const { text, html } = lastMail(contact)
    for (const part of [text, html]) {
      assert.ok(part.includes('4 March 2026'), part)
      assert.match(part, /09:00/)
      assert.match(part, /UTC/)
    }
  })

  it('C3: the hours of the setting hold for what is issued from then on, and the zone of the setting is shown', async () => {
    const contact = await aContact(owner)
    await owner.patch('/api/v1/settings', { 'temporary-password.hours': 1, 'time-zone': 'Europe/Berlin' })
    try {
      const answer = await pressReset(owner, contact)
      assert.equal(answer.body.expiresAt, new Date(product.clock.now() + HOUR).toISOString())
      await mailSettled(product)
      assert.match(lastMail(contact).text, /11:00/)
      for (const hours of [0, 73, 1.5]) {
        assert.equal(
          (await owner.patch('/api/v1/settings', { 'temporary-password.hours': hours })).status,
          400,
        )
      }
    } finally {
      await owner.patch('/api/v1/settings', { 'temporary-password.hours': 48, 'time-zone': 'Etc/UTC' })
    }
  })

  it('C5, P17: the username stands in no part of invite, reset or forgotten-password letter', async () => {
    const retailer = await aRetailer(owner, { name: 'Zyxwol Cycles' })
    const { contact } = await aContactWithPassword(product, owner, 'green lantern 7', {
      retailerId: retailer.id,
      username: 'zyxwol',
      firstName: 'Zyxwol',
    })
    await pressReset(owner, contact)
    await forgot(product, contact.username)
    const mails = mailsTo(product, contact.email)
    assert.equal(mails.length, 4)
    for (const mail of mails) {
      const headers = [...mail.headers].map((header) => header.join(': ')).join('\n')
      for (const part of [mail.subject, mail.text, mail.html, headers, mail.raw, mail.envelope.from]) {
        assert.doesNotMatch(part, /zyxwol/i)
      }
    }
  })

  it('C5, P17: a company setting puts the username into the letter', async () => {
    const contact = await aContact(owner)
    await owner.patch('/api/v1/settings', { 'letters.include-username': true })
    try {
      await sendReset(product, owner, contact)
      const mail = lastMail(contact)
      for (const part of [mail.text, mail.html]) assert.ok(part.includes(contact.username ?? ''), part)
      assert.ok(!mail.subject.includes(contact.username ?? ''))
    } finally {
      await owner.patch('/api/v1/settings', { 'letters.include-username': false })
    }
  })

  it('C5: where the username is the address itself, it stands in To and envelope alone', async () => {
    const address = 'username.is.address@cornerbike.test'
    const contact = await aContact(owner, { email: address, username: address })
    await sendReset(product, owner, contact)
    const mail = lastMail(contact)
    const others = [...mail.headers].filter(([name]) => name !== 'to').map(([, value]) => value)
    for (const part of [mail.subject, mail.text, mail.html, ...others])
      assert.ok(!part.includes(address), part)
  })

  it('M1, C2: with the SMTP server away the answer is as fast, and the same letter goes out when it is back', async () => {
    const contact = await aContact(owner)
    product.sink.setMode('451')
    const clicked = performance.now()
    assert.equal((await pressReset(owner, contact)).status, 202)
    assert.ok(performance.now() - clicked < 1000)
    product.sink.setMode('accept')
    product.clock.advance(6000)
    const mail = await product.sink.waitFor((m) => m.envelope.to[0] === contact.email)
    assert.equal((await lettersOf(owner, contact)).length, 1)
    assert.ok(secretIn(mail))
  })
})
