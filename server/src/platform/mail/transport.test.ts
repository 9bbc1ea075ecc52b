import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { type SinkOptions, startSmtpSink } from '../../testing/smtp-sink.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { createTransport, MAX_CONNECTIONS, type SmtpTimeouts, type TransportOptions } from './transport.ts'

const SECRET = 'k7mw-9xpt-hr4d-vn2q'
const short: Partial<SmtpTimeouts> = { connection: 400, greeting: 400, socket: 400, mail: 800 }
const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close()
})

function letter(more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: '0190a1b2-c3d4@shop.example.test',
    date: new Date('2026-11-22T10:00:00Z'),
    to: 'jane@shop.test',
    subject: 'Ihr temporäres Passwort',
    text: `Guten Tag,\n\n${SECRET}\n\nGrüße\n`,
    html: `<p>Grüße <b>${SECRET}</b></p>`,
    secrets: [SECRET],
    ...more,
  }
}

async function setUp(sinkOptions: SinkOptions = {}, more: Partial<TransportOptions> = {}, query = '') {
  const sink = await startSmtpSink(sinkOptions)
  const transport = createTransport(`${sink.url}${query}`, {
    from: 'Nordwind Cycles <no-reply@nordwind.test>',
    ...more,
  })
  opened.push(sink, transport)
  return { sink, transport }
}

describe('a mail on the wire', () => {
  it('P75: carries Message-ID, Date, Auto-Submitted, From and envelope sender as given, a text part, and no tracking', async () => {
    const { sink, transport } = await setUp()
    const sent = await transport.send(letter({ envelopeFrom: 'bounce+l1@nordwind.test' }))
    assert.deepEqual(sent, { outcome: 'accepted', answer: '250 OK: message queued' })
    const [mail] = await sink.waitFor(1)
    assert.ok(mail)
    assert.deepEqual(mail.envelope, { from: 'bounce+l1@nordwind.test', to: ['jane@shop.test'] })
    assert.equal(mail.headers.get('message-id'), '<0190a1b2-c3d4@shop.example.test>')
    assert.equal(mail.headers.get('date'), 'Sun, 22 Nov 2026 10:00:00 +0000')
    assert.equal(mail.headers.get('from'), 'Nordwind Cycles <no-reply@nordwind.test>')
    assert.equal(mail.headers.get('to'), 'jane@shop.test')
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
    assert.equal(mail.headers.get('x-auto-response-suppress'), 'All')
    assert.equal(mail.subject, 'Ihr temporäres Passwort')
    assert.match(mail.text, new RegExp(`^${SECRET}$`, 'm'))
    assert.match(mail.html, /Grüße/)
    for (const name of mail.headers.keys())
      assert.doesNotMatch(name, /^(x-mailer|list-|precedence|user-agent)/)
  })

  it('M1: the same letter is the same bytes, also after a restart and over another connection', async () => {
    const first = await setUp()
    const second = await setUp()
    await first.transport.send(letter())
    await first.transport.send(letter())
    await second.transport.send(letter())
    const bytes = [...first.sink.messages, ...second.sink.messages].map((m) => m.raw)
    assert.equal(bytes.length, 3)
    assert.equal(new Set(bytes).size, 1)
  })

  it('P73: line ends and encoded words in subject, headers and sender are inert', async () => {
    const { sink, transport } = await setUp()
    await transport.send(
      letter({
        subject: 'Hi\r\nBcc: eve@evil.test\u2028X: y =?utf-8?q?Bcc?=',
        headers: { 'X-Note': 'a\r\nBcc: eve@evil.test', 'Bcc\r\nX': 'y', 'auto-submitted': 'no' },
      }),
    )
    const [mail] = await sink.waitFor(1)
    assert.deepEqual(mail?.envelope.to, ['jane@shop.test'])
    assert.doesNotMatch(mail.raw.split('\r\n\r\n')[0] ?? '', /^(bcc|x):/im)
    assert.equal(mail.subject, 'Hi Bcc: eve@evil.test X: y = ?utf-8?q?Bcc?=')
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
  })

  it('P73: anything but one bare ASCII address is refused before a connection is used', async () => {
    const { sink, transport } = await setUp()
    for (const to of [
      'a@shop.test, b@evil.test',
      'a@shop.test\r\nRCPT TO:<b@evil.test>',
      'Jane <a@shop.test>',
      'group: a@shop.test;',
      '=?utf-8?q?a?=@shop.test>',
      'jäne@shop.test',
      '',
    ]) {
      assert.equal((await transport.send(letter({ to }))).outcome, 'permanent', JSON.stringify(to))
    }
    for (const bad of [
      { envelopeFrom: 'x@y.test> SIZE=1' },
      { messageId: 'no-at' },
      { from: 'a@b.test, c@d.test' },
    ])
      assert.equal((await transport.send(letter(bad))).outcome, 'permanent')
    assert.equal(sink.connections, 0)
  })

  it('A6: a bounce is asked to bring back headers alone, success reports only to an address of the letter', async () => {
    const { sink, transport } = await setUp({ offerDsn: true })
    assert.equal((await transport.send(letter())).outcome, 'accepted')
    assert.equal((await transport.send(letter({ envelopeFrom: 'b@nordwind.test' }))).outcome, 'accepted')
    assert.deepEqual(
      sink.messages.map((m) => m.dsn),
      [
        { ret: 'HDRS', notify: 'FAILURE' },
        { ret: 'HDRS', notify: 'SUCCESS,FAILURE' },
      ],
    )
  })
})

