import { after, type Instant, MINUTE } from '@latchkey/core/instant'
import type { FactorMethod } from '@latchkey/core/second-factors/wire'
import type { App } from '../platform/app.ts'
import { passkeysWork, signInOptions } from './passkeys.ts'
import { keepChallenge } from './session-store.ts'
import { factorsOf, recoveryCodesLeft } from './store.ts'

/** How long a challenge waits for its answer, in milliseconds. */
const CHALLENGE_LIFE = 5 * MINUTE

/** L5: the ways a user may prove himself, and a fresh challenge where he has a passkey. */
export async function offerFactors(
  app: App,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<{ methods: FactorMethod[]; passkey: Record<string, unknown> | null }> {
  const factors = await factorsOf(app.db.read, userId)
  const passkeys = factors.filter((factor) => factor.kind === 'passkey')
  const methods = await methodsOf(app, userId)
  if (!methods.includes('passkey')) return { methods, passkey: null }
  const options = await signInOptions(app, passkeys)
  await rememberChallenge(app, sessionId, 'sign-in', options.challenge)
  return { methods, passkey: { ...options } }
}

/** The same without a challenge. */
export async function methodsOf(app: App, userId: string): Promise<FactorMethod[]> {
  const factors = await factorsOf(app.db.read, userId)
  const has = (kind: 'totp' | 'passkey') => factors.some((factor) => factor.kind === kind)
  const hasCodes = factors.length > 0 && (await recoveryCodesLeft(app.db.read, userId)) > 0
  return [
    ...(has('totp') ? (['totp'] as const) : []),
    ...(has('passkey') && passkeysWork(app.config) ? (['passkey'] as const) : []),
    ...(hasCodes ? (['recovery-code'] as const) : []),
  ]
}

export async function rememberChallenge(
  app: App,
  sessionId: string,
  purpose: 'sign-in' | 'enrol',
  challenge: string,
): Promise<void> {
  await app.db.transaction((tx) => {
    const expires_at: Instant = after(tx.now, CHALLENGE_LIFE)
    return keepChallenge(tx, { session_id: sessionId, purpose, challenge, expires_at })
  })
}
