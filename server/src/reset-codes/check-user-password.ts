import { type PasswordProblem, passwordProblem } from '@latchkey/core/passwords/contact-password'
import { normalisePassword, PASSWORD_MAX } from '@latchkey/core/passwords/live-rules'
import { Refusal } from '@latchkey/core/refusal'
import { meetsAcceptable } from '@latchkey/core/strength/strength'
import type { App } from '../platform/app.ts'

/** S6: why a user may not have this password, or null. `personal` are his own words: username and names. */
export async function userPasswordProblem(
  app: App,
  typed: string,
  personal: readonly string[],
): Promise<PasswordProblem | null> {
  if (typed === '') return passwordProblem('missing')
  const password = normalisePassword(typed)
  if ([...password].length > PASSWORD_MAX) return passwordProblem('too-long')
  const { label } = await app.strength.score(password, personal)
  return meetsAcceptable(label) ? null : passwordProblem('not-acceptable')
}

/**
 * S6: the password as it is hashed. Refuses `password-refused`, naming the field `newPassword`, when it is empty, too
 * long or below Acceptable. Whether it is the current one is asked by whoever knows that.
 */
export async function checkUserPassword(
  app: App,
  typed: string,
  personal: readonly string[],
): Promise<string> {
  const problem = await userPasswordProblem(app, typed, personal)
  if (problem) throw new Refusal('password-refused', { fields: [{ field: 'newPassword', ...problem }] })
  return normalisePassword(typed)
}

/** S6: the words of a user that make a password weaker. */
export function personalWordsOf(user: {
  username: string
  first_name: string
  surname: string
}): readonly string[] {
  return [user.username, user.first_name, user.surname]
}
