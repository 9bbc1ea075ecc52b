import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { Instant } from '@latchkey/core/instant'
import type { RepContact, RepRetailer, SyncChange } from '@latchkey/core/sync/wire'
import { contactViewsWithin, presentContacts } from '../contacts/index.ts'
import type { Database } from '../platform/db/database.ts'
import { type RetailerRow, retailersWithin } from '../retailers/index.ts'
import type { Scope } from '../territories/index.ts'
import type { ChangedRow } from './store.ts'

/**
 * O4: what these things are now, within this scope as it is now; null for what is not there, or not his (P60). One read
 * of each kind, whatever their number.
 */
export async function presentChanges(
  { engine, read }: Database,
  rows: readonly ChangedRow[],
  { scope, now }: { readonly scope: Scope; readonly now: Instant },
): Promise<SyncChange[]> {
  const idsOf = (entity: ChangedRow['entity']) =>
    rows.filter((row) => row.entity === entity).map((row) => row.entity_id)
  const retailers = await retailersWithin(read, engine, scope, idsOf('retailer'))
  const views = await contactViewsWithin(read, engine, scope, idsOf('contact'))
  const contacts = await presentContacts(read, views, now, { withTerritories: false })
  const retailer = new Map(retailers.map((row) => [row.id, repRetailer(row)]))
  const contact = new Map(contacts.map((row) => [row.id, repContact(row)]))
  return rows.map(({ entity, entity_id: id }) =>
    entity === 'retailer'
      ? { entity, id, row: retailer.get(id) ?? null }
      : { entity, id, row: contact.get(id) ?? null },
  )
}

function repRetailer(row: RetailerRow): RepRetailer {
  return {
    id: row.id,
    accountNumber: row.account_number,
    name: row.name,
    town: row.town,
    phone: row.phone,
    active: row.deactivated_at === null,
  }
}

/** O2: a contact as the rep app keeps it. */
function repContact(contact: ContactWire): RepContact {
  return {
    id: contact.id,
    retailerId: contact.retailerId,
    firstName: contact.firstName,
    surname: contact.surname,
    email: contact.email,
    username: contact.username,
    phone: contact.phone,
    websiteAccess: contact.websiteAccess,
    active: contact.active,
    state: contact.state,
    nextAction: contact.nextAction,
    resetButton: contact.resetButton,
    mailState: contact.mailState,
    version: contact.version,
  }
}
