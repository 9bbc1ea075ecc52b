import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/**
 * Gives a retailer or contact the next number of the change sequence (O4). On PostgreSQL the transaction's id
 * goes with it, so that a reader can leave out what is still open and never misses a late commit.
 */
export async function recordChange(
  tx: Tx,
  entity: 'retailer' | 'contact',
  id: string,
  retailerId: string,
): Promise<void> {
  await recordChanges(tx, entity, [{ id, retailerId }])
}

/** O4: a retailer or contact is no more: its row becomes a tombstone. */
export async function recordGone(
  tx: Tx,
  entity: 'retailer' | 'contact',
  gone: { readonly id: string; readonly retailerId: string },
): Promise<void> {
  await recordChanges(tx, entity, [gone], tx.now)
}

/** The same for several, in the order given. */
export async function recordChanges(
  tx: Tx,
  entity: 'retailer' | 'contact',
  changed: readonly { readonly id: string; readonly retailerId: string }[],
  deletedAt: number | null = null,
): Promise<void> {
  if (changed.length === 0) return
  const txId = tx.engine === 'postgres' ? sql<number>`txid_current()` : sql<number>`0`
  const rows = changed.map(({ id, retailerId }) => ({
    entity,
    entity_id: id,
    retailer_id: retailerId,
    tx_id: txId,
    at: tx.now,
    deleted_at: deletedAt,
  }))
  if (tx.engine === 'sqlite') {
    const ids = changed.map(({ id }) => id)
    await tx.db.deleteFrom('change').where('entity', '=', entity).where('entity_id', 'in', ids).execute()
    await tx.db.insertInto('change').values(rows).execute()
    return
  }
  await tx.db
    .insertInto('change')
    .values(rows)
    .onConflict((c) =>
      c.columns(['entity', 'entity_id']).doUpdateSet({
        seq: sql`nextval(pg_get_serial_sequence('change', 'seq'))`,
        retailer_id: sql`excluded.retailer_id`,
        tx_id: txId,
        at: tx.now,
        deleted_at: deletedAt,
      }),
    )
    .execute()
}

/** The same for many that are new in this transaction, so none has a number yet. */
export async function recordNew(
  tx: Tx,
  entity: 'retailer' | 'contact',
  rows: readonly { readonly id: string; readonly retailerId: string }[],
): Promise<void> {
  const txId = tx.engine === 'postgres' ? sql<number>`txid_current()` : sql<number>`0`
  await tx.db
    .insertInto('change')
    .values(
      rows.map(({ id, retailerId }) => ({
        entity,
        entity_id: id,
        retailer_id: retailerId,
        tx_id: txId,
        at: tx.now,
        deleted_at: null,
      })),
    )
    .execute()
}
