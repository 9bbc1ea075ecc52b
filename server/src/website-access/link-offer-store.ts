import type { Tx } from '../platform/db/database.ts'

export interface WhichOffers {
  readonly contactIds?: readonly string[]
  readonly id?: string
}

/** Voids what waits for any of these contacts; answers what it was. */
export async function voidOffersWhere(tx: Tx, { contactIds = [], id }: WhichOffers): Promise<string[]> {
  const rows = await tx.db
    .updateTable('contact_link_offer')
    .set({ voided_at: tx.now })
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .$if(id === undefined, (q) =>
      q.where((e) =>
        e.or([e('kept_contact_id', 'in', contactIds), e('joined_contact_id', 'in', contactIds)]),
      ),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
