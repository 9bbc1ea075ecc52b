import { type PersonState, personStates } from '@latchkey/core/invites/wire'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type InviteRow = Schema['invite']
export type InviteCounts = Record<PersonState, number>

export async function insertInvite(tx: Tx, row: InviteRow): Promise<void> {
  await tx.db.insertInto('invite').values(row).execute()
}

/** An invite whose people are all written down. */
export async function inviteById(db: Queries, id: string): Promise<InviteRow | undefined> {
  return await db
    .selectFrom('invite')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'gathering')
    .executeTakeFirst()
}

/**
 * Holds an invite until the transaction ends. It is taken before any contact, and whoever works on the people of an
 * invite holds it. With `else: 'leave'` one that another process holds is left to it.
 */
export async function lockInvite(
  tx: Tx,
  id: string,
  otherwise: 'wait' | 'leave' = 'wait',
): Promise<InviteRow | undefined> {
  return await tx.db
    .selectFrom('invite')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'gathering')
    .$if(tx.engine === 'postgres', (q) => {
      const held = q.forUpdate()
      return otherwise === 'leave' ? held.skipLocked() : held
    })
    .executeTakeFirst()
}

export async function updateInvite(tx: Tx, id: string, changes: Partial<InviteRow>): Promise<void> {
  await tx.db
    .updateTable('invite')
    .set({ ...changes, updated_at: tx.now })
    .where('id', '=', id)
    .execute()
}

export function countsOf(row: InviteRow): InviteCounts {
  return Object.fromEntries(personStates.map((state) => [state, row[state]])) as InviteCounts
}

/** Invites with something to do now: due, or with letters under way. */
export async function openInvites(db: Queries, now: number): Promise<string[]> {
  const due = db
    .selectFrom('invite')
    .select(['id', 'start_at'])
    .where(sql<boolean>`state in ('waiting', 'running')`)
    .where('start_at', '<=', now)
  const inHand = db.selectFrom('invite').select(['id', 'start_at']).where(sql<boolean>`sending > 0`)
  const rows = await due.union(inHand).orderBy('start_at').orderBy('id').execute()
  return rows.map((row) => row.id)
}

export interface InviteFilter {
  readonly states: readonly string[]
  /** Of this starter alone; null for everybody's. */
  readonly startedBy: string | null
  readonly before: { readonly value: number; readonly id: string } | null
  readonly limit: number
}

/** Invites, the newest first. */
export async function invitesWhere(db: Queries, filter: InviteFilter): Promise<InviteRow[]> {
  const { states, startedBy, before, limit } = filter
  return await db
    .selectFrom('invite')
    .selectAll()
    .where('state', '<>', 'gathering')
    .$if(states.length > 0, (q) => q.where('state', 'in', states as InviteRow['state'][]))
    .$if(startedBy !== null, (q) => q.where('started_by', '=', startedBy ?? ''))
    .$if(before !== null, (q) =>
      q.where((e) =>
        e.eb(e.refTuple('created_at', 'id'), '<', e.tuple(before?.value ?? 0, before?.id ?? '')),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Invites whose people were never all written down: their server died meanwhile. */
export async function brokenOff(db: Queries, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('invite')
    .select('id')
    .where('state', '=', 'gathering')
    .where('updated_at', '<', before)
    .execute()
  return rows.map((row) => row.id)
}

/** Invites of which letters may still be heard of. */
export async function invitesSince(db: Queries, since: number): Promise<InviteRow[]> {
  return await db
    .selectFrom('invite')
    .selectAll()
    .where('state', '<>', 'gathering')
    .where((e) => e.or([e('sent', '>', 0), e('delivered', '>', 0)]))
    .where('updated_at', '>', since)
    .execute()
}

export async function deleteInvite(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('invite_person').where('invite_id', '=', id).execute()
  await tx.db.deleteFrom('invite').where('id', '=', id).execute()
}
