import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { FactorMethod, FactorResponse } from '@latchkey/core/second-factors/wire'
import { recordAct, recordRefusal } from '../../audit/index.ts'
import { tellUser } from '../../letters/index.ts'
import { clearSignInFailures } from '../../limits/index.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db/database.ts'
import { judgeFactor, takeTry } from '../../second-factors/index.ts'
import {
  accountCounter,
  deviceStanding,
  endSessions,
  type OpenedSession,
  type UserSession,
} from '../../sessions/index.ts'
import { lockUser, type UserRow } from '../../users/index.ts'
import { openWhole } from './open-user-session.ts'

/** A sign-in whose password was right: its session, and what the browser brings along. */
export interface PendingSignIn {
  readonly caller: Caller<UserActor>
  readonly session: UserSession
  readonly deviceCookie: string | undefined
}

export interface CompletedSignIn {
  readonly session: OpenedSession
  readonly user: UserRow
}

/**
 * L5: the second factor of a sign-in. Right, it turns into a whole session with a new id (L3) and clears the account's
 * counter (P48). Refuses `second-factor-refused`; with the fifth wrong answer the sign-in ends: `sign-in-ended`; past the
 * account's day `too-many-codes`.
 */
export async function proveFactor(
  app: App,
  pending: PendingSignIn,
  answer: FactorResponse,
): Promise<CompletedSignIn> {
  const { caller, session } = pending
  if (session.pendingFactor === null) throw new Refusal('nothing-to-prove')
  if (session.pendingFactor === 'set-up') throw new Refusal('second-factor-setup-required')
  const who = { userId: caller.actor.id, sessionId: caller.actor.sessionId }
  const attempt = await takeTry(app, who, answer.method === 'passkey' ? 'passkey' : 'code')
  const proof = await judgeFactor(app, who, answer)
  const completed = proof
    ? await app.db.transaction(async (tx) => {
        const user = await holdPending(tx, pending)
        if (!(await proof.spend(tx))) return null
        if (proof.method === 'recovery-code') await noteRecoveryCode(app, tx, caller, user)
        return { user, session: await completeSignIn(app, tx, pending, user, proof.method) }
      })
    : null
  if (completed) {
    await attempt.giveBack()
    app.metrics.signIns.inc({ face: caller.actor.face, outcome: 'signed-in' })
    return completed
  }
  await noteWrong(app, pending, answer.method, attempt.last)
  throw new Refusal(attempt.last ? 'sign-in-ended' : 'second-factor-refused')
}

/**
 * Ends the pending session and opens the whole one in its place. Of two that come at once one finds it ended and hears
 * `not-signed-in`. The transaction holds the user.
 */
export async function completeSignIn(
  app: App,
  tx: Tx,
  { caller, session, deviceCookie }: PendingSignIn,
  user: UserRow,
  method: FactorMethod,
): Promise<OpenedSession> {
  const { sessionId, face } = caller.actor
  if ((await endSessions(tx, { id: sessionId }, 'second-factor-proven')) === 0)
    throw new Refusal('not-signed-in')
  const door =
    face === 'rep'
      ? ({ face, deviceName: session.deviceName, formerDeviceId: session.deviceId } as const)
      : ({ face } as const)
  const opened = await openWhole(app, tx, caller, { door, user, method })
  const device = { accountId: user.id, passwordSetAt: user.password_set_at }
  const knownDevice = deviceStanding(app.keys, deviceCookie, device)
  const counter = accountCounter({ account: `user:${user.id}`, knownDevice })
  await clearSignInFailures(tx, counter === null ? [] : [counter])
  return opened
}

async function holdPending(tx: Tx, { caller }: PendingSignIn): Promise<UserRow> {
  const user = await lockUser(tx, caller.actor.id)
  if (!user || user.deactivated_at !== null) throw new Refusal('not-signed-in')
  return user
}

async function noteRecoveryCode(app: App, tx: Tx, caller: Caller<UserActor>, user: UserRow): Promise<void> {
  recordAct(app, tx, caller, {
    action: 'user.recovery-code-used',
    target: { kind: 'user', id: user.id },
  })
  await tellUser(app, tx, user, (name) => ({
    kind: 'factor-changed',
    change: 'recovery-code-used',
    name,
    at: tx.now,
  }))
}

async function noteWrong(
  app: App,
  { caller }: PendingSignIn,
  method: FactorMethod,
  last: boolean,
): Promise<void> {
  const { id, sessionId } = caller.actor
  await recordRefusal(app, caller, {
    action: 'user.second-factor-refused',
    target: { kind: 'user', id },
    detail: { method, ended: last },
  })
  if (last) await app.db.transaction((tx) => endSessions(tx, { id: sessionId }, 'wrong-codes'))
}
