import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../../platform/app.ts'
import { assertRecentSignIn, notingRefusals, RightRefused } from '../../roles/index.ts'
import { removeFactors } from '../../second-factors/index.ts'
import { lockUser, theOwner } from '../../users/index.ts'

/**
 * L5, U9: the owner takes lost factors from a user, who is told and signed out. His own he removes on his account page,
 * where a demanded one stays. Refuses `owner-only`, `recent-sign-in-required`, `user-not-found`, `factor-not-found`.
 */
export async function removeUserFactors(app: App, caller: Caller, userId: string): Promise<void> {
  const { actor } = caller
  const isOwner = actor.kind === 'command' || (actor.kind === 'user' && actor.isOwner && actor.id !== userId)
  await notingRefusals(app, caller, async () => {
    if (!isOwner) throw ownerOnly(userId)
    assertRecentSignIn(app, actor)
    await app.db.transaction(async (tx) => {
      const user = await lockUser(tx, userId)
      if (!user) throw new Refusal('user-not-found')
      // A hand-over holds its heir too, so who gave the ownership away a moment ago is found out here.
      if (actor.kind === 'user' && (await theOwner(tx.db))?.id !== actor.id) throw ownerOnly(userId)
      if ((await removeFactors(app, tx, caller, user)) === 0) throw new Refusal('factor-not-found')
    })
  })
}

function ownerOnly(userId: string): RightRefused {
  return new RightRefused('owner-only', {
    target: { kind: 'user', id: userId },
    detail: { module: 'users', reason: 'owner' },
  })
}
