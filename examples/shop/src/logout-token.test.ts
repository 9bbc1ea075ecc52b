import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto'
import { it } from 'node:test'
import { readLogoutToken } from './logout-token.ts'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const NOW = Date.UTC(2026, 10, 2, 9)
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
const publicJwk: JsonWebKey = ours.publicKey.export({ format: 'jwk' })

const claims = {
  iss: 'https://accounts.northgate.test',
  aud: 'shop',
  iat: NOW / 1000,
  exp: NOW / 1000 + 120,
  jti: 'token-1',
  sub: 'contact-1',
  sid: 'session-1',
  events: { [EVENT]: {} },
}
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(changes: object = {}, { header = {}, key = ours.privateKey as KeyObject } = {}): string {
  const signed = `${part({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt', ...header })}.${part({ ...claims, ...changes })}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`
}

const read = (text: string) =>
  readLogoutToken(text, {
    keys: async (kid) => (kid === 'k1' ? publicJwk : undefined),
    issuer: 'https://accounts.northgate.test',
    clientId: 'shop',
    now: NOW,
  })

it('the provider’s logout token says whose session has ended', async () => {
  assert.deepEqual(await read(token()), { sub: 'contact-1', sid: 'session-1', jti: 'token-1' })
})

it('nothing but the provider’s fresh word to this shop is a logout token', async () => {
  const head = part({ alg: 'HS256', kid: 'k1' })
  const mac = createHmac('sha256', JSON.stringify(publicJwk)).update(`${head}.${part(claims)}`)
  const wrong: Record<string, string> = {
    'another key': token({}, { key: foreign.privateKey }),
    'an unknown key': token({}, { header: { kid: 'k2' } }),
    'no signature': `${part({ alg: 'none', kid: 'k1' })}.${part(claims)}.`,
    'the public key as a secret': `${head}.${part(claims)}.${mac.digest('base64url')}`,
    'changed on the way': token().replace(/\.[^.]+\./, `.${part({ ...claims, sub: 'contact-2' })}.`),
    'another issuer': token({ iss: 'https://elsewhere.test' }),
    'another client': token({ aud: 'other' }),
    'an hour old': token({ iat: NOW / 1000 - 3600 }),
    'from the future': token({ iat: NOW / 1000 + 3600 }),
    'run out': token({ exp: NOW / 1000 - 60 }),
    'another event': token({ events: { 'https://example.test/else': {} } }),
    'an ID token with the event': token({ nonce: 'n' }),
    'nobody named': token({ sub: undefined, sid: undefined }),
    'no name of its own': token({ jti: undefined }),
    'no token at all': 'x.y.z',
    nothing: '',
  }
  for (const [what, text] of Object.entries(wrong)) assert.equal(await read(text), null, what)
})
