import { type PersonState, personStates } from '@latchkey/core/invites/wire'
import { type SqlBool, sql } from 'kysely'
import type { Queries } from '../platform/db/database.ts'
import { type Scope, withinScope } from '../territories/index.ts'

/** I1: bulk invites that have not ended, by state; of a limited user his own (U5). */
export async function openInviteCounts(
  db: Queries,
  scope: Scope,
): Promise<{ state: string; count: number }[]> {
  return await db
    .selectFrom('invite')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where(sql<SqlBool>`state in ('waiting', 'running', 'paused')`)
    .$if(scope !== null, (q) => q.where('started_by', '=', scope?.userId ?? ''))
    .groupBy('state')
    .execute()
}

/** I1: invites that wait for somebody: paused ones, and those with failures since an instant. The newest first. */
export async function troubledInvites(db: Queries, scope: Scope, since: number, limit: number) {
  const columns = ['id', 'name', 'state', 'pause_reason', 'created_at', ...personStates] as const
  const paused = db
    .selectFrom('invite')
    .select(columns)
    .where(sql<SqlBool>`state in ('waiting', 'running', 'paused')`)
    .where('state', '=', 'paused')
  const failing = db
    .selectFrom('invite')
    .select(columns)
    .where(sql<SqlBool>`(failed > 0 or bounced > 0)`)
    .where('updated_at', '>=', since)
    .where('state', '<>', 'gathering')
  const own = scope?.userId ?? ''
  const rows = await (scope === null
    ? paused.union(failing)
    : paused.where('started_by', '=', own).union(failing.where('started_by', '=', own))
  )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    counts: Object.fromEntries(personStates.map((state) => [state, row[state]])) as Record<
      PersonState,
      number
    >,
  }))
}

/** M1: letters made since an instant that did not arrive; of a limited user those to his contacts (U5). */
export async function undeliveredLetters(
  db: Queries,
  scope: Scope,
  since: number,
): Promise<{ state: string; count: number }[]> {
  return await db
    .selectFrom('letter')
    .select(['letter.state', sql<number>`count(*)`.as('count')])
    .where(sql<SqlBool>`letter.state in ('bounced', 'failed')`)
    .where('letter.created_at', '>=', since)
    .$if(scope !== null, (q) =>
      q
        .innerJoin('contact', 'contact.id', 'letter.contact_id')
        .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
        .where(withinScope(scope)),
    )
    .groupBy('letter.state')
    .execute()
}

export async function licenceCounts(db: Queries) {
  return await db.selectFrom('licence').select(['type', 'enabled', 'used']).execute()
}

/** A5: contacts whose address was changed since an instant, the newest change first, and how many there are. */
export async function changedAddresses(db: Queries, scope: Scope, since: number, limit: number) {
  const changed = db
    .selectFrom('contact')
    .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
    .where('contact.email_changed_at', '>', since)
    .where(withinScope(scope))
  const items = await changed
    .select(['contact.id', 'contact.email_changed_at', 'contact.email_changed_by'])
    .orderBy('contact.email_changed_at', 'desc')
    .orderBy('contact.id', 'desc')
    .limit(limit)
    .execute()
  const { count } = await changed.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return { count: Number(count), items }
}
