import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type ClientRow = Schema['oidc_client']

export async function clientById(db: Queries, id: string): Promise<ClientRow | undefined> {
  return await db.selectFrom('oidc_client').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function allClients(db: Queries): Promise<ClientRow[]> {
  return await db.selectFrom('oidc_client').selectAll().orderBy('name').orderBy('id').execute()
}

export async function insertClient(tx: Tx, row: ClientRow): Promise<void> {
  await tx.db.insertInto('oidc_client').values(row).execute()
}

/** Changes a live client that still stands at this version; undefined when it does not. */
export async function updateClient(
  tx: Tx,
  { id, version }: { id: string; version: number },
  fields: Partial<ClientRow>,
): Promise<ClientRow | undefined> {
  return await tx.db
    .updateTable('oidc_client')
    .set({ ...fields, version: version + 1, updated_at: tx.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('deactivated_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}
