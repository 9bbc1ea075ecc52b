import type { Instant } from '@latchkey/core/instant'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type MailboxRow = Schema['mailbox_letter']

export async function insertMailboxLetter(tx: Tx, row: MailboxRow): Promise<void> {
  // A repeat after a crash is the same letter, so the first copy stays.
  await tx.db
    .insertInto('mailbox_letter')
    .values(row)
    .onConflict((c) => c.column('letter_id').doNothing())
    .execute()
}

export async function mailboxRows(db: Queries, now: Instant, limit: number): Promise<MailboxRow[]> {
  return await db
    .selectFrom('mailbox_letter')
    .selectAll()
    .where('expires_at', '>', now)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function mailboxRow(db: Queries, id: string, now: Instant): Promise<MailboxRow | undefined> {
  return await db
    .selectFrom('mailbox_letter')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}
