import type { MailState } from '@latchkey/core/contacts/wire'
import type { ContactCells } from '@latchkey/core/exports/columns'
import type { Instant } from '@latchkey/core/instant'
import type { ContactStateCode } from '@latchkey/core/website-access/contact-state'
import { readingOrder, statesNow } from '../contacts/index.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import { type ContactOfExport, contactsOfExport } from './contact-store.ts'
import type { Questions } from './questions.ts'

/** Rows of one batch: each ends its read, so that no export holds back what the database clears up. */
const BATCH = 1_000

/** I2: every contact of an export, batch by batch, each as it stands when it is read, its state by the clock (A7). */
export async function* contactLines(
  { engine, read }: Reader,
  { filter: asked, now }: Questions['read']['asked'],
): AsyncGenerator<ContactCells[]> {
  const filter = await readingOrder(read, engine, asked)
  let after = filter.after
  for (let more = true; more; ) {
    const rows = await contactsOfExport(read, engine, { ...filter, after, limit: BATCH })
    const last = rows.at(-1)
    more = rows.length === BATCH
    if (last) after = { value: last.place, id: last.id }
    const due = rows.filter((row) => row.state_due_at !== null && row.state_due_at <= now)
    const fresh = await statesNow(
      read,
      due.map(({ id }) => id),
      now,
    )
    if (rows.length > 0) yield rows.map((row) => cellsOf(row, fresh.get(row.id)?.state.code))
  }
}

function cellsOf(row: ContactOfExport, fresh: ContactStateCode | undefined): ContactCells {
  return {
    accountNumber: row.account_number,
    retailerName: row.retailer_name,
    retailerTown: row.town,
    retailerPhone: row.retailer_phone,
    retailerActive: row.retailer_deactivated_at === null,
    territory: row.territory_name,
    reference: row.reference,
    firstName: row.first_name,
    surname: row.surname,
    email: row.email,
    phone: row.phone,
    username: row.username,
    websiteAccess: row.access_granted_at !== null,
    active: row.deactivated_at === null,
    language: row.language,
    state: fresh ?? (row.state_code as ContactStateCode),
    mailState: row.mail_state as MailState | null,
    lastSignInAt: row.last_sign_in_at as Instant | null,
  }
}
