import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import { tellUser } from '../letters/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertRecentSignIn } from '../roles/index.ts'
import { endSessions, holdSession } from '../sessions/index.ts'
import { lockUser, type UserRow } from '../users/index.ts'
import { factorStateOf } from './factor-state.ts'
import { markRemoved, renameFactor, replaceRecoveryCodes } from './store.ts'

/**
 * L5: a person removes a factor of his own; with the last one his recovery codes go. Refuses `recent-sign-in-required`,
 * `factor-not-found`, and `factor-demanded` for the last one where his role demands one.
 */
export async function removeOwnFactor(app: App, caller: Caller<UserActor>, factorId: string): Promise<void> {
  const { actor } = caller
  assertRecentSignIn(app, actor)
  await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, actor.id)
    if (!user || !(await holdSession(tx, actor.sessionId))) throw new Refusal('not-signed-in')
    const [kind] = await markRemoved(tx, user.id, factorId)
    if (!kind) throw new Refusal('factor-not-found')
    const left = await factorStateOf(tx.db, user)
    // Thrown inside, so that the factor stays.
    if (left.pending === 'set-up') throw new Refusal('factor-demanded')
    if (left.pending === null) await replaceRecoveryCodes(tx, user.id, [])
    await tellUser(app, tx, user, (name) => ({
      kind: 'factor-changed',
      change: `${kind}-removed`,
      name,
      at: tx.now,
    }))
    recordAct(app, tx, caller, {
      action: 'user.factor-removed',
      target: { kind: 'user', id: user.id },
      detail: { kind, factorId },
    })
  })
}

/**
 * L5: takes every factor and recovery code from a user who lost them; he is signed out everywhere and told. The
 * transaction holds his row. Answers how many there were.
 */
export async function removeFactors(app: App, tx: Tx, caller: Caller, user: UserRow): Promise<number> {
  const kinds = await markRemoved(tx, user.id, null)
  if (kinds.length === 0) return 0
  await replaceRecoveryCodes(tx, user.id, [])
  await endSessions(tx, { userId: user.id }, 'factors-removed')
  await tellUser(app, tx, user, (name) => ({
    kind: 'factor-changed',
    change: 'all-removed',
    name,
    at: tx.now,
  }))
  recordAct(app, tx, caller, {
    action: 'user.factors-removed',
    target: { kind: 'user', id: user.id },
    detail: { count: kinds.length },
  })
  return kinds.length
}

export async function renameOwnFactor(
  app: App,
  caller: Caller<UserActor>,
  factorId: string,
  name: string,
): Promise<void> {
  await app.db.transaction(async (tx) => {
    if (!(await renameFactor(tx, factorId, caller.actor.id, name))) throw new Refusal('factor-not-found')
    recordAct(app, tx, caller, {
      action: 'user.factor-renamed',
      target: { kind: 'user', id: caller.actor.id },
      detail: { factorId, name },
    })
  })
}
