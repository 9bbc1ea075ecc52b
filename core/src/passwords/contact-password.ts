import type { MessageKey, MessageValues } from '../messages/catalogue.ts'
import { foldForSearch } from '../search/search-text.ts'
import { normalisePassword, PASSWORD_MAX, passwordRuleStatus } from './live-rules.ts'

/** The words a contact's password may not consist of. */
export interface PasswordOwner {
  readonly username: string | null
  readonly retailerName: string
  readonly contactName?: string
}

export type PasswordFault =
  | 'missing'
  | 'too-short'
  | 'no-letter'
  | 'no-digit'
  | 'too-long'
  | 'is-username'
  | 'is-retailer-name'
  | 'is-contact-name'
  | 'too-common'
  | 'is-current'
  | 'is-temporary'
  | 'not-repeated'
  | 'not-acceptable'

export interface PasswordProblem {
  readonly code: PasswordFault
  readonly message: MessageKey
  readonly values?: MessageValues
}

// NFKC joins at most four code units into one, so more than this is too long without looking.
const LONGEST_TYPED = 4 * PASSWORD_MAX * 2

/** C7: one reason as the wire and the pages give it; the caller adds what only it can know, such as `is-current`. */
export function passwordProblem(code: PasswordFault): PasswordProblem {
  return { code, message: `rule.password.${code}` }
}

/**
 * C7: every reason at once why a contact may not have this password, none when he may. `commonPasswords` is null where
 * the company has switched the list off. That it is not the current or a temporary one is checked where those are known.
 */
export function contactPasswordProblems(
  newPassword: string,
  owner: PasswordOwner,
  commonPasswords: { has(password: string): boolean } | null,
): PasswordProblem[] {
  if (newPassword === '') return [passwordProblem('missing')]
  if (newPassword.length > LONGEST_TYPED) return [passwordProblem('too-long')]
  const password = normalisePassword(newPassword)
  const unmet = new Set(
    passwordRuleStatus(password)
      .filter(({ met }) => !met)
      .map(({ rule }) => rule),
  )
  const faults: PasswordFault[] = []
  if (unmet.has('length')) faults.push('too-short')
  if (unmet.has('letter')) faults.push('no-letter')
  if (unmet.has('digit')) faults.push('no-digit')
  if ([...password].length > PASSWORD_MAX) faults.push('too-long')
  if (isOnly(password, usernameForms(owner.username ?? ''))) faults.push('is-username')
  if (isOnly(password, retailerForms(owner.retailerName))) faults.push('is-retailer-name')
  if (owner.contactName && isOnly(password, [owner.contactName])) faults.push('is-contact-name')
  if (commonPasswords?.has(password)) faults.push('too-common')
  return faults.map(passwordProblem)
}

/** P06: whether the password is one of the words, once or repeated, with nothing around it but digits, signs and blanks. */
function isOnly(password: string, words: readonly string[]): boolean {
  const typed = compact(password)
  return words
    .map(compact)
    .filter((word) => word !== '')
    .some((word) => typed.includes(word) && !/\p{L}/u.test(typed.replaceAll(word, '')))
}

function compact(text: string): string {
  return foldForSearch(text).replace(/[^\p{L}\p{N}]/gu, '')
}

function usernameForms(username: string): string[] {
  const local = username.split('@')[0] ?? ''
  return local === username ? [username] : [username, local]
}

const LEGAL_FORMS =
  /[\s,]+(gmbh( & co\.? kg)?|ag|kg|ohg|ug|e\.? ?k\.?|ltd|limited|llc|inc|corp|plc|s\.?a\.?|b\.?v\.?)\.?$/i

function retailerForms(name: string): string[] {
  const bare = name.trim().replace(LEGAL_FORMS, '')
  return bare === name ? [name] : [name, bare]
}
