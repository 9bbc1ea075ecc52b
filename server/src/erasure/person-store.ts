import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

/** What a person is found by in the rows of others: his values as they stand, and the ids of what is his. */
export interface Traces {
  readonly ids: readonly string[]
  readonly values: readonly (string | null)[]
}

/** Everything a contact's rows know him by, his former addresses and what was to bring them back among it. */
export async function tracesOfContact(tx: Tx, contactId: string): Promise<Traces> {
  const former = await tx.db
    .selectFrom('former_address')
    .select('email')
    .where('contact_id', '=', contactId)
    .execute()
  const links = await tx.db
    .selectFrom('stop_link')
    .select('restore_value')
    .where('contact_id', '=', contactId)
    .where('kind', '=', 'email')
    .execute()
  const letters = await lettersOf(tx, 'contact_id', contactId)
  return {
    ids: [contactId, ...letters.map((letter) => letter.id)],
    values: [
      ...former.map((row) => row.email),
      ...links.map((row) => row.restore_value),
      ...letters.map((letter) => letter.recipient),
    ],
  }
}

export async function tracesOfUser(tx: Tx, userId: string): Promise<Traces> {
  const former = await tx.db
    .selectFrom('former_username')
    .select('username')
    .where('user_id', '=', userId)
    .execute()
  const devices = await tx.db.selectFrom('device').select('name').where('user_id', '=', userId).execute()
  const letters = await lettersOf(tx, 'user_id', userId)
  return {
    ids: [userId, ...letters.map((letter) => letter.id)],
    values: [
      ...former.map((row) => row.username),
      ...devices.map((row) => row.name),
      ...letters.map((letter) => letter.recipient),
    ],
  }
}

async function lettersOf(tx: Tx, column: 'contact_id' | 'user_id', id: string) {
  return await tx.db.selectFrom('letter').select(['id', 'recipient']).where(column, '=', id).execute()
}

/** Of these addresses those that others go on using: a shop's mailbox is not one person's. */
export async function addressesOfOthers(tx: Tx, addresses: readonly string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set()
  const contacts = await tx.db
    .selectFrom('contact')
    .select('email_key as key')
    .where('email_key', 'in', addresses)
    .execute()
  const users = await tx.db
    .selectFrom('staff_user')
    .select('username_key as key')
    .where('username_key', 'in', addresses)
    .execute()
  const logins = await tx.db
    .selectFrom('website_login')
    .select('username_key as key')
    .where('username_key', 'in', addresses)
    .execute()
  return new Set([...contacts, ...users, ...logins].flatMap(({ key }) => key ?? []))
}

