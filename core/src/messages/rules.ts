/** Reasons a value is not accepted (passwords, usernames, addresses), and the names of states and strengths. */
export const rulesEn = {
  'rule.password.too-short': 'Use 8 characters or more.',
} as const

export const rulesDe: Record<keyof typeof rulesEn, string> = {
  'rule.password.too-short': 'Verwenden Sie mindestens 8 Zeichen.',
}
