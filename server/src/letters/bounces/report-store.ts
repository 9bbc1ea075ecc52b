import type { ReportedFate } from '@latchkey/core/letters/report-wire'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../../platform/db/database.ts'
import { type Scope, withinScope } from '../../territories/index.ts'
import type { LetterRow } from '../store.ts'

type ReportedLetter = Pick<LetterRow, 'id' | 'kind' | 'recipient' | 'contact_id'>

export async function letterById(db: Queries, id: string): Promise<ReportedLetter | undefined> {
  return await db
    .selectFrom('letter')
    .select(['id', 'kind', 'recipient', 'contact_id'])
    .where('id', '=', id)
    // E2: of whoever was erased nothing is written down again.
    .where('recipient', '<>', '')
    .executeTakeFirst()
}

/** States a report still says something new about; a report may come before the answer it follows is noted. */
const open: Readonly<Record<ReportedFate, readonly LetterRow['state'][]>> = {
  bounced: ['queued', 'sending', 'sent'],
  failed: ['sent'],
  delivered: ['sending', 'sent'],
  delayed: ['sent'],
}

/**
 * Notes a report on its letter. A letter whose secret was used has arrived, whatever is reported of it; a delivery that
 * was only reported gives way to a bounce. Answers whether anything changed, so that a report that comes again does nothing.
 */
export async function noteReport(tx: Tx, id: string, fate: ReportedFate, report: string): Promise<boolean> {
  const gone = fate === 'bounced' || fate === 'failed'
  const result = await tx.db
    .updateTable('letter')
    .set({
      report,
      reported_at: tx.now,
      ...(fate === 'delayed'
        ? {}
        : {
            state: fate,
            sealed_secret: null,
            lease_until: null,
            sent_at: sql<number>`coalesce(sent_at, ${tx.now})`,
          }),
    })
    .where('id', '=', id)
    .where((e) =>
      e.or([
        e('state', 'in', open[fate]),
        ...(gone ? [e.and([e('state', '=', 'delivered'), e('reported_at', 'is not', null)])] : []),
      ]),
    )
    .$if(fate === 'delayed', (q) =>
      q.where((e) => e.or([e('report', 'is', null), e('report', '<>', report)])),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** What was reported since an instant, by the state of the letters now; of a limited user that on his contacts' (U5). */
export async function reportsSince(
  db: Queries,
  { since, scope }: { readonly since: number; readonly scope: Scope },
): Promise<{ state: LetterRow['state']; count: number; last: number }[]> {
  const rows = await db
    .selectFrom('letter')
    .select('letter.state')
    .select([sql<number>`count(*)`.as('count'), sql<number>`max(reported_at)`.as('last')])
    .where('letter.reported_at', '>=', since)
    .$if(scope !== null, (q) =>
      q
        .innerJoin('contact', 'contact.id', 'letter.contact_id')
        .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
        .where(withinScope(scope)),
    )
    .groupBy('letter.state')
    .execute()
  return rows.map(({ state, count, last }) => ({ state, count: Number(count), last: Number(last) }))
}

export type SecretRow = Schema['report_secret']

export async function liveSecret(
  db: Queries,
): Promise<(SecretRow & { first_name: string | null; surname: string | null }) | undefined> {
  return await db
    .selectFrom('report_secret')
    .leftJoin('staff_user', 'staff_user.id', 'report_secret.made_by')
    .selectAll('report_secret')
    .select(['staff_user.first_name', 'staff_user.surname'])
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('report_secret.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A new secret in place of every other. */
export async function replaceSecret(tx: Tx, row: SecretRow): Promise<void> {
  await tx.db.updateTable('report_secret').set({ ended_at: tx.now }).where('ended_at', 'is', null).execute()
  await tx.db.insertInto('report_secret').values(row).execute()
}
