import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { forgetOldest } from '../platform/db/forget-oldest.ts'

export type StopLinkRow = Schema['stop_link']

export async function insertStopLink(tx: Tx, row: StopLinkRow): Promise<void> {
  await tx.db.insertInto('stop_link').values(row).execute()
}

/** Voids the links of changes made since a link's own: what they would bring back came after it. */
export async function voidLaterStopLinks(tx: Tx, link: StopLinkRow): Promise<void> {
  await tx.db
    .updateTable('stop_link')
    .set({ voided_at: tx.now })
    .where('contact_id', '=', link.contact_id)
    .where('kind', '=', link.kind)
    .where('created_at', '>=', link.created_at)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute()
}

/** A5: the newest change of address or retailer that could still be stopped, or undefined. */
export async function newestStandingChange(tx: Tx, contactId: string): Promise<StopLinkRow | undefined> {
  return await tx.db
    .selectFrom('stop_link')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Forgets links that ended before an instant, at most so many; answers how many. */
export async function forgetStopLinks(tx: Tx, endedBefore: number, most: number): Promise<number> {
  return await forgetOldest(tx, ['stop_link', 'expires_at'], endedBefore, most)
}

export async function liveStopLink(db: Queries, mac: string, now: number): Promise<StopLinkRow | undefined> {
  return await db
    .selectFrom('stop_link')
    .selectAll()
    .where('mac', '=', mac)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Spends the link, or answers undefined. One statement, so of two clicks one wins. */
export async function spendStopLink(tx: Tx, mac: string): Promise<StopLinkRow | undefined> {
  return await tx.db
    .updateTable('stop_link')
    .set({ used_at: tx.now })
    .where('mac', '=', mac)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .returningAll()
    .executeTakeFirst()
}
