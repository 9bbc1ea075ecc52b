/** S5, C9: so many flows may be live from the public, and as many from staff. */
export const MAX_LIVE_FLOWS_PER_ORIGIN = 3

const DIGITS = 6
const LONGEST_TYPED = 200
// White space of every kind, and what mail programs slip in unseen when copying.
const IGNORED = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * S4: a new code of six digits, leading zeros among them. `randomIndex(bound)` returns a uniform integer from 0 to
 * bound - 1, so every code is as likely as any other (P02).
 */
export function generateResetCode(randomIndex: (bound: number) => number): string {
  return String(randomIndex(10 ** DIGITS)).padStart(DIGITS, '0')
}

/** S5: the six digits of what was typed or pasted, white space aside; null when it cannot be a code. */
export function canonicalResetCode(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null
  const bare = typed.normalize('NFKC').replace(IGNORED, '')
  return /^[0-9]{6}$/.test(bare) ? bare : null
}
