import { checkEmail } from '@latchkey/core/contacts/email-address'
import type { rulesEn } from '@latchkey/core/messages/rules'
import { checkUsername } from '@latchkey/core/usernames/username'
import type { AccessFields } from '../page/wished.ts'

type FaultWord = keyof typeof rulesEn | 'needed.email' | 'needed.username'
export interface FieldFaults {
  readonly email?: FaultWord
  readonly username?: FaultWord
}

/** A2, A3: what the server would refuse of the touched fields, told here already, also without a connection. */
export function faultsOf(value: AccessFields, changes: Partial<AccessFields>): FieldFaults {
  const email = emailFault(value, changes)
  const username = usernameFault(value, changes)
  return { ...(email ? { email } : {}), ...(username ? { username } : {}) }
}

function emailFault(
  { email, websiteAccess }: AccessFields,
  changes: Partial<AccessFields>,
): FaultWord | null {
  if (email === null) return websiteAccess && touches(changes, 'email') ? 'needed.email' : null
  const check = checkEmail(email)
  return check.ok || !('email' in changes) ? null : check.message
}

function usernameFault(
  { username, websiteAccess }: AccessFields,
  changes: Partial<AccessFields>,
): FaultWord | null {
  if (username === null) return websiteAccess && touches(changes, 'username') ? 'needed.username' : null
  const check = checkUsername(username)
  return check.ok || !('username' in changes) ? null : check.message
}

const touches = (changes: Partial<AccessFields>, field: 'email' | 'username') =>
  field in changes || changes.websiteAccess === true

/** The changes as the server stores them: outer blanks gone, names in their normal form. */
export function normalised(changes: Partial<AccessFields>): Partial<AccessFields> {
  const email = changes.email ? checkEmail(changes.email) : null
  const username = changes.username ? checkUsername(changes.username) : null
  return {
    ...changes,
    ...(email?.ok ? { email: email.email } : {}),
    ...(username?.ok ? { username: username.username } : {}),
  }
}
