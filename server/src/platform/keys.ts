import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'
import type { Random } from './random.ts'

/** What a derived key is for; one purpose's key never serves another. */
export type KeyPurpose =
  | 'temporary-password'
  | 'session-token'
  | 'next-session-token'
  | 'rep-command'
  | 'api-key'
  | 'setup-link'
  | 'stop-link'
  | 'link-offer'
  | 'device-cookie'
  | 'password-hash'
  | 'letter'
  | 'import'
  | 'mailbox'
  | 'bounce-address'
  | 'report-secret'
  | 'audit-chain'
  | 'limit-name'
  | 'reset-request'
  | 'reset-token'
  | 'reset-code'
  | 'second-factor'
  | 'recovery-code'
  | 'factor-enrol-code'
  | 'erasure'
  | 'oidc-client-secret'
  | 'oidc-record'
  | 'oidc-key'
  | 'oidc-sid'
  | 'sync-cursor'
  | 'webhook-secret'
  | 'key-check'

/** Keyed hashing and sealing under keys derived from the master key (HKDF-SHA-256, RFC 5869). */
export interface Keys {
  /** HMAC-SHA-256 over the parts, each with its length, base64url. For secrets of 79 bits and more. */
  mac(purpose: KeyPurpose, ...parts: readonly string[]): string
  macMatches(expected: string, purpose: KeyPurpose, ...parts: readonly string[]): boolean
  /** AES-256-GCM, bound to `context`: what is sealed for one row does not open for another. */
  seal(purpose: KeyPurpose, plain: string | Buffer, context: readonly string[]): string
  /** Throws when the text was sealed under another key, for another context, or was changed. */
  open(purpose: KeyPurpose, sealed: string, context: readonly string[]): Buffer
}

const KEY_ID = 'k1'

export function deriveKeys(masterKey: Buffer, random: Random): Keys {
  const derived = { mac: new Map<KeyPurpose, KeyObject>(), seal: new Map<KeyPurpose, KeyObject>() }
  const keyFor = (purpose: KeyPurpose, use: 'mac' | 'seal'): KeyObject => {
    const known = derived[use].get(purpose)
    if (known) return known
    const name = `${use}/${purpose}/${KEY_ID}`
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, 'latchkey', name, 32)))
    derived[use].set(purpose, key)
    return key
  }
  const mac: Keys['mac'] = (purpose, ...parts) =>
    createHmac('sha256', keyFor(purpose, 'mac'))
      .update(framed([purpose, ...parts]))
      .digest('base64url')
  return {
    mac,
    macMatches(expected, purpose, ...parts) {
      const a = Buffer.from(expected)
      const b = Buffer.from(mac(purpose, ...parts))
      return a.length === b.length && timingSafeEqual(a, b)
    },
    seal(purpose, plain, context) {
      const iv = random.bytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose, 'seal'), iv)
      cipher.setAAD(Buffer.from(framed([purpose, ...context])))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return `${KEY_ID}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(purpose, sealed, context) {
      const [keyId, text] = sealed.split('.')
      if (keyId !== KEY_ID || !text) throw new Error(`sealed under an unknown key: ${keyId}`)
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose, 'seal'), bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(framed([purpose, ...context])))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    },
  }
}

// Each part goes in with its length, or ("ab","c") and ("a","bc") would be one message.
function framed(parts: readonly string[]): string {
  let text = ''
  for (const part of parts) text += `${Buffer.byteLength(part)}:${part}`
  return text
}
