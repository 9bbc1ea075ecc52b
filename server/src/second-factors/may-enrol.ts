import { Refusal } from '@latchkey/core/refusal'
import { MOST_FACTORS } from '@latchkey/core/second-factors/budget'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertRecentSignIn } from '../roles/index.ts'
import { holdSession } from '../sessions/index.ts'
import { lockUser, type UserRow } from '../users/index.ts'
import type { Enrolling } from './enrolling.ts'
import { assertMailProven } from './mailed-code.ts'
import { factorsOf } from './store.ts'

/**
 * L5: whether this session may add a factor: a whole one whose sign-in is recent, or one that has to set its factor up
 * and proved the mailbox. A right password alone never does.
 */
export async function assertMayEnrol(app: App, { caller, session }: Enrolling): Promise<void> {
  if (session.pendingFactor === 'verify') throw new Refusal('second-factor-required')
  if (session.pendingFactor === 'set-up') return await assertMailProven(app, caller.actor.sessionId)
  assertRecentSignIn(app, caller.actor)
}

/**
 * The user, held, while he may still add a factor; a session that ended since its door adds none. A sign-in that sets up a first factor finds another one there when
 * somebody else was quicker: then that one has to be proven.
 */
export async function holdEnrolling(tx: Tx, { caller, session }: Enrolling): Promise<UserRow> {
  const user = await lockUser(tx, caller.actor.id)
  if (!user || user.deactivated_at !== null) throw new Refusal('not-signed-in')
  if (!(await holdSession(tx, caller.actor.sessionId))) throw new Refusal('not-signed-in')
  const known = await factorsOf(tx.db, user.id)
  if (session.pendingFactor === 'set-up' && known.length > 0) throw new Refusal('changed-meanwhile')
  if (known.length >= MOST_FACTORS) throw new Refusal('too-many-factors', { values: { limit: MOST_FACTORS } })
  return user
}