describe('a mail server that refuses or fails', () => {
  it('F7: 451 is temporary, and the same mail is accepted later', async () => {
    const { sink, transport } = await setUp({ mode: '451' })
    const refused = await transport.send(letter())
    assert.deepEqual(refused, { outcome: 'temporary', answer: '451 4.7.1 Greylisted, try again later' })
    sink.setMode('accept')
    assert.equal((await transport.send(letter())).outcome, 'accepted')
  })

  it('F8: 550 at RCPT, 5xx at MAIL and after DATA are permanent, and the answer kept holds no secret', async () => {
    for (const stage of ['mail', 'rcpt', 'data'] as const) {
      const text = `5.7.1 rejected for jane@shop.test: ${SECRET}\u0007${'x '.repeat(300)}`
      const { sink, transport } = await setUp({
        behave: (moment) => (moment.stage === stage ? { code: 554, text } : undefined),
      })
      const refused = await transport.send(letter())
      assert.equal(refused.outcome, 'permanent', stage)
      assert.match(refused.answer, /^554 5\.7\.1 rejected/)
      assert.ok(refused.answer.length <= 200)
      assert.doesNotMatch(refused.answer, /9xpt|jane@|\p{Cc}/u)
      assert.equal(sink.messages.length, 0)
    }
  })

  it('F8: a refusal that is about our sign-in or our connection is temporary', async () => {
    const rude = await setUp({ behave: () => ({ code: 530, text: '5.7.0 Authentication required' }) })
    assert.equal((await rude.transport.send(letter())).outcome, 'temporary')
    const busy = await setUp({ behave: () => ({ code: 421, text: '4.3.2 Shutting down' }) })
    assert.equal((await busy.transport.send(letter())).outcome, 'temporary')
  })

  it('F5: no server and a black hole are temporary within the timeouts', async () => {
    const gone = await startSmtpSink()
    await gone.close()
    const down = createTransport(gone.url, { from: 'a@b.test', timeouts: short })
    opened.push(down)
    const refused = await down.send(letter())
    assert.equal(refused.outcome, 'temporary')
    assert.match(refused.answer, /ECONNREFUSED/)

    const hole = await setUp({ mode: 'black-hole' }, { timeouts: short })
    const started = performance.now()
    assert.equal((await hole.transport.send(letter())).outcome, 'temporary')
    assert.ok(performance.now() - started < 2000)
  })

  it('F6: a server of one byte a second holds a mail no longer than its deadline, and the next goes through', async () => {
    const timeouts = { connection: 60_000, greeting: 60_000, socket: 60_000, mail: 800 }
    const { sink, transport } = await setUp({ mode: 'slow' }, { timeouts })
    const started = performance.now()
    const held = await Promise.all(
      Array.from({ length: MAX_CONNECTIONS + 2 }, () => transport.send(letter())),
    )
    assert.ok(performance.now() - started < 2000)
    for (const each of held)
      assert.deepEqual(each, { outcome: 'temporary', answer: 'the mail server took too long' })
    sink.setMode('accept')
    assert.equal((await transport.send(letter())).outcome, 'accepted')
  })

  it('F6: while one mail hangs the others proceed', async () => {
    const { sink, transport } = await setUp(
      { behave: (moment) => (moment.to.startsWith('slow') ? 'black-hole' : undefined) },
      { timeouts: { mail: 1500 } },
    )
    const hanging = transport.send(letter({ to: 'slow@shop.test' }))
    const others = await Promise.all(Array.from({ length: 20 }, () => transport.send(letter())))
    assert.ok(others.every((each) => each.outcome === 'accepted'))
    assert.equal(sink.messages.length, 20)
    assert.equal((await hanging).outcome, 'temporary')
  })

  it('M1: a line cut after DATA is temporary, and the repeat is the same mail', async () => {
    const { sink, transport } = await setUp({ mode: 'drop-after-data' })
    assert.equal((await transport.send(letter())).outcome, 'temporary')
    sink.setMode('accept')
    assert.equal((await transport.send(letter())).outcome, 'accepted')
    assert.equal(sink.dropped.length, 1)
    assert.equal(sink.dropped[0]?.raw, sink.messages[0]?.raw)
  })
})

