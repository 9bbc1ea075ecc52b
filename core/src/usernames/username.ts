import { foldCase } from '../rules/fold-case.ts'
import { scriptsOf } from './scripts.ts'
import { skeleton } from './skeleton.ts'

/** A3: 2 to 254 visible characters, counted as code points after NFKC. */
export const USERNAME_MIN = 2
export const USERNAME_MAX = 254

export type UsernameFault =
  | 'missing'
  | 'too-short'
  | 'too-long'
  | 'white-space'
  | 'invisible'
  | 'mixed-scripts'
  | 'script-not-supported'

export type UsernameCheck =
  | {
      readonly ok: true
      /** As it is stored and shown: NFKC, outer blanks gone. */
      readonly username: string
      /** What must be unique over all contacts. */
      readonly key: string
      /** What it looks like; see `usernameResemblance`. */
      readonly skeleton: string
      readonly ascii: boolean
    }
  | { readonly ok: false; readonly code: UsernameFault; readonly message: `rule.username.${UsernameFault}` }

// Control, format (bidirectional marks among them), surrogates, private use, unassigned, and what has no ink of its own.
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|^\p{M}/u
// NFKC can make one character into eighteen, never many into fewer than a fourth.
const LONGEST_TYPED = 4 * USERNAME_MAX

/** A3: how usernames are compared, also for a name typed at sign-in that was never checked: outer blanks gone, folded. */
export function usernameKey(typed: string): string {
  return foldCase(typed.trim())
}

/**
 * A3: a username as typed, checked. White space inside is refused: a username is typed on a phone, where a blank is
 * added and lost unseen.
 */
export function checkUsername(typed: string): UsernameCheck {
  if (typed.length > LONGEST_TYPED) return fault('too-long')
  const username = typed.trim().normalize('NFKC').trim()
  const length = [...username].length
  if (length === 0) return fault('missing')
  if (INVISIBLE.test(username)) return fault('invisible')
  if (/\s/.test(username)) return fault('white-space')
  if (length < USERNAME_MIN) return fault('too-short')
  if (length > USERNAME_MAX) return fault('too-long')
  const scripts = scriptsOf(username)
  if (scripts === 'unsupported') return fault('script-not-supported')
  if (scripts === 'mixed') return fault('mixed-scripts')
  const key = usernameKey(username)
  return { ok: true, username, key, skeleton: skeleton(key), ascii: isAscii(username) }
}

/**
 * A3: what to do about another contact's username with an equal skeleton and another key: two ASCII names (AC-20117,
 * AC-20I17) only warn; with any other letter on either side the new name is refused.
 */
export function usernameResemblance(
  one: { readonly ascii: boolean },
  other: { readonly ascii: boolean },
): 'warn' | 'refuse' {
  return one.ascii && other.ascii ? 'warn' : 'refuse'
}

/** Whether a username is plain ASCII, for a stored name beside a new one. */
export function isAscii(username: string): boolean {
  return /^[\x21-\x7e]*$/.test(username)
}

function fault(code: UsernameFault): UsernameCheck {
  return { ok: false, code, message: `rule.username.${code}` }
}
