import { mailboxKey, nameKey } from './keys.ts'
import type { ContactFields, ImportRow } from './row.ts'

/** The stored contacts of a retailer, found without looking at each: a shop may have thousands. */
export interface ContactIndex<T extends ContactFields> {
  /** Every contact `matchContact` could find for the row, and few others. */
  candidates(row: ImportRow): readonly T[]
}

export function contactIndex<T extends ContactFields>(contacts: Iterable<T>): ContactIndex<T> {
  const byReference = new Map<string, T[]>()
  const byMailbox = new Map<string, T[]>()
  const byFirstName = new Map<string, T[]>()
  const bySurname = new Map<string, T[]>()
  for (const contact of contacts) {
    if (contact.reference !== null) add(byReference, contact.reference, contact)
    add(byMailbox, mailboxKey(contact.email), contact)
    add(byFirstName, nameKey(contact.firstName), contact)
    add(bySurname, nameKey(contact.surname), contact)
  }
  const named = (row: ImportRow): readonly T[] => {
    if (row.surname !== undefined) return bySurname.get(nameKey(row.surname)) ?? []
    return row.firstName === undefined ? [] : (byFirstName.get(nameKey(row.firstName)) ?? [])
  }
  return {
    candidates(row) {
      const mailbox = mailboxKey(row.email)
      const found = [
        ...(row.contactReference === undefined ? [] : (byReference.get(row.contactReference) ?? [])),
        ...(mailbox === '' ? [] : (byMailbox.get(mailbox) ?? [])),
        ...named(row),
      ]
      return [...new Set(found)]
    },
  }
}

function add<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key)
  if (group) group.push(one)
  else groups.set(key, [one])
}
