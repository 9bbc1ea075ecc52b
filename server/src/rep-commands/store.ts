import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type CommandRow = Schema['rep_command']

/** Whose command, and which: one rep's keys say nothing about another's. */
export interface CommandKey {
  readonly userId: string
  readonly id: string
}

export async function commandByKey(db: Queries, key: CommandKey): Promise<CommandRow | undefined> {
  return await db
    .selectFrom('rep_command')
    .selectAll()
    .where('user_id', '=', key.userId)
    .where('id', '=', key.id)
    .executeTakeFirst()
}

/** Takes the key, or answers false: of two at once the second waits here until the first is through. */
export async function claimCommand(
  tx: Tx,
  row: Omit<CommandRow, 'outcome' | 'answer' | 'created_at'>,
): Promise<boolean> {
  const claimed = await tx.db
    .insertInto('rep_command')
    .values({ ...row, outcome: null, answer: null, created_at: tx.now })
    .onConflict((conflict) => conflict.columns(['user_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function settleCommand(
  tx: Tx,
  key: CommandKey,
  { outcome, answer }: { outcome: 'applied' | 'refused'; answer: string },
): Promise<void> {
  await tx.db
    .updateTable('rep_command')
    .set({ outcome, answer })
    .where('user_id', '=', key.userId)
    .where('id', '=', key.id)
    .execute()
}

/** O3: answers are kept for whoever asks again; past that his command is too old anyway. */
export async function sweepCommands(tx: Tx, keptSince: number): Promise<void> {
  await tx.db.deleteFrom('rep_command').where('created_at', '<', keptSince).execute()
}
