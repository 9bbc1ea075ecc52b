import { canonicalResetCode } from '@latchkey/core/reset-codes/reset-code'
import { canonicalRecoveryCode } from '@latchkey/core/second-factors/recovery-code'
import type { FactorMethod, FactorResponse } from '@latchkey/core/second-factors/wire'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { answeringPasskey } from './passkeys.ts'
import { takeChallenge } from './session-store.ts'
import { factorsOf, recoveryCodeLives, spendCount, spendRecoveryCode, spendStep } from './store.ts'
import { openTotpSecret, stepOf } from './totp.ts'

/** A right answer. It is spent in the transaction that acts on it, by one conditional statement. */
export interface FactorProof {
  readonly method: FactorMethod
  /** False when the same step, count or code was used meanwhile. */
  spend(tx: Tx): Promise<boolean>
}

/** L5: whether an answer proves one of the user's factors; null when it does not. It changes nothing but the challenge. */
export async function judgeFactor(
  app: App,
  who: { userId: string; sessionId: string },
  answer: FactorResponse,
): Promise<FactorProof | null> {
  switch (answer.method) {
    case 'totp':
      return await judgeTotp(app, who.userId, answer.response)
    case 'recovery-code':
      return await judgeRecoveryCode(app, who.userId, answer.response)
    case 'passkey':
      return await judgePasskey(app, who, answer.response)
  }
}

async function judgeTotp(app: App, userId: string, typed: string): Promise<FactorProof | null> {
  const code = canonicalResetCode(typed)
  if (code === null) return null
  for (const factor of await factorsOf(app.db.read, userId)) {
    if (factor.kind !== 'totp') continue
    const step = stepOf(openTotpSecret(app, factor), code, app.clock.now())
    if (step !== null) return { method: 'totp', spend: (tx) => spendStep(tx, factor.id, step) }
  }
  return null
}

async function judgeRecoveryCode(app: App, userId: string, typed: string): Promise<FactorProof | null> {
  const code = canonicalRecoveryCode(typed)
  if (code === null) return null
  const mac = app.keys.mac('recovery-code', userId, code)
  if (!(await recoveryCodeLives(app.db.read, userId, mac))) return null
  return { method: 'recovery-code', spend: (tx) => spendRecoveryCode(tx, userId, mac) }
}

async function judgePasskey(
  app: App,
  { userId, sessionId }: { userId: string; sessionId: string },
  response: Readonly<Record<string, unknown>>,
): Promise<FactorProof | null> {
  const challenge = await app.db.transaction((tx) => takeChallenge(tx, sessionId, 'sign-in'))
  if (challenge === null) return null
  const known = await factorsOf(app.db.read, userId)
  const answered = await answeringPasskey(app, known, response, challenge)
  if (!answered) return null
  return { method: 'passkey', spend: (tx) => spendCount(tx, answered.id, answered.count) }
}
