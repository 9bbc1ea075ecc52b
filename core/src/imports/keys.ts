import { checkEmail } from '../contacts/email-address.ts'
import { foldCase } from '../rules/fold-case.ts'

/** Account numbers are the same when they differ in case only. */
export function accountNumberKey(accountNumber: string): string {
  return foldCase(accountNumber.trim())
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
