import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseSmtpUrl } from './smtp-url.ts'

const server = (text: string) => {
  const parsed = parseSmtpUrl(text)
  assert.ok(parsed.ok, text)
  return parsed.server
}

describe('SMTP_URL', () => {
  it('M1: means TLS with a valid certificate unless loopback or said otherwise', () => {
    assert.equal(server('smtp://mail.example.com').security, 'required')
    assert.equal(server('smtps://mail.example.com').security, 'implicit')
    assert.equal(server('smtp://mail.example.com?tls=opportunistic').security, 'opportunistic')
    assert.equal(server('smtp://mail.example.com/?tls=none').security, 'none')
    for (const host of ['localhost', '127.0.0.1', '127.8.9.1', '[::1]', 'mail.localhost'])
      assert.equal(server(`smtp://${host}`).security, 'opportunistic', host)
    for (const host of ['localhost.example.com', '128.0.0.1', 'x127.0.0.1.example', '[::2]'])
      assert.equal(server(`smtp://${host}`).security, 'required', host)
    assert.equal(server('smtp://localhost?tls=required').security, 'required')
  })

  it('takes the usual ports, and user and password percent-decoded', () => {
    assert.equal(server('smtp://mail.example.com').port, 587)
    assert.equal(server('smtps://mail.example.com').port, 465)
    assert.equal(server('smtp://mail.example.com:2525').port, 2525)
    assert.deepEqual(server('smtp://jane%40shop.com:p%3A%2F%25%40@mail.example.com').auth, {
      user: 'jane@shop.com',
      pass: 'p:/%@',
    })
    assert.equal(server('smtp://mail.example.com').auth, undefined)
  })

  it('says in one sentence what to do about an address that cannot be used, without repeating its password', () => {
    const faults: Record<string, RegExp> = {
      '': /^Write SMTP_URL like/,
      'mail.example.com:587': /^Begin SMTP_URL with|^Write SMTP_URL like/,
      'http://mail.example.com': /^Begin SMTP_URL with smtp/,
      'smtp://': /^Name the mail server|^Write SMTP_URL like/,
      'smtp://u:hunter2#x@mail.example.com': /percent-encoded/,
      'smtp://u:100%@mail.example.com': /a bare % is written %25/,
      'smtp://u@mail.example.com': /both user and password/,
      'smtp://:hunter2@mail.example.com': /both user and password/,
      'smtp://mail.example.com/inbox': /no path/,
      'smtp://mail.example.com:0': /port from 1 to 65535/,
      'smtp://mail.example.com:99999': /^Write SMTP_URL like/,
      'smtp://mail.example.com?tls=off': /tls=required, tls=opportunistic or tls=none/,
      'smtps://mail.example.com?tls=none': /none of them with smtps/,
      'smtp://mail.example.com?pool=true': /no parameter but tls/,
    }
    for (const [text, sentence] of Object.entries(faults)) {
      const parsed = parseSmtpUrl(text)
      assert.ok(!parsed.ok, text)
      assert.match(parsed.fault, sentence, text)
      assert.doesNotMatch(parsed.fault, /hunter2|[\r\n]/)
    }
  })
})
