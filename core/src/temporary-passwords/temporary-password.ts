import { HOUR, type Instant } from '../instant.ts'

/** C2: lower-case letters and digits without 0 o 1 i l, 31 symbols; 16 of them are 79 bits. */
export const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 16
const GROUP = 4

/** C3: valid 48 hours from its creation; a company may set 1 to 72 hours. */
export const DEFAULT_LIFETIME = 48 * HOUR
export const MIN_LIFETIME = 1 * HOUR
export const MAX_LIFETIME = 72 * HOUR

/** C9: so many may be live from the public, and as many from staff. */
export const MAX_LIVE_PER_ORIGIN = 3

/**
 * C2: a new temporary password as `xxxx-xxxx-xxxx-xxxx`, with a letter and a digit among it. `randomIndex(bound)` returns
 * a uniform integer from 0 to bound - 1. All 16 symbols are drawn anew until the rule holds, so no position is favoured.
 */
export function generateTemporaryPassword(randomIndex: (bound: number) => number): string {
  for (;;) {
    const symbols = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomIndex(ALPHABET.length)))
    const drawn = symbols.join('')
    if (/[a-z]/.test(drawn) && /[0-9]/.test(drawn)) {
      return (drawn.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
    }
  }
}

// White space, dashes of every script, the minus sign, and what mail programs slip in unseen when copying.
const IGNORED = /[\s\p{Pd}\u2212\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const CANONICAL = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)
const LONGEST_TYPED = 256

/**
 * C4: the 16 symbols of what was typed, whatever its case, hyphens and blanks, or null when it cannot be a temporary
 * password. Secrets are compared and sealed in this form, never in the form with hyphens.
 */
export function canonicalTemporaryPassword(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null
  const bare = typed.normalize('NFKC').toLowerCase().replace(IGNORED, '')
  return CANONICAL.test(bare) ? bare : null
}

export type TemporaryPasswordState = 'live' | 'used' | 'void' | 'expired'

export interface TemporaryPasswordFacts {
  readonly usedAt: Instant | null
  readonly voidedAt: Instant | null
  readonly expiresAt: Instant
}

/** C3, C8: whether a temporary password still opens anything. It is dead from the very instant `expiresAt`. */
export function temporaryPasswordState(p: TemporaryPasswordFacts, now: Instant): TemporaryPasswordState {
  if (p.usedAt !== null) return 'used'
  if (p.voidedAt !== null) return 'void'
  return now < p.expiresAt ? 'live' : 'expired'
}