/** Letters keep their kind, state and times; whom they went to, what they said and what was answered goes. */
export async function blankLetters(tx: Tx, column: 'contact_id' | 'user_id', id: string): Promise<number> {
  const ids = tx.db.selectFrom('letter').select('id').where(column, '=', id)
  await tx.db.deleteFrom('mailbox_letter').where('letter_id', 'in', ids).execute()
  // What is in a courier's hand finds its row void.
  const unsent = sql<SqlBool>`state in ('queued', 'sending')`
  await tx.db
    .updateTable('letter')
    .set({ state: 'void', lease_until: null })
    .where(column, '=', id)
    .where(unsent)
    .execute()
  const result = await tx.db
    .updateTable('letter')
    .set({ recipient: '', content: '{}', sealed_secret: null, answer: null, report: null })
    .where(column, '=', id)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** D2: messages hold ids alone; what a receiver said to one about him, or of his doing, goes. */
export async function blankWebhookAnswers(tx: Tx, id: string): Promise<void> {
  const his = tx.db
    .selectFrom('webhook_event')
    .select('id')
    .where((e) => e.or([e('about_id', '=', id), e('actor_id', '=', id)]))
  await tx.db.updateTable('webhook_attempt').set({ answer: null }).where('event_id', 'in', his).execute()
}

/** Files of lists and of imports may hold anybody; whoever ordered or uploaded one does so again. Rows go before pieces. */
export async function deleteExports(tx: Tx): Promise<void> {
  await tx.db.deleteFrom('list_export').execute()
  await tx.db.deleteFrom('list_export_piece').execute()
  await wipeImports(tx)
}

/** A contact's own rows, the contact last. The transaction holds him. */
export async function deleteContact(tx: Tx, { id, loginId }: { id: string; loginId: string }): Promise<void> {
  const { db } = tx
  await db.deleteFrom('stop_link').where('contact_id', '=', id).execute()
  await db.deleteFrom('former_address').where('contact_id', '=', id).execute()
  await endGrants(tx, id)
  // Of a login he shares with other contacts of his person only what is his goes, and the login stays with them.
  const others = await db
    .selectFrom('contact')
    .select('id')
    .where('website_login_id', '=', loginId)
    .where('id', '<>', id)
    .execute()
  for (const table of ['session', 'temporary_password'] as const)
    await db
      .deleteFrom(table)
      .where('website_login_id', '=', loginId)
      .$if(others.length > 0, (q) => q.where('contact_id', '=', id))
      .execute()
  await db
    .deleteFrom('contact_link_offer')
    .where((e) => e.or([e('kept_contact_id', '=', id), e('joined_contact_id', '=', id)]))
    .execute()
  // O3: sent once more, such a command finds nobody.
  await db.deleteFrom('rep_command').where('contact_id', '=', id).execute()
  await db.updateTable('invite_person').set({ answer: null }).where('contact_id', '=', id).execute()
  await db.deleteFrom('contact').where('id', '=', id).execute()
  if (others.length === 0) await db.deleteFrom('website_login').where('id', '=', loginId).execute()
}

/** A user's own rows, the user last. The transaction holds him. */
export async function deleteUser(tx: Tx, id: string): Promise<void> {
  const { db } = tx
  const sessions = db.selectFrom('session').select('id').where('user_id', '=', id)
  await endGrants(tx, id)
  await db.deleteFrom('factor_challenge').where('session_id', 'in', sessions).execute()
  await db.deleteFrom('factor_enrol_code').where('user_id', '=', id).execute()
  await db.deleteFrom('saved_view').where('owner_id', '=', id).execute()
  for (const table of ownTables) await db.deleteFrom(table).where('user_id', '=', id).execute()
  await db.deleteFrom('staff_user').where('id', '=', id).execute()
}

/**
 * D1: what apps and shops have of the person, with their tokens. That he signed in stays as a count; the bare grants stay
 * a month, so that each client is told that this session, by the pseudonym it knows, has ended.
 */
async function endGrants(tx: Tx, personId: string): Promise<void> {
  const { db } = tx
  const grants = db.selectFrom('oidc_grant').select('id').where('person_id', '=', personId)
  await db.deleteFrom('oidc_record').where('grant_id', 'in', grants).execute()
  await db
    .updateTable('oidc_grant')
    .set({ next_try_at: tx.now })
    .where('person_id', '=', personId)
    .where('looks_at', 'is not', null)
    .execute()
  await db
    .updateTable('oidc_grant')
    .set({ ended_at: sql`coalesce(ended_at, ${tx.now})`, looks_at: null, payload: '{}' })
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('oidc_sign_in')
    .set({ person_id: null, session_id: null, ip: null, device: null })
    .where('person_id', '=', personId)
    .execute()
}

const ownTables = [
  'session',
  'user_reset_flow',
  'second_factor',
  'recovery_code',
  'device',
  'user_picture',
  'former_username',
  'user_territory',
  'rep_command',
  'api_key',
] as const

/**
 * Uploaded files and the results of imports may name anybody; of an import that is over, waits or is checked its counts
 * stay. One that is being written goes on; its worker wipes it once it is through.
 */
async function wipeImports(tx: Tx): Promise<void> {
  const writing = tx.db.selectFrom('import_run').select('id').where('state', '=', 'applying')
  // Held: one that is about to end is waited for, and is over then.
  await writing.$if(tx.engine === 'postgres', (q) => q.forUpdate()).execute()
  await tx.db
    .updateTable('import_run')
    .set({ state: 'expired', problem_total: null, ended_at: tx.now, worked_by: null, lease_until: null })
    .where('state', 'in', ['uploaded', 'checking', 'checked', 'refused', 'failed'])
    .execute()
  const wiped = { sealed_columns: null, file_ends_at: null, result_ends_at: null, updated_at: tx.now }
  await tx.db.updateTable('import_run').set(wiped).where('id', 'not in', writing).execute()
  await tx.db.deleteFrom('import_piece').where('run_id', 'not in', writing).execute()
}

/** His name where others' rows keep it beside his id. */
export async function blankNames(tx: Tx, userId: string, pseudonym: string): Promise<void> {
  await tx.db
    .updateTable('licence_ledger')
    .set({ changed_by_name: pseudonym })
    .where('changed_by', '=', userId)
    .execute()
  await tx.db
    .updateTable('invite')
    .set({ started_by_name: pseudonym })
    .where('started_by', '=', userId)
    .execute()
  await tx.db
    .updateTable('import_run')
    .set({ started_by_name: pseudonym, started_from: null })
    .where('started_by', '=', userId)
    .execute()
}

/** Marks his invites that are not over as paused; nobody's rights stand behind them any more. */
export async function pauseInvitesOf(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx.db
    .updateTable('invite')
    .set({ state: 'paused', pause_reason: 'starter-inactive', updated_at: tx.now })
    .where('started_by', '=', userId)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** On the embedded database the index of words keeps what is deleted until it merges; within an erasure it does not. */
export async function overwriteInSearch(tx: Tx, on: boolean): Promise<void> {
  if (tx.engine !== 'sqlite') return
  // Written out: the index takes a whole number and nothing that was bound as a fraction.
  const value = sql.lit(on ? 1 : 0)
  await sql`insert into contact_search (contact_search, rank) values ('secure-delete', ${value})`.execute(
    tx.db,
  )
}
