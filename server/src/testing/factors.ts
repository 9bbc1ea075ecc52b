import assert from 'node:assert/strict'
import { SECOND } from '@latchkey/core/instant'
import { Secret, TOTP } from 'otpauth'
import type { Clock } from '../platform/clock.ts'
import type { HttpClient } from './http-client.ts'
import { SoftPasskey } from './soft-passkey.ts'
import { STAFF_PASSWORD } from './staff.ts'
import type { TestProduct } from './test-product.ts'

/** Past this a new code is due. */
export const TIME_STEP = 30 * SECOND

/** The code an authenticator app shows now, or `steps` of 30 seconds later. */
export function totpCode({ clock }: { clock: Clock }, secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })
  return totp.generate({ timestamp: clock.now() + steps * TIME_STEP })
}

/** Adds an authenticator app to the user this browser is signed in as; the next code works a step later. */
export async function enrolTotp(
  product: TestProduct,
  client: HttpClient,
  face: 'portal' | 'rep' = 'portal',
): Promise<{ id: string; secret: string; recoveryCodes: string[] }> {
  const begun = await client.post(`/api/v1/${face}/factors/totp`, {})
  assert.equal(begun.status, 201, begun.text)
  const { secret } = begun.body
  const code = totpCode(product, secret)
  const added = await client.post(`/api/v1/${face}/factors/totp/confirm`, { code })
  assert.equal(added.status, 201, added.text)
  product.clock.advance(TIME_STEP)
  return { id: added.body.factor.id, secret, recoveryCodes: added.body.recoveryCodes }
}

/** Adds a passkey in software. */
export async function enrolPasskey(
  product: TestProduct,
  client: HttpClient,
  passkey = new SoftPasskey(),
): Promise<SoftPasskey> {
  const { challenge } = (await client.post('/api/v1/portal/factors/passkeys/options')).body
  const response = passkey.register({ challenge, origin: product.origin })
  const added = await client.post('/api/v1/portal/factors/passkeys', { response })
  assert.equal(added.status, 201, added.text)
  passkey.count += passkey.count === 0 ? 0 : 1
  return passkey
}

/** Signs in with the password alone, in a browser of its own; it waits for the second factor. */
export async function pendingClient(
  product: TestProduct,
  username: string,
  client = product.client(),
  state = 'second-factor-required',
): Promise<HttpClient> {
  const answer = await client.post('/api/v1/portal/sign-in', { username, password: STAFF_PASSWORD })
  assert.equal(answer.status, 200, answer.text)
  assert.equal(answer.body.state, state)
  return client
}

export const proveTotp = (client: HttpClient, response: string, face: 'portal' | 'rep' = 'portal') =>
  client.post(`/api/v1/${face}/second-factor`, { method: 'totp', response })

/** Six digits that are no code of this secret now. */
export function wrongCode(product: TestProduct, secret: string): string {
  const near = [-1, 0, 1].map((steps) => totpCode(product, secret, steps))
  return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? ''
}

/** From now on this role demands a second factor. */
export async function demandFactor(product: TestProduct, role: string): Promise<void> {
  await product.db.transaction(async (tx) => {
    await tx.db
      .updateTable('role')
      .set({ second_factor_required_at: tx.now })
      .where('id', '=', role)
      .execute()
  })
}
