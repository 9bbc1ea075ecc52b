import type { UserActor } from '@latchkey/core/actors/caller'
import type { SessionId, UserId } from '@latchkey/core/ids'
import { instant } from '@latchkey/core/instant'
import type { Queries } from '../platform/db/database.ts'
import { presentRights } from '../roles/index.ts'
import { userName } from './present.ts'
import { isLimited } from './reach.ts'
import { userById } from './store.ts'

/** A user as he stands now, whatever he was when a request or job of his began; null once he is inactive. */
export async function presentActor(db: Queries, userId: string): Promise<UserActor | null> {
  const user = await userById(db, userId)
  if (!user || user.deactivated_at !== null) return null
  return {
    kind: 'user',
    id: user.id as UserId,
    // No session: a job acts for him while he is away.
    sessionId: '' as SessionId,
    name: userName(user),
    face: 'portal',
    type: user.type,
    roleId: user.role,
    isOwner: user.owner_at !== null,
    rights: await presentRights(db, user.id),
    territoryLimited: isLimited(user),
    authenticatedAt: instant(0),
  }
}
