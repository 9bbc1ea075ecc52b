import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import type { PauseReason } from '@latchkey/core/invites/wire'
import type { Level } from '@latchkey/core/roles/rights'
import type { Queries } from '../platform/db/database.ts'
import { may } from '../roles/index.ts'
import { presentActor } from '../users/index.ts'

/** I1: the one by whose present rights an invite is judged, or why it has to pause. */
export type Starter =
  | { readonly caller: Caller<UserActor>; readonly gone?: never }
  | { readonly gone: PauseReason; readonly caller?: never }

/** The starter as he stands now: his rights, his reach, whether he is active at all. */
export async function presentStarter(db: Queries, userId: string): Promise<Starter> {
  const actor = await presentActor(db, userId)
  if (!actor) return { gone: 'starter-inactive' }
  if (!mayInvite(actor)) return { gone: 'starter-without-right' }
  return { caller: { actor, ip: null, device: 'server', requestId: null, language: 'en' } }
}

/** I1: an invite takes write on invites and on contacts, looking at one read on both. */
export function mayInvite(actor: UserActor, level: Level = 'write'): boolean {
  return may(actor, 'invites', level) && may(actor, 'contacts', level)
}
