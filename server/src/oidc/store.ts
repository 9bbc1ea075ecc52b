import { MINUTE } from '@latchkey/core/instant'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'

export type ClientRow = Schema['oidc_client']

export async function clientById(db: Queries, id: string): Promise<ClientRow | undefined> {
  return await clientQuery(db, id).executeTakeFirst()
}

export function clientQuery(db: Queries, id: string) {
  return db.selectFrom('oidc_client').selectAll().where('id', '=', id)
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

/** Sessions a client holds tokens of at this moment; counting stops at the cap. */
export async function countLiveGrants(db: Queries, clientId: string, now: number): Promise<number> {
  const live = db
    .selectFrom('oidc_grant')
    .innerJoin('session', 'session.id', 'oidc_grant.session_id')
    .select('oidc_grant.session_id')
    .distinct()
    .where('oidc_grant.client_id', '=', clientId)
    .where('oidc_grant.ended_at', 'is', null)
    .where('session.ended_at', 'is', null)
    .where('session.idle_ends_at', '>', now)
    .where('session.ends_at', '>', now)
    .limit(COUNT_CAP)
  const row = await db
    .selectFrom(live.as('live'))
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** L3: last use is written when it is older than five minutes, so that most tokens write nothing. */
export async function touchClient(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('oidc_client')
    .set({ last_used_at: tx.now })
    .where('id', '=', id)
    .where((e) => e.or([e('last_used_at', 'is', null), e('last_used_at', '<=', tx.now - 5 * MINUTE)]))
    .execute()
}
