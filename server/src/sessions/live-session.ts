import { type Instant, MINUTE } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import type { Schema } from '../platform/db/database.ts'
import { lives } from './open-session.ts'
import { touchSession } from './store.ts'

/** L3: last use is written when it is older than this, in milliseconds. */
const TOUCH_AFTER = 5 * MINUTE

/** What tells whether a session lives. */
export type Lives = Pick<
  Schema['session'],
  'face' | 'last_used_at' | 'idle_ends_at' | 'ends_at' | 'ended_at'
> & { readonly session_id: string }

export function isLive(row: Lives, now: Instant): boolean {
  return row.ended_at === null && row.idle_ends_at > now && row.ends_at > now
}

export function touchLater(app: App, row: Lives, ip: string, now: Instant): void {
  if (now - row.last_used_at < TOUCH_AFTER) return
  const touch = async () => {
    const { idle } = lives(app.settings(), row.face)
    await app.db.transaction((tx) => touchSession(tx, row.session_id, ip, Math.min(now + idle, row.ends_at)))
  }
  // The request does not wait for it: a lost touch costs five minutes of exactness.
  touch().catch((error: unknown) => app.log.warn({ err: error }, 'last use could not be written'))
}

/** L3: notes that a session was used by way of an app or shop; where from stays as it was. */
export async function useSession(
  app: App,
  row: { id: string; face: Lives['face']; last_used_at: number; ends_at: number; ip: string },
): Promise<void> {
  const now = app.clock.now()
  if (now - row.last_used_at < TOUCH_AFTER) return
  const { idle } = lives(app.settings(), row.face)
  await app.db.transaction((tx) => touchSession(tx, row.id, row.ip, Math.min(now + idle, row.ends_at)))
}
