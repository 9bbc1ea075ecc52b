import type { Schema, Tx } from '../platform/db/database.ts'

/** U9, C8: an address that was a username, to be told of a new password for some days more. */
export async function insertFormerUsername(tx: Tx, row: Schema['former_username']): Promise<void> {
  await tx.db.insertInto('former_username').values(row).execute()
}

/** Forgets usernames replaced before an instant: whoever had them is told of nothing any more. There are never many. */
export async function sweepFormerUsernames(tx: Tx, replacedBefore: number): Promise<void> {
  await tx.db.deleteFrom('former_username').where('replaced_at', '<', replacedBefore).execute()
}
