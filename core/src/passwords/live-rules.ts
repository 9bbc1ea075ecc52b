/** C7: at least 8 and at most 128 characters, counted as code points after NFKC. */
export const CONTACT_PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

/** C4: the form in which every password is counted, checked and hashed: NFKC, never trimmed. */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFKC')
}

export interface PasswordRuleStatus {
  readonly rule: 'length' | 'letter' | 'digit'
  readonly met: boolean
}

/**
 * C7: the rules shown live while a contact types, all at once. A letter is \p{L} and a digit \p{Nd}, here and at the
 * server. This file is served to browsers as it stands, so it imports nothing.
 */
export function passwordRuleStatus(newPassword: string): PasswordRuleStatus[] {
  const password = normalisePassword(newPassword)
  return [
    { rule: 'length', met: [...password].length >= CONTACT_PASSWORD_MIN },
    { rule: 'letter', met: /\p{L}/u.test(password) },
    { rule: 'digit', met: /\p{Nd}/u.test(password) },
  ]
}
