import type { Actor } from '@latchkey/core/actors/caller'
import { MINUTE } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'

/** L5: how old a sign-in may be for acts that hand out power, in milliseconds. */
const RECENT = 10 * MINUTE

/** L5: whether a sign-in is young enough for acts that hand out power. */
export function isRecentSignIn(app: Pick<App, 'clock'>, actor: Actor): boolean {
  return actor.kind !== 'user' || (!actor.key && app.clock.now() - actor.authenticatedAt < RECENT)
}

/**
 * L5: refuses `recent-sign-in-required` where a user's sign-in is 10 minutes old or more, and `not-with-a-key` where a
 * key acts for him (D2). Commands pass.
 */
export function assertRecentSignIn(app: Pick<App, 'clock'>, actor: Actor): void {
  if (actor.kind === 'user' && actor.key) throw new Refusal('not-with-a-key')
  if (!isRecentSignIn(app, actor)) throw new Refusal('recent-sign-in-required')
}

/**
 * L5: the same for creating, renaming, reactivating users and giving them a role, which a directory's key may do (D2): the
 * person who made that key said so with a fresh sign-in, and U9 bounds what it gives. Not to the key's own user: whoever
 * renames him has the next code sent to himself, and the key would become a person's sign-in. `userId` is null of a new one.
 */
export function assertMayHandOutRoles(app: Pick<App, 'clock'>, actor: Actor, userId: string | null): void {
  if (actor.kind === 'user' && actor.key?.provisioning && actor.id !== userId) return
  assertRecentSignIn(app, actor)
}
