import type { Queries } from '../platform/db/database.ts'
import { userName } from '../users/index.ts'

/** R1: what is known of the temporary passwords of one contact. */
export interface InviteFacts {
  /** The newest one that was an invite; while its letter is kept. */
  readonly lastInvite: {
    readonly at: number
    readonly trigger: string
    readonly byUserId: string | null
  } | null
  /** The latest end of those that are neither used nor void. */
  readonly endsAt: number | null
}

/** The invites of contacts, by their ids, asked for by their logins in one statement. `padTo` keeps the statement the same for batches of any size. */
export async function inviteFacts(
  db: Queries,
  loginIds: readonly string[],
  padTo = loginIds.length,
): Promise<Map<string, InviteFacts>> {
  const [first] = loginIds
  if (first === undefined) return new Map()
  const padded = [...loginIds, ...Array<string>(Math.max(0, padTo - loginIds.length)).fill(first)]
  const rows = await db
    .selectFrom('temporary_password as t')
    .leftJoin('letter', 'letter.temporary_password_id', 't.id')
    .select(['t.contact_id', 't.created_at', 't.expires_at', 't.trigger_by', 't.issued_by'])
    .select(['t.used_at', 't.voided_at', 'letter.kind'])
    .where('t.website_login_id', 'in', padded)
    .execute()
  const facts = new Map<string, InviteFacts>()
  for (const row of rows) {
    const known = facts.get(row.contact_id)
    const isLive = row.used_at === null && row.voided_at === null
    const isNewer = row.kind === 'website-invite' && row.created_at > (known?.lastInvite?.at ?? 0)
    facts.set(row.contact_id, {
      lastInvite: isNewer
        ? { at: row.created_at, trigger: row.trigger_by, byUserId: row.issued_by }
        : (known?.lastInvite ?? null),
      endsAt: isLive ? Math.max(row.expires_at, known?.endsAt ?? 0) : (known?.endsAt ?? null),
    })
  }
  return facts
}

/** Names of users by id. */
export async function userNames(db: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('staff_user')
    .select(['id', 'first_name', 'surname'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, userName(row)]))
}
