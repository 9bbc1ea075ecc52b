import { type ContactIndex, contactIndex } from '@latchkey/core/imports/contact-index'
import { accountNumberKey } from '@latchkey/core/imports/keys'
import { matchContact } from '@latchkey/core/imports/match-contact'
import {
  type ContactFields,
  hasContact,
  type ImportRow,
  type RetailerFields,
} from '@latchkey/core/imports/row'
import type { Language } from '@latchkey/core/messages/catalogue'
import { type ContactView, contactsOfRetailers, contactViewsByReferences } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'
import { type RetailerRow, retailersByAccountKeys } from '../retailers/index.ts'

/** A stored contact as the rules of the import see it, with its row. */
export interface StoredContact extends ContactFields {
  readonly view: ContactView
}

/** What is stored for the rows of a batch, looked up together. */
export interface StoredRows {
  retailerOf(row: ImportRow): RetailerRow | undefined
  contactOf(row: ImportRow): StoredContact | null | 'ambiguous'
}

export interface StoredReader {
  read(rows: readonly ImportRow[]): Promise<StoredRows>
}

/** Reads batch after batch; the contacts of a retailer are read once. */
export function storedReader(db: Queries): StoredReader {
  const retailers = new Map<string, RetailerRow>()
  const contacts = new Map<string, ContactIndex<StoredContact>>()
  const retailerOf = (row: ImportRow) => retailers.get(accountNumberKey(row.accountNumber ?? ''))

  async function readContactsOf(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !contacts.has(id))
    if (missing.length === 0) return
    const found = Map.groupBy(await contactsOfRetailers(db, missing), (view) => view.retailer_id)
    for (const id of missing) contacts.set(id, contactIndex((found.get(id) ?? []).map(storedContact)))
  }

  return {
    async read(rows) {
      const keys = new Set(rows.map((row) => accountNumberKey(row.accountNumber ?? '')))
      const unknown = [...keys].filter((key) => !retailers.has(key))
      for (const row of await retailersByAccountKeys(db, unknown)) retailers.set(row.account_number_key, row)
      const references = rows.flatMap((row) => row.contactReference ?? [])
      const views = await contactViewsByReferences(db, references)
      const byReference = new Map(views.map((view) => [view.reference, storedContact(view)] as const))
      const ofReference = (row: ImportRow) =>
        row.contactReference === undefined ? undefined : byReference.get(row.contactReference)
      const byName = rows.filter((row) => hasContact(row) && !ofReference(row))
      await readContactsOf(byName.flatMap((row) => retailerOf(row)?.id ?? []))
      return {
        retailerOf,
        contactOf(row) {
          if (!hasContact(row)) return null
          const known = ofReference(row)
          if (known) return known
          const index = contacts.get(retailerOf(row)?.id ?? '')
          return index ? matchContact(row, index.candidates(row)) : null
        },
      }
    },
  }
}

export function storedRetailer(row: RetailerRow): RetailerFields {
  return {
    accountNumber: row.account_number,
    name: row.name,
    town: row.town,
    phone: row.phone,
    active: row.deactivated_at === null,
  }
}

function storedContact(view: ContactView): StoredContact {
  return {
    view,
    reference: view.reference,
    firstName: view.first_name,
    surname: view.surname,
    email: view.email,
    phone: view.phone,
    username: view.username,
    websiteAccess: view.access_granted_at !== null,
    active: view.deactivated_at === null,
    language: view.language as Language | null,
  }
}
