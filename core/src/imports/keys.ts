import { checkEmail } from '../contacts/email-address.ts'
import { foldCase } from '../rules/fold-case.ts'
import { foldForSearch } from '../search/search-text.ts'

/** Account numbers are the same when they differ in case, marks and white space only, as in the retailer's own key. */
export function accountNumberKey(accountNumber: string): string {
  return foldForSearch(accountNumber)
}

/** Names of retailers and people are the same when they differ in case and white space only. */
export function nameKey(...parts: readonly (string | null | undefined)[]): string {
  return foldCase(parts.map((part) => part ?? '').join(' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The mailbox an address means, or '' where there is none. */
export function mailboxKey(email: string | null | undefined): string {
  const checked = checkEmail(email ?? '')
  return checked.ok ? checked.key : ''
}
