import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { forgetOldest } from '../platform/db/forget-oldest.ts'

export type FlowRow = Schema['user_reset_flow']

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
