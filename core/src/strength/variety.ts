/** S6: the labels, weakest first. */
export const strengthLabels = ['poor', 'weak', 'acceptable', 'good', 'excellent'] as const
export type StrengthLabel = (typeof strengthLabels)[number]

/** S6: at least Acceptable is needed to save. */
export function meetsAcceptable(label: StrengthLabel): boolean {
  return strengthLabels.indexOf(label) >= strengthLabels.indexOf('acceptable')
}

export function lower(one: StrengthLabel, other: StrengthLabel): StrengthLabel {
  return strengthLabels.indexOf(one) < strengthLabels.indexOf(other) ? one : other
}

// Letters without case (Han, Arabic) are a type of their own, and so is everything that is neither letter nor digit.
const TYPES = [/\p{Ll}/u, /\p{Lu}/u, /[\p{Lt}\p{Lm}\p{Lo}]/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]

/** How many types of character an NFKC-normalised password has. */
export function characterTypes(password: string): number {
  return TYPES.filter((type) => type.test(password)).length
}

/** S6: the best label the variety allows: under 8 characters Poor; one type under 12, or two under 10, Weak at most. */
export function varietyLimit(password: string): StrengthLabel {
  const length = [...password].length
  const types = characterTypes(password)
  if (length < 8) return 'poor'
  if ((types <= 1 && length < 12) || (types === 2 && length < 10)) return 'weak'
  return 'excellent'
}

/** S6: the label of the scorer: its score of 0 to 4, and Excellent from 10^14 guesses. */
export function scorerLabel(score: number, guesses: number): StrengthLabel {
  if (guesses >= 1e14) return 'excellent'
  if (score >= 4) return 'good'
  if (score === 3) return 'acceptable'
  return score === 2 ? 'weak' : 'poor'
}
