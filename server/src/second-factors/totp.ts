import type { Instant } from '@latchkey/core/instant'
import { SECOND } from '@latchkey/core/instant'
import { Secret, TOTP } from 'otpauth'
import type { App } from '../platform/app.ts'
import type { FactorRow } from './store.ts'

/** RFC 6238: what every authenticator app reads: SHA-1, six digits, 30 seconds; 160 random bits. */
const PERIOD = 30
const SECRET_BYTES = 20

export function newTotpSecret(app: App): string {
  const bytes = app.random.bytes(SECRET_BYTES)
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32
}

/** The address an authenticator app reads out of the QR code. */
export function otpauthUrl(secret: string, issuer: string, username: string): string {
  return totpOf(secret, { issuer, label: username }).toString()
}

/** The time step a code belongs to, up to one step off, or null when it is none of this secret. */
export function stepOf(secret: string, code: string, now: Instant): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? null : Math.floor(now / (PERIOD * SECOND)) + delta
}

export function sealTotpSecret(app: App, factor: Pick<FactorRow, 'id' | 'user_id'>, secret: string): string {
  return app.keys.seal('second-factor', secret, [factor.id, factor.user_id])
}

export function openTotpSecret(app: App, factor: FactorRow): string {
  return app.keys.open('second-factor', factor.sealed_secret ?? '', [factor.id, factor.user_id]).toString()
}

function totpOf(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
    ...names,
  })
}
