import type { Instant } from '@latchkey/core/instant'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { forgetOldest } from '../platform/db/forget-oldest.ts'

export type TemporaryPasswordRow = Schema['temporary_password']

export async function insertTemporaryPasswords(tx: Tx, rows: readonly TemporaryPasswordRow[]): Promise<void> {
  await tx.db.insertInto('temporary_password').values(rows).execute()
}

/** The live temporary passwords of logins, oldest first. */
export async function liveOf(
  db: Queries,
  loginIds: readonly string[],
  now: Instant,
): Promise<TemporaryPasswordRow[]> {
  if (loginIds.length === 0) return []
  return await db
    .selectFrom('temporary_password')
    .selectAll()
    .where('website_login_id', 'in', loginIds)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** The latest temporary passwords of a login, dead ones too, newest first. */
export async function latestOf(db: Queries, loginId: string, limit: number): Promise<TemporaryPasswordRow[]> {
  return await db
    .selectFrom('temporary_password')
    .selectAll()
    .where('website_login_id', '=', loginId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}

/** C10: when the public asked for this login since an instant, oldest first. */
export async function publicIssuesSince(db: Queries, loginId: string, since: number): Promise<number[]> {
  const rows = await db
    .selectFrom('temporary_password')
    .select('created_at')
    .where('website_login_id', '=', loginId)
    .where('origin', '=', 'public')
    .where('created_at', '>', since)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => row.created_at)
}

/** C10: how many letters the public has set off to this mailbox since an instant, whichever contacts share it. */
export async function publicIssuesToMailbox(db: Queries, emailKey: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('contact')
    .innerJoin('temporary_password as t', 't.website_login_id', 'contact.website_login_id')
    // Contacts that are one person share a login, and one letter counts once.
    .select((e) => e.fn.count<number>('t.id').distinct().as('count'))
    .where('contact.email_key', '=', emailKey)
    .where('t.origin', '=', 'public')
    .where('t.created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Held until the transaction ends, so that two processes do not count the letters to one mailbox side by side. */
export async function holdMailbox({ db, engine }: Tx, emailKey: string): Promise<void> {
  if (engine === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtextextended(${`mailbox ${emailKey}`}, 0))`.execute(db)
}

/**
 * C8: spends a temporary password, or answers false. One statement, so of many parallel uses one wins; it still
 * has to be unused, unexpired and not void, and access, contact and retailer on.
 */
export async function spend(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('temporary_password')
    .set({ used_at: tx.now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .where((e) =>
      e.exists(
        e
          .selectFrom('contact')
          .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
          .select('contact.id')
          .whereRef('contact.id', '=', 'temporary_password.contact_id')
          .where('contact.access_granted_at', 'is not', null)
          .where('contact.deactivated_at', 'is', null)
          .where('retailer.deactivated_at', 'is', null),
      ),
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Voids what is neither used nor void already; answers the ids. Expired ones too: nothing may revive them. */
export async function voidWhere(
  tx: Tx,
  which: { loginIds?: readonly string[]; contactIds?: readonly string[]; id?: string },
  reason: string,
): Promise<string[]> {
  if (which.loginIds?.length === 0 || which.contactIds?.length === 0) return []
  if (!which.loginIds && !which.id) return []
  const rows = await tx.db
    .updateTable('temporary_password')
    .set({ voided_at: tx.now, void_reason: reason })
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .$if(which.loginIds !== undefined, (q) => q.where('website_login_id', 'in', which.loginIds ?? []))
    .$if(which.contactIds !== undefined, (q) => q.where('contact_id', 'in', which.contactIds ?? []))
    .$if(which.id !== undefined, (q) => q.where('id', '=', which.id ?? ''))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Forgets temporary passwords that were dead before an instant, at most so many; answers how many. */
export async function forgetDead(tx: Tx, deadSince: number, most: number): Promise<number> {
  return await forgetOldest(tx, ['temporary_password', 'expires_at'], deadSince, most)
}

/** D1: the shop a contact was on his way to when he asked for this temporary password. */
export async function clientAskedFrom(db: Queries, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('temporary_password')
    .select('client_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.client_id ?? null
}
