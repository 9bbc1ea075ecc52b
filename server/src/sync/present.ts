import type { Instant } from '@latchkey/core/instant'
import type { RepContact, RepRetailer, SyncChange } from '@latchkey/core/sync/wire'
import type { ContactState } from '@latchkey/core/website-access/contact-state'
import { overtakenStates, presentAccess } from '../contacts/index.ts'
import type { Database } from '../platform/db/database.ts'
import { type RetailerRow, retailersWithin } from '../retailers/index.ts'
import type { Scope } from '../territories/index.ts'
import { type RepContactRow, repContactRows } from './contact-store.ts'
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
  const contacts = await repContactRows(read, engine, scope, idsOf('contact'))
  const states = await overtakenStates(read, contacts, now)
  const retailer = new Map(retailers.map((row) => [row.id, repRetailer(row)]))
  const contact = new Map(contacts.map((row) => [row.id, repContact(row, states.get(row.id)?.state)]))
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
function repContact(row: RepContactRow, fresh: ContactState | undefined): RepContact {
  return {
    id: row.id,
    retailerId: row.retailer_id,
    firstName: row.first_name,
    surname: row.surname,
    email: row.email,
    username: row.username,
    phone: row.phone,
    websiteAccess: row.access_granted_at !== null,
    active: row.deactivated_at === null,
    ...presentAccess(row, fresh),
    version: row.version,
  }
}