describe('connections to the mail server', () => {
  it('C2: are kept and reused, at most four at once', async () => {
    const { sink, transport } = await setUp()
    for (let i = 0; i < 10; i++) await transport.send(letter())
    assert.equal(sink.connections, 1)
    await Promise.all(Array.from({ length: 40 }, () => transport.send(letter())))
    assert.ok(sink.connections <= MAX_CONNECTIONS)
    assert.equal(sink.messages.length, 50)
  })

  it('a kept connection the server has dropped is replaced without a failed mail', async () => {
    const { sink, transport } = await setUp()
    await transport.send(letter())
    sink.cutConnections()
    assert.equal((await transport.send(letter())).outcome, 'accepted')
    assert.equal(sink.connections, 2)
  })

  it('N4: closing lets the mail in hand finish', async () => {
    const { sink, transport } = await setUp({ slowMs: 50, mode: 'accept', behave: () => 'slow' })
    const inHand = transport.send(letter())
    await transport.close()
    assert.equal((await inHand).outcome, 'accepted')
    assert.equal(sink.messages.length, 1)
    assert.equal((await transport.send(letter())).outcome, 'temporary')
  })
})

describe('signing in to the mail server', () => {
  const auth = { user: 'jane@nordwind.test', pass: 'p:/%@ß' }

  it('M1: takes user and password percent-decoded from SMTP_URL', async () => {
    const { transport } = await setUp({ auth })
    assert.equal((await transport.verify()).outcome, 'accepted')
    assert.equal((await transport.send(letter())).outcome, 'accepted')
  })

  it('M1: a wrong password is temporary and stands in no answer', async () => {
    const sink = await startSmtpSink({ auth })
    const transport = createTransport(`smtp://jane:Hunter%402@127.0.0.1:${sink.port}`, { from: 'a@b.test' })
    opened.push(sink, transport)
    for (const result of [await transport.send(letter()), await transport.verify()]) {
      assert.equal(result.outcome, 'temporary')
      assert.match(result.answer, /535/)
      assert.doesNotMatch(result.answer, /hunter/i)
    }
  })
})
