import { after, SECOND } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { canonicalResetCode, generateResetCode } from '@latchkey/core/reset-codes/reset-code'
import { MAILED_CODE_LIFE, MAILED_CODE_TRIES, mailedPerHour } from '@latchkey/core/second-factors/budget'
import { recordAct, recordRefusal } from '../audit/index.ts'
import { tellUser, voidUserLetters } from '../letters/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { endSessions, holdSession } from '../sessions/index.ts'
import { lockUser } from '../users/index.ts'
import { takeTry } from './code-budget.ts'
import { type Enrolling, wrongCode } from './enrolling.ts'
import { keepMailedCode, mailedCodeOf, spendMailedCode, tryMailedCode } from './session-store.ts'

/**
 * L5: mails the code that a sign-in has to enter before it sets up the factor its role demands. A new one takes the
 * place of the one before. Refuses `nothing-to-prove`, `too-many-attempts`, `username-not-email` (U8).
 */
export async function mailCode(app: App, { caller, session }: Enrolling): Promise<void> {
  assertSettingUp(session.pendingFactor)
  const { id: userId, sessionId } = caller.actor
  const code = generateResetCode(app.random.index)
  await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, userId)
    if (!user || user.deactivated_at !== null) throw new Refusal('not-signed-in')
    if (!(await holdSession(tx, sessionId))) throw new Refusal('not-signed-in')
    const taken = await takeOne(tx, `factor-mail:${userId}`, mailedPerHour)
    if (!taken.within) {
      const seconds = Math.max(1, Math.ceil((taken.endsAt - tx.now) / SECOND))
      throw new Refusal('too-many-attempts', { values: { seconds } })
    }
    const expiresAt = after(tx.now, MAILED_CODE_LIFE)
    await keepMailedCode(tx, {
      session_id: sessionId,
      user_id: userId,
      mac: app.keys.mac('factor-enrol-code', sessionId, code),
      tries: 0,
      created_at: tx.now,
      expires_at: expiresAt,
      used_at: null,
    })
    // M1: the code before is dead, so its letter never leaves.
    await voidUserLetters(tx, userId, 'factor-enrol-code')
    const told = await tellUser(
      app,
      tx,
      user,
      (name) => ({ kind: 'factor-enrol-code', name, secret: code, expiresAt }),
      expiresAt,
    )
    if (!told) throw new Refusal('username-not-email')
    recordAct(app, tx, caller, {
      action: 'user.factor-code-mailed',
      target: { kind: 'user', id: userId },
      detail: { expiresAt },
    })
  })
}

/**
 * L5: the mailbox is proven for this sign-in. Refuses `mailed-code-refused` after a try that counts, and with the fifth
 * wrong one ends the sign-in: `sign-in-ended`.
 */
export async function confirmMailedCode(
  app: App,
  { caller, session }: Enrolling,
  typed: string,
): Promise<void> {
  assertSettingUp(session.pendingFactor)
  const { id: userId, sessionId } = caller.actor
  const code = canonicalResetCode(typed)
  if (code === null) throw wrongCode('mailed-code-refused')
  const attempt = await takeTry(app, { userId, sessionId }, 'code')
  const tried = await app.db.transaction((tx) => tryMailedCode(tx, sessionId, MAILED_CODE_TRIES))
  const isRight = tried !== null && app.keys.macMatches(tried.mac, 'factor-enrol-code', sessionId, code)
  const spent = isRight && (await app.db.transaction((tx) => spendMailedCode(tx, sessionId, tried.mac)))
  if (spent) return await attempt.giveBack()
  await recordRefusal(app, caller, {
    action: 'user.second-factor-refused',
    target: { kind: 'user', id: userId },
    detail: { method: 'mailed-code', ended: attempt.last },
  })
  if (attempt.last) {
    await app.db.transaction((tx) => endSessions(tx, { id: sessionId }, 'wrong-codes'))
    throw new Refusal('sign-in-ended')
  }
  throw wrongCode('mailed-code-refused')
}

export type MailedCodeState = 'none' | 'sent' | 'proven'

/** Where a sign-in stands that has to prove the mailbox. */
export async function mailedCodeState(app: App, sessionId: string): Promise<MailedCodeState> {
  const row = await mailedCodeOf(app.db.read, sessionId)
  if (!row) return 'none'
  if (row.used_at !== null) return 'proven'
  const lives = row.expires_at > app.clock.now() && row.tries < MAILED_CODE_TRIES
  return lives ? 'sent' : 'none'
}

export async function assertMailProven(app: App, sessionId: string): Promise<void> {
  if ((await mailedCodeState(app, sessionId)) !== 'proven') throw new Refusal('mailed-code-required')
}

function assertSettingUp(pending: 'verify' | 'set-up' | null): void {
  if (pending === 'verify') throw new Refusal('second-factor-required')
  if (pending === null) throw new Refusal('nothing-to-prove')
}
