import type { Instant } from '@latchkey/core/instant'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { forgetOldest } from '../platform/db/forget-oldest.ts'

export type FlowRow = Schema['user_reset_flow']

export async function insertFlow(tx: Tx, row: FlowRow): Promise<void> {
  await tx.db.insertInto('user_reset_flow').values(row).execute()
}

/** A flow by its token, dead ones too, with what is known of its user. */
export async function flowByToken(db: Queries, tokenMac: string) {
  return await db
    .selectFrom('user_reset_flow as flow')
    .innerJoin('staff_user as holder', 'holder.id', 'flow.user_id')
    .selectAll('flow')
    .select(['holder.username', 'holder.first_name', 'holder.surname', 'holder.password_hash'])
    .select('holder.deactivated_at as holder_deactivated_at')
    .where('flow.token_mac', '=', tokenMac)
    .executeTakeFirst()
}
export type FlowWithHolder = NonNullable<Awaited<ReturnType<typeof flowByToken>>>

/** The live flows of a user, oldest first. */
export async function liveFlows(db: Queries, userId: string, now: Instant): Promise<FlowRow[]> {
  return await db
    .selectFrom('user_reset_flow')
    .selectAll()
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** C10: when the public asked for this user since an instant, oldest first. */
export async function publicFlowsSince(db: Queries, userId: string, since: number): Promise<number[]> {
  const rows = await db
    .selectFrom('user_reset_flow')
    .select('created_at')
    .where('user_id', '=', userId)
    .where('origin', '=', 'public')
    .where('created_at', '>', since)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => row.created_at)
}

/**
 * S5: counts one try of a live flow, before anything is compared; answers how many it has had with this one, or null
 * when it has no try left or is dead. One statement, so parallel tries cannot slip past.
 */
export async function countTry(tx: Tx, id: string, most: number): Promise<number | null> {
  const row = await tx.db
    .updateTable('user_reset_flow')
    .set({ tries: sql<number>`tries + 1` })
    .where('id', '=', id)
    .where('tries', '<', most)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .returning('tries')
    .executeTakeFirst()
  return row?.tries ?? null
}

/** A right code costs no try. */
export async function giveBackTry(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('user_reset_flow')
    .set({ tries: sql<number>`tries - 1` })
    .where('id', '=', id)
    .where('tries', '>', 0)
    .execute()
}

/**
 * S7, C8: spends a flow, or answers false. One statement, so of many parallel uses one wins; it still has to be unused,
 * unexpired and not void, and its user active.
 */
export async function spendFlow(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('user_reset_flow')
    .set({ used_at: tx.now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .where((e) =>
      e.exists(
        e
          .selectFrom('staff_user')
          .select('staff_user.id')
          .whereRef('staff_user.id', '=', 'user_reset_flow.user_id')
          .where('staff_user.deactivated_at', 'is', null),
      ),
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Voids what is neither used nor void already; answers the ids. Expired ones too: nothing may revive them. */
export async function voidFlowsWhere(
  tx: Tx,
  which: { userId: string } | { id: string },
  reason: string,
): Promise<string[]> {
  const rows = await tx.db
    .updateTable('user_reset_flow')
    .set({ voided_at: tx.now, void_reason: reason })
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .$if('userId' in which, (q) => q.where('user_id', '=', 'userId' in which ? which.userId : ''))
    .$if('id' in which, (q) => q.where('id', '=', 'id' in which ? which.id : ''))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** C8: usernames replaced since an instant, which are told of a new password too. */
export async function formerUsernames(db: Queries, userId: string, since: number): Promise<string[]> {
  const rows = await db
    .selectFrom('former_username')
    .select('username')
    .where('user_id', '=', userId)
    .where('replaced_at', '>', since)
    .execute()
  return [...new Set(rows.map((row) => row.username))]
}

/** Forgets flows that were dead before an instant, at most so many; answers how many. */
export async function forgetFlows(tx: Tx, deadSince: number, most: number): Promise<number> {
  return await forgetOldest(tx, ['user_reset_flow', 'expires_at'], deadSince, most)
}
