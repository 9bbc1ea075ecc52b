import type { Actor, Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { type InviteRow, inviteById } from './store.ts'

/** I1: looking at invites takes read on invites and on contacts. */
export async function assertMayRead(app: App, caller: Caller): Promise<void> {
  await assertMay(app, caller, 'invites', 'read')
  await assertMay(app, caller, 'contacts', 'read')
}

/** An invite to be shown or acted on. Refuses `invite-not-found`, also for one that is not this user's to see. */
export async function findInvite(app: App, caller: Caller, id: string): Promise<InviteRow> {
  const invite = await inviteById(app.db.read, id)
  if (!invite || !mayTouch(caller.actor, invite)) throw new Refusal('invite-not-found')
  return invite
}

/** U5: one whom territories bound sees his own invites alone: those of others count people he may not know of. */
export function mayTouch(actor: Actor, invite: Pick<InviteRow, 'started_by'>): boolean {
  const scope = scopeOf(actor)
  return scope === null || invite.started_by === scope.userId
}
