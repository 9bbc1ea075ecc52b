import type { Instant } from '@latchkey/core/instant'
import type { Queries } from '../platform/db/database.ts'

/**
 * Whether a user's session still stands, asked by an answer that goes on for long. It is no use of the session: a page
 * left open does not keep its person signed in.
 */
export async function userSessionStands(db: Queries, sessionId: string, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('session')
    .innerJoin('staff_user', 'staff_user.id', 'session.user_id')
    .select('session.id')
    .where('session.id', '=', sessionId)
    .where('session.ended_at', 'is', null)
    .where('session.idle_ends_at', '>', now)
    .where('session.ends_at', '>', now)
    .where('staff_user.deactivated_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
