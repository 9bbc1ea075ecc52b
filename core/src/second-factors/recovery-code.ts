import { ALPHABET } from '../temporary-passwords/temporary-password.ts'

/** L5: how many recovery codes a user gets at a time. */
export const RECOVERY_CODES = 10

const LENGTH = 12
const LONGEST_TYPED = 256
const CANONICAL = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/** L5: a new recovery code as `xxxx-xxxx-xxxx`: 12 of 31 symbols are 59 bits, tried ten times a day at most. */
export function generateRecoveryCode(randomIndex: (bound: number) => number): string {
  const symbols = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomIndex(ALPHABET.length)))
  return (symbols.join('').match(/.{4}/g) ?? []).join('-')
}

/** The 12 symbols of what was typed, whatever its case, hyphens and blanks, or null when it cannot be one. */
export function canonicalRecoveryCode(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null
  const bare = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\u2212\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
  return CANONICAL.test(bare) ? bare : null
}
