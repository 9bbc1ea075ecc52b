import { isIP } from 'node:net'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { App } from '../platform/app.ts'
import type { Config } from '../platform/config.ts'
import type { FactorRow } from './store.ts'

const CHALLENGE_BYTES = 32
/** COSE: EdDSA, ES256, RS256: what every authenticator in use has one of. */
const ALGORITHMS = [-8, -7, -257]

type Row = Pick<FactorRow, 'id' | 'credential_id' | 'public_key' | 'sign_count' | 'transports'>

/** WebAuthn binds passkeys to a name; there are none for a bare address. */
export function passkeysWork(config: Pick<Config, 'publicUrl'>): boolean {
  return isIP(config.publicUrl.hostname.replace(/^\[|\]$/g, '')) === 0
}

/** What a browser needs to make a passkey for a user, with its challenge. */
export async function enrolOptions(
  app: App,
  user: { id: string; username: string; name: string },
  known: readonly Row[],
) {
  const settings = app.settings()
  return await generateRegistrationOptions({
    rpName: settings['brand.name'],
    rpID: app.config.publicUrl.hostname,
    userName: user.username,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.id),
    challenge: Uint8Array.from(app.random.bytes(CHALLENGE_BYTES)),
    attestationType: 'none',
    excludeCredentials: known.flatMap(descriptor),
    supportedAlgorithmIDs: ALGORITHMS,
    // The password is one factor and having the passkey is the other (decision 0006): asked for, not demanded.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** What a browser needs to answer with one of these passkeys. */
export async function signInOptions(app: App, known: readonly Row[]) {
  return await generateAuthenticationOptions({
    rpID: app.config.publicUrl.hostname,
    challenge: Uint8Array.from(app.random.bytes(CHALLENGE_BYTES)),
    allowCredentials: known.flatMap(descriptor),
    userVerification: 'preferred',
  })
}

/** The new passkey out of a browser's answer to this challenge, or null where anything about it is wrong. */
export async function newPasskey(app: App, response: Readonly<Record<string, unknown>>, challenge: string) {
  const verified = await orNull(() =>
    verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: app.config.publicUrl.origin,
      expectedRPID: app.config.publicUrl.hostname,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!verified?.verified) return null
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential
  return {
    credential_id: id,
    public_key: Buffer.from(publicKey).toString('base64url'),
    sign_count: counter,
    transports: JSON.stringify(transports ?? []),
  }
}

/** The passkey that answered this challenge and its new count, or null where anything about the answer is wrong. */
export async function answeringPasskey(
  app: App,
  known: readonly Row[],
  response: Readonly<Record<string, unknown>>,
  challenge: string,
): Promise<{ id: string; count: number } | null> {
  const row = known.find((each) => each.credential_id !== null && each.credential_id === response.id)
  if (!row?.credential_id || !row.public_key) return null
  const { credential_id: id, public_key: key, sign_count: counter } = row
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: app.config.publicUrl.origin,
      expectedRPID: app.config.publicUrl.hostname,
      requireUserVerification: false,
      credential: { id, publicKey: Uint8Array.from(Buffer.from(key, 'base64url')), counter: counter ?? 0 },
    }),
  )
  return verified?.verified ? { id: row.id, count: verified.authenticationInfo.newCounter } : null
}

function descriptor(row: Row) {
  if (row.credential_id === null) return []
  return [{ id: row.credential_id, transports: JSON.parse(row.transports ?? '[]') as string[] }]
}

// The library throws for whatever does not fit; what came from outside and does not fit is a no.
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
