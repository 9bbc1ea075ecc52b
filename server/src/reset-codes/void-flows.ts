import { voidLettersOf } from '../letters/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { voidFlowsWhere } from './store.ts'

export type FlowVoidReason =
  | 'password-set'
  | 'displaced'
  | 'too-many-tries'
  | 'inactive'
  | 'username-changed'
  | 'ownership-handed-over'

/**
 * Ends every reset flow of a user with the letters still carrying them, for good. The transaction holds the user.
 * Answers how many there were.
 */
export async function voidFlows(tx: Tx, userId: string, reason: FlowVoidReason): Promise<number> {
  return await voidAll(tx, { userId }, reason)
}

/** Ends one flow with its letter. */
export async function voidFlow(tx: Tx, id: string, reason: FlowVoidReason): Promise<void> {
  await voidAll(tx, { id }, reason)
}

async function voidAll(tx: Tx, which: { userId: string } | { id: string }, reason: string): Promise<number> {
  const ids = await voidFlowsWhere(tx, which, reason)
  await voidLettersOf(tx, ids, 'user_reset_flow_id')
  return ids.length
}
