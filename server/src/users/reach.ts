import type { Actor } from '@latchkey/core/actors/caller'
import type { Reach } from '@latchkey/core/roles/rights'
import type { Queries } from '../platform/db/database.ts'
import { territoryIdsOf } from '../territories/index.ts'
import { type UserRow, userById } from './store.ts'

/** U5: whether a user reaches only his territories: every device user, others by a switch, never the owner. */
export function isLimited(user: Pick<UserRow, 'type' | 'territory_limited_at' | 'owner_at'>): boolean {
  return user.owner_at === null && (user.type === 'device' || user.territory_limited_at !== null)
}

/** U5: whom a user reaches, as it stands now. */
export async function reachOfUser(
  db: Queries,
  user: Pick<UserRow, 'id' | 'type' | 'territory_limited_at' | 'owner_at'>,
): Promise<Reach> {
  return isLimited(user)
    ? { limited: true, territoryIds: await territoryIdsOf(db, user.id) }
    : { limited: false }
}

/** U5: whom the one who acts reaches, as it stands now; a command and the product itself reach everybody. */
export async function reachOfActor(db: Queries, actor: Actor): Promise<Reach> {
  if (actor.kind !== 'user') return { limited: false }
  const row = await userById(db, actor.id)
  return row ? await reachOfUser(db, row) : { limited: true, territoryIds: [] }
}
