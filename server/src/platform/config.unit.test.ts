import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import { ConfigFault, readConfig } from './config.ts'

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    assert.ok(error instanceof ConfigFault)
    return error.faults
  }
}

it('N1: with nothing set it serves localhost:3000 on an embedded database with a local mailbox', () => {
  const config = readConfig({})
  assert.equal(config.publicUrl.origin, 'http://localhost:3000')
  assert.equal(config.databaseUrl, null)
  assert.equal(config.smtpUrl, null)
  assert.equal(readConfig({ PORT: '4000' }).publicUrl.origin, 'http://localhost:4000')
})

it('L6: PUBLIC_URL is https, or http on loopback; anything else is refused with the remedy', () => {
  const smtp = { SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: 'a@b.test' }
  for (const url of [
    'https://login.northgate.test',
    'http://localhost:3000',
    'http://127.0.0.1',
    'http://[::1]:8080',
  ])
    assert.deepEqual(faultsOf({ ...smtp, PUBLIC_URL: url }), [], url)
  for (const url of [
    'http://login.northgate.test',
    'http://127.0.0.1.evil.test',
    'http://10.0.0.1',
    'ftp://localhost',
  ])
    assert.match(faultsOf({ ...smtp, PUBLIC_URL: url }).join(), /Use https:\/\//, url)
  for (const url of ['https://a.test/path', 'https://a.test?x', 'https://a.test#x', 'https://u:p@a.test'])
    assert.match(faultsOf({ ...smtp, PUBLIC_URL: url }).join(), /without a path/, url)
  assert.match(faultsOf({ ...smtp, PUBLIC_URL: 'login' }).join(), /PUBLIC_URL is "login"/)
})

it('N4: a public PUBLIC_URL without SMTP_URL, or without MAIL_FROM, is refused', () => {
  const url = { PUBLIC_URL: 'https://login.northgate.test' }
  assert.match(faultsOf(url).join(), /SMTP_URL is not set/)
  assert.match(faultsOf({ ...url, SMTP_URL: 'smtps://m.test' }).join(), /MAIL_FROM is not set/)
})

it('N3: MASTER_KEY must be given with DATABASE_URL, 32 bytes in base64 or hex', () => {
  const url = { DATABASE_URL: 'postgres://localhost/latchkey' }
  assert.match(faultsOf(url).join(), /MASTER_KEY is not set/)
  const key = randomBytes(32)
  for (const text of [key.toString('base64'), key.toString('hex')])
    assert.deepEqual(readConfig({ ...url, MASTER_KEY: text }).masterKey, key)
  for (const bytes of [16, 31, 33, 64])
    assert.match(faultsOf({ ...url, MASTER_KEY: randomBytes(bytes).toString('base64') }).join(), /32 bytes/)
})

it('N4: TRUST_PROXY is a list of addresses or CIDRs, and each wrong entry is named', () => {
  const config = readConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8 ::1,2001:db8::/32' })
  assert.deepEqual(config.trustProxy, ['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'])
  for (const entry of [
    'true',
    'loopback',
    '10.0.0.0/33',
    '10.0.0',
    '::1/129',
    '10.0.0.0/',
    '1.2.3.4/x',
    '1.2.3.4/8/8',
  ])
    assert.match(faultsOf({ TRUST_PROXY: entry }).join(), /TRUST_PROXY names/, entry)
})

it('N1: every fault is listed at once, and no fault repeats a key or a password', () => {
  const faults = faultsOf({
    PORT: '-1',
    PUBLIC_URL: 'http://a.test',
    DATABASE_URL: 'mysql://user:hidden-word@db',
    MASTER_KEY: 'hidden-word',
    LOG_LEVEL: 'loud',
    TLS_KEY: 'key.pem',
    TRUST_PROXY: 'all',
  })
  assert.equal(faults.length, 8)
  assert.doesNotMatch(faults.join(), /hidden-word/)
})
