import { type SqlBool, sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { type Scope, withinScope } from '../territories/index.ts'

export type PersonRow = Schema['invite_person']

/** Writes people down behind those already there; one who is there already stays as he is. Answers how many are new. */
export async function insertPeople(
  tx: Tx,
  inviteId: string,
  from: number,
  contactIds: readonly string[],
): Promise<number> {
  if (contactIds.length === 0) return 0
  const rows = contactIds.map((contactId, n) => ({
    invite_id: inviteId,
    contact_id: contactId,
    position: from + n,
    state: 'waiting' as const,
    reason: null,
    answer: null,
    letter_id: null,
    letter_at: null,
    due_round: 1,
  }))
  const result = await tx.db
    .insertInto('invite_person')
    .values(rows)
    .onConflict((c) => c.columns(['invite_id', 'contact_id']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

/** Those to look at next in a round. The transaction holds the invite. */
export async function dueInRound(
  tx: Tx,
  invite: { readonly id: string; readonly round: number },
  most: number,
): Promise<PersonRow[]> {
  return await tx.db
    .selectFrom('invite_person')
    .selectAll()
    .where('invite_id', '=', invite.id)
    .where('due_round', '<=', invite.round)
    .orderBy('due_round')
    .orderBy('position')
    .limit(most)
    .execute()
}

/** Whether anybody is to be looked at in a later round. */
export async function anyLater(tx: Tx, inviteId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('invite_person')
    .select('contact_id')
    .where('invite_id', '=', inviteId)
    .where('due_round', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface InHand {
  readonly contact_id: string
  readonly letter_id: string
  readonly temporary_password_id: string | null
  readonly letter_state: string
  readonly next_attempt_at: number
}

/** People whose letter has been made and not yet settled, with what became of it. */
export async function peopleInHand(tx: Tx, inviteId: string): Promise<InHand[]> {
  return await tx.db
    .selectFrom('invite_person')
    .innerJoin('letter', 'letter.id', 'invite_person.letter_id')
    .select([
      'invite_person.contact_id',
      'letter.id as letter_id',
      'letter.temporary_password_id',
      'letter.state as letter_state',
      'letter.next_attempt_at',
    ])
    .where('invite_person.invite_id', '=', inviteId)
    .where('invite_person.state', '=', 'sending')
    .execute()
}

/** Changes people of an invite, where `from` is given only those still in that state. Answers how many. */
export async function updatePeople(
  tx: Tx,
  inviteId: string,
  contactIds: readonly string[],
  changes: Partial<PersonRow>,
  from?: PersonRow['state'],
): Promise<number> {
  if (contactIds.length === 0) return 0
  const result = await tx.db
    .updateTable('invite_person')
    .set(changes)
    .where('invite_id', '=', inviteId)
    .where('contact_id', 'in', contactIds)
    .$if(from !== undefined, (q) => q.where('state', '=', from ?? 'sent'))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Notes for each of these people the answer of the mail server to his letter. */
export async function copyAnswers(tx: Tx, inviteId: string, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return
  await tx.db
    .updateTable('invite_person')
    .set({
      answer: sql`(select coalesce(report, answer) from letter where letter.id = invite_person.letter_id)`,
    })
    .where('invite_id', '=', inviteId)
    .where('contact_id', 'in', contactIds)
    .execute()
}

/** Notes the letters of people, each his own, in one statement. */
export async function noteLetters(
  tx: Tx,
  inviteId: string,
  letters: readonly { readonly contactId: string; readonly letterId: string }[],
  dueRound: number | null,
): Promise<void> {
  if (letters.length === 0) return
  const cases = letters.map(({ contactId, letterId }) => sql`when ${contactId} then ${letterId}`)
  await tx.db
    .updateTable('invite_person')
    .set({
      state: 'sending',
      reason: null,
      answer: null,
      letter_at: tx.now,
      due_round: dueRound,
      letter_id: sql<string>`case contact_id ${sql.join(cases, sql` `)} end`,
    })
    .where('invite_id', '=', inviteId)
    .where(
      'contact_id',
      'in',
      letters.map((letter) => letter.contactId),
    )
    .execute()
}

/** Those of these contacts who got a letter of another invite since an instant; one that never arrived does not count. */
export async function invitedLately(
  db: Queries,
  contactIds: readonly string[],
  { otherThan, since }: { otherThan: readonly string[]; since: number },
): Promise<Set<string>> {
  if (contactIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('invite_person')
    .select('contact_id')
    .where('contact_id', 'in', contactIds)
    .where('letter_at', '>', since)
    .where('state', 'in', ['sending', 'sent', 'delivered'])
    .$if(otherThan.length > 0, (q) => q.where('invite_id', 'not in', otherThan))
    .execute()
  return new Set(rows.map((row) => row.contact_id))
}

/** People whose letter failed get another; answers how many there are. */
export async function reopenFailed(tx: Tx, inviteId: string, round: number): Promise<number> {
  const result = await tx.db
    .updateTable('invite_person')
    .set({ state: 'waiting', answer: null, due_round: round })
    .where('invite_id', '=', inviteId)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export interface PersonFilter {
  readonly states: readonly string[]
  readonly scope: Scope
  readonly after: number | null
  readonly limit: number
}

/** People of an invite in the order they were written down, with their contacts and letters. */
export async function peopleWhere(db: Queries, inviteId: string, filter: PersonFilter) {
  const { states, scope, after, limit } = filter
  return await db
    .selectFrom('invite_person')
    .innerJoin('contact', 'contact.id', 'invite_person.contact_id')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .innerJoin('website_login', 'website_login.id', 'contact.website_login_id')
    .leftJoin('letter', 'letter.id', 'invite_person.letter_id')
    .selectAll('invite_person')
    .select(['contact.first_name', 'contact.surname', 'contact.email', 'contact.last_sign_in_at'])
    .select(['retailer.id as retailer_id', 'retailer.name as retailer_name', 'retailer.account_number'])
    .select(['website_login.username', 'website_login.password_set_at'])
    .select('letter.state as letter_state')
    .select(sql<string | null>`coalesce(letter.report, letter.answer)`.as('letter_answer'))
    .where('invite_person.invite_id', '=', inviteId)
    .where(withinScope(scope))
    .$if(states.length > 0, (q) => q.where('invite_person.state', 'in', states as PersonRow['state'][]))
    .$if(after !== null, (q) => q.where('invite_person.position', '>', after ?? 0))
    .orderBy('invite_person.position')
    .limit(limit)
    .execute()
}
export type PersonView = Awaited<ReturnType<typeof peopleWhere>>[number]

/** Contacts of an invite who got its letter and never signed in, in order of their place. */
export async function neverSignedIn(
  db: Queries,
  inviteId: string,
  { after, limit }: { after: number; limit: number },
): Promise<{ contact_id: string; position: number }[]> {
  return await db
    .selectFrom('invite_person')
    .innerJoin('contact', 'contact.id', 'invite_person.contact_id')
    .innerJoin('website_login', 'website_login.id', 'contact.website_login_id')
    .select(['invite_person.contact_id', 'invite_person.position'])
    .where('invite_person.invite_id', '=', inviteId)
    .where('invite_person.position', '>', after)
    .where('invite_person.letter_id', 'is not', null)
    .where('contact.last_sign_in_at', 'is', null)
    .where('website_login.password_set_at', 'is', null)
    .orderBy('invite_person.position')
    .limit(limit)
    .execute()
}

export type News = Pick<PersonRow, 'contact_id' | 'state'> & { readonly letter_state: string }

/** Of a stretch of places those whose letter has been heard of since: a bounce may follow a reported delivery too. */
export async function heardOf(
  db: Queries,
  inviteId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<News[]> {
  return await db
    .selectFrom('invite_person')
    .innerJoin('letter', 'letter.id', 'invite_person.letter_id')
    .select(['invite_person.contact_id', 'invite_person.state', 'letter.state as letter_state'])
    .where('invite_person.invite_id', '=', inviteId)
    .where('invite_person.position', '>', after)
    .where('invite_person.position', '<=', upTo)
    .where('invite_person.state', 'in', ['sent', 'delivered'])
    .where(sql<SqlBool>`letter.state in ('delivered', 'bounced', 'failed')`)
    .whereRef('letter.state', '<>', 'invite_person.state')
    .execute()
}
