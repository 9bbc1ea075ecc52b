import type { Instant } from '@latchkey/core/instant'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type GrantRow = Schema['oidc_grant']

/** What decides whether a grant stands, read with every use of it: the session and all it hangs on. */
export type GrantStanding = NonNullable<Awaited<ReturnType<typeof grantStanding>>>

export async function grantStanding(db: Queries, id: string) {
  return await standingQuery(db, id).executeTakeFirst()
}

export function standingQuery(db: Queries, id: string) {
  return db
    .selectFrom('oidc_grant')
    .innerJoin('oidc_client', 'oidc_client.id', 'oidc_grant.client_id')
    .innerJoin('session', 'session.id', 'oidc_grant.session_id')
    .leftJoin('contact', 'contact.id', 'session.contact_id')
    .leftJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .leftJoin('staff_user', 'staff_user.id', 'session.user_id')
    .selectAll('oidc_grant')
    .select([
      'oidc_client.population as population',
      'oidc_client.deactivated_at as client_deactivated_at',
      'oidc_client.last_used_at as client_last_used_at',
      'session.face as face',
      'session.ended_at as session_ended_at',
      'session.idle_ends_at as idle_ends_at',
      'session.ends_at as ends_at',
      'session.last_used_at as last_used_at',
      'session.ip as ip',
      'session.device as device',
      'session.pending_factor as pending_factor',
      'session.temporary_password_id as temporary_password_id',
      'contact.id as contact_id',
      'contact.access_granted_at as access_granted_at',
      'contact.deactivated_at as contact_deactivated_at',
      'retailer.deactivated_at as retailer_deactivated_at',
      'staff_user.id as user_id',
      'staff_user.deactivated_at as user_deactivated_at',
    ])
    .where('oidc_grant.id', '=', id)
}

export async function liveGrantOf(
  db: Queries,
  sessionId: string,
  clientId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('oidc_grant')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('client_id', '=', clientId)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row?.id
}

export async function putGrant(tx: Tx, row: GrantRow): Promise<void> {
  const { payload } = row
  await tx.db
    .insertInto('oidc_grant')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet({ payload }))
    .execute()
}

export async function endGrant(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('oidc_grant')
    .set({ ended_at: tx.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** When the person of a live session last proved who he is and chose for whom he is here; undefined where it has ended. */
export async function provenAt(db: Queries, sessionId: string, now: Instant) {
  return await db
    .selectFrom('session')
    .select(['authenticated_at', 'chosen_at', 'created_at'])
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
}
