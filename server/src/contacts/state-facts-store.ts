import type { Instant } from '@latchkey/core/instant'
import type { ContactFacts } from '@latchkey/core/website-access/contact-state'
import { sql } from 'kysely'
import type { Queries } from '../platform/db/database.ts'

export type StateFactsRow = Awaited<ReturnType<typeof stateFacts>>[number]

/** What the states of these contacts follow from, read across the tables that hold it. */
export async function stateFacts(db: Queries, contactIds: readonly string[]) {
  return await db
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .innerJoin('website_login', 'website_login.id', 'contact.website_login_id')
    .leftJoin('sign_in_counter', (join) =>
      join.on(sql`'login:' || website_login.id`, '=', sql.ref('sign_in_counter.name')),
    )
    .select([
      'contact.id',
      'contact.retailer_id',
      'contact.email',
      'contact.access_granted_at',
      'contact.access_ended_at',
      'contact.invited_at',
      'contact.last_sign_in_at',
      'contact.deactivated_at',
      'contact.state_code',
      'contact.state_until',
      'contact.state_due_at',
      'retailer.deactivated_at as retailer_deactivated_at',
      'website_login.username',
      'website_login.password_set_at',
      'sign_in_counter.blocked_until',
    ])
    .select(sql<number>`case when website_login.password_hash is null then 1 else 0 end`.as('password_gone'))
    .select((e) =>
      e
        .selectFrom('temporary_password as t')
        .select((f) => f.fn.max('t.expires_at').as('until'))
        .whereRef('t.website_login_id', '=', 'website_login.id')
        // A1: one sent for another contact of the same person is not this one's.
        .whereRef('t.contact_id', '=', 'contact.id')
        .where('t.used_at', 'is', null)
        .where('t.voided_at', 'is', null)
        .as('live_until'),
    )
    .where('contact.id', 'in', contactIds)
    .orderBy('contact.id')
    .execute()
}

export function factsOf(row: StateFactsRow): ContactFacts {
  return {
    contactActive: row.deactivated_at === null,
    retailerActive: row.retailer_deactivated_at === null,
    email: row.email,
    username: row.username,
    accessGrantedAt: row.access_granted_at as Instant | null,
    accessEverGranted: row.access_granted_at !== null || row.access_ended_at !== null,
    hasPassword: row.password_set_at !== null,
    passwordBlocked: row.password_set_at !== null && row.password_gone === 1,
    lockedUntil: (row.blocked_until ?? null) as Instant | null,
    liveTemporaryPasswordsUntil: (row.live_until ?? null) as Instant | null,
    everInvited: row.invited_at !== null,
    lastSignInAt: row.last_sign_in_at as Instant | null,
  }
}
