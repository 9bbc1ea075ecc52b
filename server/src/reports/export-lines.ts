import type { MailState } from '@latchkey/core/contacts/wire'
import type { Instant } from '@latchkey/core/instant'
import type { ReportCells } from '@latchkey/core/reports/columns'
import type { ContactStateCode } from '@latchkey/core/website-access/contact-state'
import { BATCH, contactBatches } from '../contacts/index.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import { type InviteFacts, inviteFacts, userNames } from './invite-store.ts'
import type { ExportOrder } from './questions.ts'
import { type ExportRow, exportRows, territoryNames } from './report-store.ts'

/** Locks that only an act ends are stored with a far end; a report names none. */
const FAR = Date.UTC(9000, 0)
const NOTHING: InviteFacts = { lastInvite: null, endsAt: null }

/** R1: every row of an export, batch by batch, each as it stands when it is read and by the clock of the order. */
export async function* exportLines(reader: Reader, order: ExportOrder): AsyncGenerator<ReportCells[]> {
  const { read } = reader
  const territories = await territoryNames(read)
  const names = new Map<string, string>()
  for await (const { rows, stateOf } of contactBatches(reader, order, exportRows)) {
    const invited = rows.filter((row) => row.invited_at !== null).map((row) => row.website_login_id)
    const facts = await inviteFacts(read, invited, BATCH)
    await learnNames(facts.values())
    yield rows.map((row) => cellsOf(row, facts.get(row.id) ?? NOTHING, stateOf(row.id)))
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
