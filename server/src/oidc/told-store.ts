import { MINUTE } from '@latchkey/core/instant'
import { sql } from 'kysely'
import type { Queries, Tx } from '../platform/db/database.ts'

/** A new grant is first looked at after this; from then on when its session could have run out. In milliseconds. */
export const FIRST_LOOK = 5 * MINUTE
/** How many sessions are looked at in one transaction. */
const LOOKED_AT_ONCE = 200

// A grant whose client has heard, or is to hear, is looked at no more. `ended_at` says nothing of that: a client may have
// given its tokens back and still keep its person signed in.
const toBeTold = (now: number) => ({
  ended_at: sql<number>`coalesce(ended_at, ${now})`,
  looks_at: null,
  next_try_at: now,
})

/** Whether there is anything to end or to tell: asked by reads, so that an idle server writes nothing. */
export async function isAnythingToTell(db: Queries, since: number, now: number): Promise<boolean> {
  const due = (column: 'next_try_at' | 'looks_at') =>
    db
      .selectFrom('oidc_grant')
      .select('id')
      .where(column, 'is not', null)
      .where(column, '<=', now)
      .limit(1)
      .executeTakeFirst()
  if ((await due('next_try_at')) || (await due('looks_at'))) return true
  const ended = await db
    .selectFrom('session')
    .innerJoin('oidc_grant', 'oidc_grant.session_id', 'session.id')
    .select('oidc_grant.id')
    .where('session.ended_at', 'is not', null)
    .where('session.ended_at', '>=', since)
    .where('oidc_grant.looks_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return ended !== undefined
}

/** D1: grants of sessions that ended since then end too, and their clients are to be told. */
export async function endGrantsOfEnded(tx: Tx, since: number): Promise<void> {
  const ended = tx.db
    .selectFrom('session')
    .select('id')
    .where('ended_at', 'is not', null)
    .where('ended_at', '>=', since)
  await tx.db
    .updateTable('oidc_grant')
    .set(toBeTold(tx.now))
    .where('session_id', 'in', ended)
    .where('looks_at', 'is not', null)
    .execute()
}

/** D1: a client that has ended is told to sign out whoever it signed in through us. */
export async function endGrantsOfClient(tx: Tx, clientId: string): Promise<void> {
  await tx.db
    .updateTable('oidc_grant')
    .set(toBeTold(tx.now))
    .where('client_id', '=', clientId)
    .where('looks_at', 'is not', null)
    .execute()
}

/**
 * L3: looks at grants whose session could have run out by now. Of those that have, the clients are to be told; the others
 * are looked at again when theirs could.
 */
export async function lookAtGrants(tx: Tx): Promise<void> {
  const due = await tx.db
    .selectFrom('oidc_grant')
    .leftJoin('session', 'session.id', 'oidc_grant.session_id')
    .select(['oidc_grant.id', 'session.ended_at', 'session.idle_ends_at', 'session.ends_at'])
    .where('oidc_grant.looks_at', '<=', tx.now)
    .orderBy('oidc_grant.looks_at')
    .limit(LOOKED_AT_ONCE)
    .execute()
  for (const { id, ended_at, idle_ends_at, ends_at } of due) {
    const endsAt = ended_at === null ? Math.min(idle_ends_at ?? 0, ends_at ?? 0) : 0
    await tx.db
      .updateTable('oidc_grant')
      .set(endsAt <= tx.now ? toBeTold(tx.now) : { looks_at: endsAt })
      .where('id', '=', id)
      .where('looks_at', '<=', tx.now)
      .execute()
  }
}

/** Takes grants whose client is to be told now; nobody else takes them until `until`. */
export async function takeToTell(tx: Tx, until: number, most: number) {
  const due = tx.db
    .selectFrom('oidc_grant')
    .select('id')
    .where('next_try_at', 'is not', null)
    .where('next_try_at', '<=', tx.now)
    .orderBy('next_try_at')
    .limit(most)
  return await tx.db
    .updateTable('oidc_grant')
    .set((e) => ({ next_try_at: until, tries: e('tries', '+', 1) }))
    .where('id', 'in', due)
    .where('next_try_at', '<=', tx.now)
    .returning(['id', 'client_id', 'person_id', 'sid', 'tries'])
    .execute()
}

export async function noteTold(
  tx: Tx,
  id: string,
  { at, next }: { at: number | null; next: number | null },
): Promise<void> {
  await tx.db.updateTable('oidc_grant').set({ told_at: at, next_try_at: next }).where('id', '=', id).execute()
}

export async function deleteOldGrants(tx: Tx, endedBefore: number): Promise<void> {
  await tx.db
    .deleteFrom('oidc_grant')
    .where('ended_at', '<', endedBefore)
    .where('next_try_at', 'is', null)
    .where('looks_at', 'is', null)
    .execute()
}
