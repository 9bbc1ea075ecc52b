import { type Instant, MINUTE } from '@latchkey/core/instant'
import { type SqlBool, sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { forgetOldest } from '../platform/db/forget-oldest.ts'

export type LetterRow = Schema['letter']

/** How long a process may hold a letter before another one takes it, in milliseconds. */
const LEASE = 2 * MINUTE

export async function insertLetters(tx: Tx, rows: readonly LetterRow[]): Promise<void> {
  await tx.db.insertInto('letter').values(rows).execute()
}

/**
 * Takes up to `most` letters that are due, urgent or not, for this process alone. The first to take a letter settles
 * which text it has (M2): a repeat after a crash is the same letter, whatever was edited meanwhile (I1).
 */
export async function claimLetters(tx: Tx, urgent: boolean, most: number): Promise<LetterRow[]> {
  const due = tx.db
    .selectFrom('letter')
    .select('id')
    .where('urgent', '=', urgent ? 1 : 0)
    .where('state', 'in', ['queued', 'sending'])
    .where('next_attempt_at', '<=', tx.now)
    .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', tx.now)]))
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(most)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate().skipLocked())
  return await tx.db
    .updateTable('letter')
    .set({
      state: 'sending',
      lease_until: tx.now + LEASE,
      attempts: sql<number>`attempts + 1`,
      text_version: sql<number>`coalesce(text_version, (select max(version) from letter_text
        where letter_text.kind = letter.kind and letter_text.language = letter.language), 0)`,
    })
    .where('id', 'in', due)
    .returningAll()
    .execute()
}

/** Whether a letter in hand may still leave: not void meanwhile, its secret neither wiped nor past its end. */
export async function mayLeave(db: Queries, letter: LetterRow, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('letter')
    .leftJoin('user_reset_flow as flow', 'flow.id', 'letter.user_reset_flow_id')
    .leftJoin('staff_user as holder', 'holder.id', 'flow.user_id')
    .leftJoin('contact_link_offer as offer', 'offer.id', 'letter.link_offer_id')
    .select(['letter.state', 'letter.sealed_secret', 'letter.secret_ends_at', 'letter.link_offer_id'])
    .select(['flow.used_at', 'flow.voided_at', 'holder.deactivated_at'])
    .select(['offer.used_at as offer_used_at', 'offer.voided_at as offer_voided_at', 'offer.id as offer_id'])
    .where('letter.id', '=', letter.id)
    .executeTakeFirst()
  if (row?.state !== 'sending') return false
  // S4: whatever ends a reset flow or an offer voids its letter too; this is the second lock on the same door.
  if (row.used_at !== null || row.voided_at !== null || row.deactivated_at !== null) return false
  const offerEnded = row.offer_id === null || row.offer_used_at !== null || row.offer_voided_at !== null
  if (row.link_offer_id !== null && offerEnded) return false
  return row.secret_ends_at === null || (row.secret_ends_at > now && row.sealed_secret !== null)
}

export async function postponeLetter(tx: Tx, id: string, until: number, answer: string): Promise<void> {
  await tx.db
    .updateTable('letter')
    .set({ state: 'queued', lease_until: null, next_attempt_at: until, answer })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}

/** Gives back a claimed letter that was not tried, unless its lease ended and somebody else has it. */
export async function releaseLetter(tx: Tx, letter: LetterRow): Promise<void> {
  await tx.db
    .updateTable('letter')
    .set({
      state: 'queued',
      lease_until: null,
      attempts: sql<number>`attempts - 1`,
      text_version: sql<number | null>`case when attempts > 1 then text_version end`,
    })
    .where('id', '=', letter.id)
    .where('state', '=', 'sending')
    .where('lease_until', '=', letter.lease_until)
    .execute()
}

/** Those of these letters that are claimed and not noted as ended. */
export async function lettersInHand(db: Queries, ids: readonly string[]): Promise<LetterRow[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('letter')
    .selectAll()
    .where('id', 'in', ids)
    .where('state', '=', 'sending')
    .execute()
}

/** Lets go of what a server that died held: on the embedded database nobody else can hold a letter. */
export async function releaseHeld(tx: Tx): Promise<void> {
  await tx.db
    .updateTable('letter')
    .set({ state: 'queued', lease_until: null })
    .where('state', '=', 'sending')
    .execute()
}

/** What a letter with a secret hangs on. */
export type SecretCarrier = 'temporary_password_id' | 'user_reset_flow_id' | 'link_offer_id'

