import { mailboxKey, nameKey } from './keys.ts'
import type { ContactFields, ImportRow } from './row.ts'

/**
 * I2: which stored contact of the row's retailer the row is about; null for a new one.
 *
 * 1. With a contact reference: the contact of that reference; else one without any reference that rule 2 finds.
 * 2. Otherwise by e-mail and name; else, where the row gives a name, by name alone (his address changed); where it
 *    gives none, by e-mail alone.
 *
 * E-mail alone never matches a row with another name: shops share mailboxes (A3), and a colleague's row would take over
 * a contact together with his password. Two that fit are `ambiguous`.
 */
export function matchContact<T extends ContactFields>(
  row: ImportRow,
  contactsOfRetailer: readonly T[],
): T | null | 'ambiguous' {
  if (row.contactReference === undefined) return matchByMailAndName(row, contactsOfRetailer)
  const same = contactsOfRetailer.find((contact) => contact.reference === row.contactReference)
  return (
    same ??
    matchByMailAndName(
      row,
      contactsOfRetailer.filter((contact) => contact.reference === null),
    )
  )
}

function matchByMailAndName<T extends ContactFields>(
  row: ImportRow,
  contacts: readonly T[],
): T | null | 'ambiguous' {
  const mailbox = mailboxKey(row.email)
  const named = contacts.filter((contact) => fitsName(row, contact))
  const both = mailbox === '' ? [] : named.filter((contact) => mailboxKey(contact.email) === mailbox)
  const hasName = row.firstName !== undefined || row.surname !== undefined
  const found = both.length > 0 || !hasName ? both : named
  return found.length > 1 ? 'ambiguous' : (found[0] ?? null)
}

/** Only the names the row gives are compared; what it leaves out changes nothing and so contradicts nothing. */
function fitsName(row: ImportRow, contact: ContactFields): boolean {
  const fits = (given: string | undefined, stored: string): boolean =>
    given === undefined || nameKey(given) === nameKey(stored)
  return fits(row.firstName, contact.firstName) && fits(row.surname, contact.surname)
}
