import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type RecordRow = Schema['oidc_record']

export async function recordByMac(db: Queries, model: string, mac: string): Promise<RecordRow | undefined> {
  return await recordQuery(db, model, mac).executeTakeFirst()
}

export function recordQuery(db: Queries, model: string, mac: string) {
  return db.selectFrom('oidc_record').selectAll().where('model', '=', model).where('mac', '=', mac)
}

export async function putRecord(tx: Tx, row: RecordRow): Promise<void> {
  const { payload, expires_at } = row
  await tx.db
    .insertInto('oidc_record')
    .values(row)
    .onConflict((c) => c.columns(['model', 'mac']).doUpdateSet({ payload, expires_at }))
    .execute()
}

/** Spends a code or token; of two that come at once one finds it unspent. */
export async function consumeRecord(tx: Tx, model: string, mac: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('oidc_record')
    .set({ consumed_at: tx.now })
    .where('model', '=', model)
    .where('mac', '=', mac)
    .where('consumed_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function deleteRecord(tx: Tx, model: string, mac: string): Promise<void> {
  await tx.db.deleteFrom('oidc_record').where('model', '=', model).where('mac', '=', mac).execute()
}

export async function deleteRecordsOf(tx: Tx, model: string, grantId: string): Promise<void> {
  await tx.db.deleteFrom('oidc_record').where('model', '=', model).where('grant_id', '=', grantId).execute()
}

export async function deleteExpiredRecords(tx: Tx): Promise<void> {
  await tx.db.deleteFrom('oidc_record').where('expires_at', '<', tx.now).execute()
}