/** Voids and wipes the unsent letters, of these contacts alone where named, that carry these secrets. Answers whose. */
export async function voidUnsent(
  tx: Tx,
  carrier: SecretCarrier,
  secretIds: readonly string[],
  contactIds?: readonly string[],
): Promise<(string | null)[]> {
  if (secretIds.length === 0) return []
  const rows = await tx.db
    .updateTable('letter')
    .set({ state: 'void', sealed_secret: null, lease_until: null })
    .where(carrier, 'in', secretIds)
    .where('state', 'in', ['queued', 'sending'])
    .$if(contactIds !== undefined, (q) => q.where('contact_id', 'in', contactIds ?? []))
    .returning('contact_id')
    .execute()
  return rows.map((row) => row.contact_id)
}

/** Wipes and ends the unsent letters that carry these secrets; the sweep voids them. */
export async function endUnsent(tx: Tx, carrier: SecretCarrier, secretIds: readonly string[]): Promise<void> {
  if (secretIds.length === 0) return
  await tx.db
    .updateTable('letter')
    .set({ sealed_secret: null, secret_ends_at: tx.now })
    .where(carrier, 'in', secretIds)
    .where('state', 'in', ['queued', 'sending'])
    .execute()
}

/** Marks the letter of a used secret as delivered, whatever was reported of it. Answers whose it was. */
export async function noteDelivered(
  tx: Tx,
  carrier: SecretCarrier,
  secretId: string,
): Promise<(string | null)[]> {
  const rows = await tx.db
    .updateTable('letter')
    .set({ state: 'delivered', report: null, reported_at: null })
    .where(carrier, '=', secretId)
    .where((e) =>
      e.or([
        e('state', '=', 'sent'),
        e.and([e('sent_at', 'is not', null), e('reported_at', 'is not', null)]),
      ]),
    )
    .returning('contact_id')
    .execute()
  return rows.map((row) => row.contact_id)
}

/** For each contact the state of the newest letter to his present address that was not voided, or null. */
export async function newestStates(
  tx: Tx,
  contactIds: readonly string[],
): Promise<{ id: string; state: string | null }[]> {
  return await tx.db
    .selectFrom('contact')
    .select('contact.id')
    .select((e) =>
      e
        .selectFrom('letter')
        .select('letter.state')
        .whereRef('letter.contact_id', '=', 'contact.id')
        .whereRef('letter.recipient', '=', 'contact.email')
        .where('letter.state', '<>', 'void')
        .orderBy('letter.created_at', 'desc')
        .orderBy('letter.id', 'desc')
        .limit(1)
        .as('state'),
    )
    .where('contact.id', 'in', contactIds)
    .execute()
}

export async function waitingLetters(db: Queries): Promise<number> {
  const row = await db
    .selectFrom('letter')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where(sql<SqlBool>`state in ('queued', 'sending')`)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Letters given up since `since`: refused for good, tried in vain or come back. */
export async function failedLetters(db: Queries, since: number): Promise<number> {
  const row = await db
    .selectFrom('letter')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', 'in', ['failed', 'bounced'])
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** When the next waiting letter is due; null when none waits. */
export async function nextDueAt(db: Queries): Promise<number | null> {
  const row = await db
    .selectFrom('letter')
    .select((e) => e.fn.min(sql<number>`coalesce(lease_until, next_attempt_at)`).as('at'))
    .where(sql<SqlBool>`state in ('queued', 'sending')`)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Voids and wipes up to `most` unsent letters whose secret has ended. Answers whose they were. */
export async function voidEnded(tx: Tx, most: number): Promise<(string | null)[]> {
  const ended = tx.db
    .selectFrom('letter')
    .select('id')
    .where(sql<SqlBool>`state in ('queued', 'sending')`)
    .where('secret_ends_at', '<=', tx.now)
    .limit(most)
    // A letter another transaction is ending is left to it; waiting while holding others could lock both up.
    .$if(tx.engine === 'postgres', (q) => q.forUpdate().skipLocked())
  const rows = await tx.db
    .updateTable('letter')
    .set({
      state: 'void',
      sealed_secret: null,
      lease_until: null,
      answer: 'not sent before its temporary password ended',
    })
    .where('id', 'in', ended)
    .returning('contact_id')
    .execute()
  return rows.map((row) => row.contact_id)
}

/** Forgets up to `most` letters from before an instant; answers how many. */
export async function forgetLetters(tx: Tx, before: number, most: number): Promise<number> {
  return await forgetOldest(tx, ['letter', 'created_at'], before, most)
}

/** Forgets up to `most` letters of the local mailbox past their end; answers how many. */
export async function forgetMailbox(tx: Tx, most: number): Promise<number> {
  // Instants are whole milliseconds: an end at this very one is over.
  return await forgetOldest(tx, ['mailbox_letter', 'expires_at'], tx.now + 1, most)
}
