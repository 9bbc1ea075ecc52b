import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordRefusal } from '../../audit/index.ts'
import type { App } from '../../platform/app.ts'
import { assertRecentSignIn } from '../../roles/index.ts'
import { removeFactors } from '../../second-factors/index.ts'
import { lockUser } from '../../users/index.ts'

/**
 * L5, U9: the owner takes lost factors from a user, who is told and signed out. His own he removes on his account page,
 * where a demanded one stays. Refuses `owner-only`, `recent-sign-in-required`, `user-not-found`, `factor-not-found`.
 */
export async function removeUserFactors(app: App, caller: Caller, userId: string): Promise<void> {
  const { actor } = caller
  const isOwner = actor.kind === 'command' || (actor.kind === 'user' && actor.isOwner && actor.id !== userId)
  if (!isOwner) {
    await recordRefusal(app, caller, {
      action: 'right.refused',
      target: { kind: 'user', id: userId },
      detail: { module: 'users', reason: 'owner' },
    })
    throw new Refusal('owner-only')
  }
  assertRecentSignIn(app, actor)
  await app.db.transaction(async (tx) => {
    const user = await lockUser(tx, userId)
    if (!user) throw new Refusal('user-not-found')
    if ((await removeFactors(app, tx, caller, user)) === 0) throw new Refusal('factor-not-found')
  })
}
