import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type OfferRow = Schema['contact_link_offer']

export async function insertOffer(tx: Tx, row: OfferRow): Promise<void> {
  await tx.db.insertInto('contact_link_offer').values(row).execute()
}

function live(db: Queries, now: number) {
  return db
    .selectFrom('contact_link_offer')
    .selectAll()
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', now)
}

export async function liveOffer(db: Queries, mac: string, now: number): Promise<OfferRow | undefined> {
  return await live(db, now).where('mac', '=', mac).executeTakeFirst()
}

/** The offers that name a contact, the newest first. */
export async function liveOffersOf(db: Queries, contactId: string, now: number): Promise<OfferRow[]> {
  return await live(db, now)
    .where((e) => e.or([e('kept_contact_id', '=', contactId), e('joined_contact_id', '=', contactId)]))
    .orderBy('created_at', 'desc')
    .execute()
}

/** Spends an offer, or answers false. One statement, so of many clicks one wins. */
export async function spendOffer(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('contact_link_offer')
    .set({ used_at: tx.now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function forgetOffers(tx: Tx, endedBefore: number): Promise<void> {
  await tx.db.deleteFrom('contact_link_offer').where('expires_at', '<', endedBefore).execute()
}
