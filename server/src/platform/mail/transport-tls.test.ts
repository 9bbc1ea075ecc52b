import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type SinkOptions, startSmtpSink } from '../../testing/smtp-sink.ts'
import type { SendResult } from './outgoing-mail.ts'
import { createTransport, type TransportOptions } from './transport.ts'

const openssl = spawnSync('openssl', ['version']).status === 0
const skip = openssl ? false : 'openssl is not installed, so no certificate can be made'

/** A certificate nobody has signed, for 127.0.0.1. */
function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-certificate-'))
  try {
    const file = (name: string) => join(folder, name)
    const made = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=sink.test -addext subjectAltName=IP:127.0.0.1`
    execFileSync('openssl', [...made.split(' '), '-keyout', file('key'), '-out', file('cert')], {
      stdio: 'ignore',
    })
    return { key: readFileSync(file('key'), 'utf8'), cert: readFileSync(file('cert'), 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function sendTo(
  sinkOptions: SinkOptions,
  query: string,
  options: Partial<TransportOptions> = {},
): Promise<SendResult & { readonly received: number; readonly encrypted: boolean }> {
  const sink = await startSmtpSink(sinkOptions)
  const transport = createTransport(`${sink.url}${query}`, { from: 'no-reply@nordwind.test', ...options })
  const sent = await transport.send({
    messageId: '1@nordwind.test',
    date: new Date(0),
    to: 'jane@shop.test',
    subject: 's',
    text: 't',
    html: '<p>t</p>',
  })
  const encrypted = sink.messages.every((m) => m.encrypted)
  await transport.close()
  await sink.close()
  return { ...sent, received: sink.messages.length, encrypted }
}

describe('TLS to the mail server', { skip }, () => {
  const tls = openssl ? selfSigned() : { key: '', cert: '' }

  it('M1: STARTTLS with a certificate nobody signed is refused, temporarily, and nothing leaves', async () => {
    const sent = await sendTo({ tls }, '?tls=required')
    assert.equal(sent.outcome, 'temporary')
    assert.match(sent.answer, /certificate/i)
    assert.equal(sent.received, 0)
  })

  it('M1: STARTTLS with a valid certificate is taken', async () => {
    const sent = await sendTo({ tls }, '?tls=required', { trustedAuthority: tls.cert })
    assert.deepEqual([sent.outcome, sent.encrypted], ['accepted', true])
  })

  it('M1: a server without STARTTLS is refused where it is required', async () => {
    const sent = await sendTo({}, '?tls=required')
    assert.deepEqual([sent.outcome, sent.received], ['temporary', 0])
  })

  it('M1: on loopback STARTTLS is taken with any certificate, and a server without it is taken too', async () => {
    const offered = await sendTo({ tls }, '')
    assert.deepEqual([offered.outcome, offered.encrypted], ['accepted', true])
    const plain = await sendTo({}, '')
    assert.deepEqual([plain.outcome, plain.encrypted], ['accepted', false])
  })

  it('M1: tls=none sends in the clear though STARTTLS is offered', async () => {
    const sent = await sendTo({ tls }, '?tls=none')
    assert.deepEqual([sent.outcome, sent.encrypted], ['accepted', false])
  })

  it('M1: smtps:// is TLS from the first byte', async () => {
    const sent = await sendTo({ tls: { ...tls, implicit: true } }, '')
    assert.deepEqual([sent.outcome, sent.encrypted], ['accepted', true])
  })
})
