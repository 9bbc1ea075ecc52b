import type { UserActor } from '@latchkey/core/actors/caller'
import type { SessionId } from '@latchkey/core/ids'
import { instant } from '@latchkey/core/instant'
import type { Queries } from '../platform/db/database.ts'
import { actorColumns, userActor } from './user-actor.ts'

/** A user as he stands now, whatever he was when a request or job of his began; null once he is inactive. */
export async function presentActor(db: Queries, userId: string): Promise<UserActor | null> {
  const user = await db
    .selectFrom('staff_user')
    .leftJoin('role', 'role.id', 'staff_user.role')
    .select(actorColumns)
    .where('staff_user.id', '=', userId)
    .where('staff_user.deactivated_at', 'is', null)
    .executeTakeFirst()
  // No session: a job acts for him while he is away.
  return user
    ? userActor(user, { sessionId: '' as SessionId, face: 'portal', authenticatedAt: instant(0) })
    : null
}
