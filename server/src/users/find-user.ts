import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { erasedAmong, recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { scopeOf } from '../territories/index.ts'
import { type UserView, userView } from './view-store.ts'

/**
 * U5, P60: a user as those who reach him read him; one out of reach is not there, and that it was tried is noted.
 * One who was erased is `user-erased` (E2).
 */
export async function findUser(app: App, caller: Caller, id: string): Promise<UserView> {
  const scope = scopeOf(caller.actor)
  const user = await userView(app.db.read, id, scope)
  if (user) return user
  if (scope !== null && (await userView(app.db.read, id, null))) {
    await recordRefusal(app, caller, {
      action: 'right.refused',
      target: { kind: 'user', id },
      detail: { module: 'users', reason: 'reach' },
    })
  }
  const isErased = scope === null && (await erasedAmong(app.db.read, [id])).has(id)
  throw new Refusal(isErased ? 'user-erased' : 'user-not-found')
}
