import { SECOND } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { wrongPerDay, wrongPerSignIn } from '@latchkey/core/second-factors/budget'
import { giveBack, type LimitName, takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'

export interface CodeTry {
  /** This was the last wrong answer the sign-in bears. */
  readonly last: boolean
  /** The answer was right: it does not count. */
  giveBack(): Promise<void>
}

/**
 * L5: counts an answer before it is evaluated, against its sign-in and, where it is a code, its account, in a transaction
 * of its own; so of answers sent at once no more are evaluated than of answers sent one by one. Refuses `sign-in-ended`
 * past the sign-in's budget, `too-many-codes` past the account's.
 */
export async function takeTry(
  app: App,
  who: { userId: string; sessionId: string },
  kind: 'code' | 'passkey',
): Promise<CodeTry> {
  const perSignIn: LimitName = `factor-sign-in:${who.sessionId}`
  const perDay: LimitName = `factor-codes:${who.userId}`
  const names = kind === 'code' ? [perSignIn, perDay] : [perSignIn]
  const taken = await app.db.transaction(async (tx) => {
    const signIn = await takeOne(tx, perSignIn, wrongPerSignIn)
    if (!signIn.within) return { over: 'sign-in' as const }
    if (kind === 'passkey') return { last: signIn.count >= wrongPerSignIn.limit }
    const day = await takeOne(tx, perDay, wrongPerDay)
    if (day.within) return { last: signIn.count >= wrongPerSignIn.limit }
    // Nothing is evaluated, so nothing counts: the sign-in may still be finished with a passkey.
    await giveBack(tx, names)
    return { over: 'day' as const, seconds: Math.max(1, Math.ceil((day.endsAt - tx.now) / SECOND)) }
  })
  if ('over' in taken) {
    throw taken.over === 'day'
      ? new Refusal('too-many-codes', { values: { seconds: taken.seconds } })
      : new Refusal('sign-in-ended')
  }
  return { last: taken.last, giveBack: () => app.db.transaction((tx) => giveBack(tx, names)) }
}
