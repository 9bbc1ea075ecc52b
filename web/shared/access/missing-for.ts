export type Missing = 'contact' | 'retailer' | 'email' | 'username' | 'access'

/** C11: what keeps a letter from being sent, in the order in which it is mended. */
export function missingFor(contact: {
  readonly active: boolean
  readonly retailer: { readonly active: boolean }
  readonly email: string | null
  readonly username: string | null
  readonly websiteAccess: boolean
}): Missing[] {
  const all: readonly [Missing, boolean][] = [
    ['contact', !contact.active],
    ['retailer', !contact.retailer.active],
    ['email', contact.email === null],
    ['username', contact.username === null],
    ['access', !contact.websiteAccess],
  ]
  return all.filter(([, missing]) => missing).map(([what]) => what)
}
