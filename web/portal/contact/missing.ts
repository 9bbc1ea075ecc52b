import type { ContactWire } from '@latchkey/core/contacts/wire'

export type Missing = 'contact' | 'retailer' | 'email' | 'username' | 'access'

/** C11: what keeps a letter from being sent, in the order in which it is mended. */
export function missingFor(
  contact: Pick<ContactWire, 'active' | 'retailer' | 'email' | 'username' | 'websiteAccess'>,
): Missing[] {
  const all: readonly [Missing, boolean][] = [
    ['contact', !contact.active],
    ['retailer', !contact.retailer.active],
    ['email', contact.email === null],
    ['username', contact.username === null],
    ['access', !contact.websiteAccess],
  ]
  return all.filter(([, missing]) => missing).map(([what]) => what)
}
