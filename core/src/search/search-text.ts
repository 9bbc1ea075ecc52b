// Letters that no decomposition takes apart but that people type without their stroke or as two letters.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
}
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')

const ASCII = /^[ -~]*$/

/**
 * The text as both engines search it: NFKD, marks stripped, folded (ß to ss, æ to ae, ø to o, ł to l …), white space
 * collapsed. Both what is stored and what is searched for go through it, so "mul" finds Müller and 李明 finds itself.
 */
export function foldForSearch(text: string): string {
  // Most names need no more than this, and a device folds 50,000 of them at its start.
  if (ASCII.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(PLAIN_LETTER, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
}

/** What a row is found by: its fields folded, one per line, so that no match runs from one field into the next. */
export function searchText(fields: readonly (string | null | undefined)[]): string {
  return fields
    .map((field) => foldForSearch(field ?? ''))
    .filter((field) => field !== '')
    .join('\n')
}

/** What a row is ordered by, compared as bytes: its parts folded in the order given, for a person surname first. */
export function sortName(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .map((part) => foldForSearch(part ?? ''))
    .filter((part) => part !== '')
    .join(' ')
}
