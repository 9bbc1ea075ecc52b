import type { MailState } from '@latchkey/core/contacts/wire'
import type { ContactCells } from '@latchkey/core/exports/columns'
import type { Instant } from '@latchkey/core/instant'
import type { ContactStateCode } from '@latchkey/core/website-access/contact-state'
import { contactBatches } from '../contacts/index.ts'
import type { Reader } from '../platform/db/open-reader.ts'
import { type ContactOfExport, contactsOfExport } from './contact-store.ts'
import type { Questions } from './questions.ts'

/** I2: every contact of an export, batch by batch, each as it stands when it is read, its state by the clock (A7). */
export async function* contactLines(
  reader: Reader,
  order: Questions['read']['asked'],
): AsyncGenerator<ContactCells[]> {
  for await (const { rows, stateOf } of contactBatches(reader, order, contactsOfExport))
    yield rows.map((row) => cellsOf(row, stateOf(row.id)?.code))
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
