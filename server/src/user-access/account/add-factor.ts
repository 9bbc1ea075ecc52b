import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../../audit/index.ts'
import { tellUser } from '../../letters/index.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isTaken } from '../../platform/db/unique-violation.ts'
import { assertRecentSignIn } from '../../roles/index.ts'
import {
  assertMayEnrol,
  confirmBegunTotp,
  type FactorRow,
  factorStateOf,
  holdEnrolling,
  judgeNewPasskey,
  makeRecoveryCodes,
  storePasskey,
} from '../../second-factors/index.ts'
import { holdSession, type OpenedSession } from '../../sessions/index.ts'
import { lockUser, type UserRow } from '../../users/index.ts'
import { completeSignIn, type PendingSignIn } from '../sign-in/complete-sign-in.ts'

export interface AddedFactor {
  readonly factor: FactorRow
  readonly user: UserRow
  /** With the first factor; shown once. */
  readonly recoveryCodes: string[] | null
  /** Where the sign-in waited for this factor: the whole session it turned into. */
  readonly session: OpenedSession | null
}

/** L5: the begun authenticator app counts once a code of it is typed. Refuses `second-factor-refused`, `enrolment-ended`. */
export async function addTotp(app: App, who: PendingSignIn, code: string): Promise<AddedFactor> {
  await assertMayEnrol(app, who)
  return await add(app, who, (tx, user) => confirmBegunTotp(app, tx, user.id, code))
}

/** L5: a passkey the browser just made. Refuses `passkey-refused`. */
export async function addPasskey(
  app: App,
  who: PendingSignIn,
  typed: { name?: string | undefined; response: Readonly<Record<string, unknown>> },
): Promise<AddedFactor> {
  const made = await judgeNewPasskey(app, who, typed)
  try {
    return await add(app, who, (tx, user) => storePasskey(app, tx, user.id, made))
  } catch (error) {
    if (isTaken(error, 'second_factor.credential_id')) throw new Refusal('passkey-refused')
    throw error
  }
}

/** L5: ten new recovery codes; the old ones die. Needs a recent sign-in and a factor they can stand in for. */
export async function renewRecoveryCodes(
  app: App,
  { caller }: Pick<PendingSignIn, 'caller'>,
): Promise<string[]> {
  assertRecentSignIn(app, caller.actor)
  return await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, caller.actor.id)
    if (!user || !(await holdSession(tx, caller.actor.sessionId))) throw new Refusal('not-signed-in')
    const { pending } = await factorStateOf(tx.db, user)
    if (pending !== 'verify') throw new Refusal('factor-not-found')
    const codes = await makeRecoveryCodes(app, tx, user.id)
    await tellUser(app, tx, user, (name) => ({
      kind: 'factor-changed',
      change: 'recovery-codes-made',
      name,
      at: tx.now,
    }))
    recordAct(app, tx, caller, {
      action: 'user.recovery-codes-made',
      target: { kind: 'user', id: user.id },
      detail: { count: codes.length },
    })
    return codes
  })
}

async function add(
  app: App,
  who: PendingSignIn,
  store: (tx: Tx, user: UserRow) => Promise<FactorRow>,
): Promise<AddedFactor> {
  const { caller, session } = who
  return await app.db.transaction(async (tx) => {
    const user = await holdEnrolling(tx, who)
    const before = await factorStateOf(tx.db, user)
    const factor = await store(tx, user)
    const isFirst = before.pending !== 'verify'
    const recoveryCodes = isFirst ? await makeRecoveryCodes(app, tx, user.id) : null
    await tellUser(app, tx, user, (name) => ({
      kind: 'factor-changed',
      change: `${factor.kind}-added`,
      name,
      at: tx.now,
    }))
    recordAct(app, tx, caller, {
      action: 'user.factor-added',
      target: { kind: 'user', id: user.id },
      detail: { kind: factor.kind, factorId: factor.id, name: factor.name },
    })
    const opened =
      session.pendingFactor === null ? null : await completeSignIn(app, tx, who, user, factor.kind)
    return { factor, user, recoveryCodes, session: opened }
  })
}
