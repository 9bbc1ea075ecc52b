import { voidLettersOf } from '../letters/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { voidFlowsWhere } from './store.ts'

export type FlowVoidReason =
  | 'password-set'
  | 'displaced'
  | 'inactive'
  | 'username-changed'
  | 'ownership-handed-over'
  | 'voided-by-staff'

/**
 * Ends every reset flow of a user with the letters still carrying them, for good. The transaction holds the user.
 * Answers how many there were.
 */
export async function voidFlows(tx: Tx, userId: string, reason: FlowVoidReason): Promise<number> {
  const ids = await voidFlowsWhere(tx, { userId }, reason)
  await voidLettersOf(tx, ids, 'user_reset_flow_id')
  return ids.length
}
