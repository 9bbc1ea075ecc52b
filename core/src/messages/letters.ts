/** Words of the letters. */
export const lettersEn = {
  'letter.unknown-contact': 'your contact',
} as const

export const lettersDe: Record<keyof typeof lettersEn, string> = {
  'letter.unknown-contact': 'Ihr Kontakt',
}
