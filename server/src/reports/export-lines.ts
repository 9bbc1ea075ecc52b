import type { MailState } from '@latchkey/core/contacts/wire'
import type { Instant } from '@latchkey/core/instant'
import type { ReportCells } from '@latchkey/core/reports/columns'
import type { ContactStateCode } from '@latchkey/core/website-access/contact-state'
import { type ContactFilter, readingOrder, statesNow } from '../contacts/index.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import { type InviteFacts, inviteFacts, userNames } from './invite-store.ts'
import type { ExportOrder } from './questions.ts'
import { type ExportRow, exportRows, territoryNames } from './report-store.ts'

/** Rows of one batch: each ends its read, so that no export holds back what the database clears up. */
const BATCH = 1_000
/** Locks that only an act ends are stored with a far end; a report names none. */
const FAR = Date.UTC(9000, 0)
const NOTHING: InviteFacts = { lastInvite: null, endsAt: null }

/** R1: every row of an export, batch by batch, each as it stands when it is read and by the clock of the order. */
export async function* exportLines(
  { engine, read }: Reader,
  { filter: asked, now }: ExportOrder,
): AsyncGenerator<ReportCells[]> {
  const filter = await readingOrder(read, engine, asked)
  const territories = await territoryNames(read)
  const names = new Map<string, string>()
  const batchAfter = (after: ContactFilter['after']) =>
    exportRows(read, engine, { ...filter, after, limit: BATCH })
  let next: ReturnType<typeof batchAfter> | null = batchAfter(filter.after)
  while (next) {
    const rows: ExportRow[] = await next
    const last = rows.length < BATCH ? undefined : rows.at(-1)
    // Read while what belongs to these rows is: a database beside us has two hands.
    next = last ? batchAfter({ value: last.place, id: last.id }) : null
    next?.catch(() => undefined)
    const invited = rows.filter((row) => row.invited_at !== null).map((row) => row.website_login_id)
    const facts = await inviteFacts(read, invited, BATCH)
    await learnNames(facts.values())
    const due = rows.filter((row) => row.state_due_at !== null && row.state_due_at <= now)
    const fresh = await statesNow(
      read,
      due.map((row) => row.id),
      now,
    )
    yield rows.map((row) =>
      cellsOf(row, facts.get(row.website_login_id) ?? NOTHING, fresh.get(row.id)?.state),
    )
  }

  async function learnNames(facts: Iterable<InviteFacts>): Promise<void> {
    const unknown = new Set<string>()
    for (const { lastInvite } of facts)
      if (lastInvite?.byUserId && !names.has(lastInvite.byUserId)) unknown.add(lastInvite.byUserId)
    for (const [id, name] of await userNames(read, [...unknown])) names.set(id, name)
  }

  function cellsOf(
    row: ExportRow,
    { lastInvite, endsAt }: InviteFacts,
    fresh?: { readonly code: ContactStateCode; readonly until?: Instant },
  ): ReportCells {
    const state = fresh?.code ?? (row.state_code as ContactStateCode)
    const until = fresh ? (fresh.until ?? null) : (row.state_until as Instant | null)
    const name = lastInvite?.byUserId ? names.get(lastInvite.byUserId) : undefined
    return {
      accountNumber: row.account_number,
      retailerName: row.retailer_name,
      territory: row.territory_id === null ? null : (territories.get(row.territory_id)?.name ?? null),
      firstName: row.first_name,
      surname: row.surname,
      email: row.email,
      username: row.username,
      state,
      lockedUntil: state === 'locked' && until !== null && until < FAR ? until : null,
      mailState: row.mail_state as MailState | null,
      lastInviteAt: (lastInvite?.at ?? row.invited_at) as Instant | null,
      lastInviteBy: lastInvite?.trigger === 'self' ? 'contact' : name === undefined ? null : { name },
      temporaryPasswordEndsAt: endsAt as Instant | null,
      lastSignInAt: row.last_sign_in_at as Instant | null,
    }
  }
}
