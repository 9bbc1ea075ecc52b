import { DAY, type Instant } from '@latchkey/core/instant'
import type { Tx } from '../platform/db/database.ts'
import { forgetOldest } from '../platform/db/forget-oldest.ts'

export async function insertFormerAddress(
  tx: Tx,
  row: { id: string; contactId: string; email: string },
): Promise<void> {
  await tx.db
    .insertInto('former_address')
    .values({ id: row.id, contact_id: row.contactId, email: row.email, replaced_at: tx.now })
    .execute()
}

/** C8: addresses replaced in the last 7 days, which are told of a new password too. */
export async function formerAddresses(tx: Tx, contactId: string, now: Instant): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('former_address')
    .select('email')
    .where('contact_id', '=', contactId)
    .where('replaced_at', '>', now - 7 * DAY)
    .execute()
  return [...new Set(rows.map((row) => row.email))]
}

/** Forgets addresses that were replaced before an instant, at most so many; answers how many. */
export async function forgetFormerAddresses(tx: Tx, replacedBefore: number, most: number): Promise<number> {
  return await forgetOldest(tx, ['former_address', 'replaced_at'], replacedBefore, most)
}
