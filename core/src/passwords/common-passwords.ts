import { foldCase } from '../rules/fold-case.ts'
import { commonPasswordList } from './common-password-list.ts'

// Rank 8,500 holds what satisfies C7 among the first 3,000 and much more, and leaves out P07's abcdefg1.
const LISTED = 8_500
// Words of this rank or better are common with digits and signs around them too.
const BASES = 5_000
const OWN_BASES = `
  january february march april may june july august september october november december
  januar februar märz maerz mai juni juli oktober dezember jänner
  monday tuesday wednesday thursday friday saturday sunday
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  spring summer autumn fall winter frühling fruehling sommer herbst
  christmas easter weihnachten ostern urlaub holiday
  password passwort kennwort passphrase geheim geheimnis secret changeme letmein login welcome willkommen hello hallo
  admin administrator user benutzer kunde customer account konto shop store laden test temp temporary start
  qwerty qwertz qwertyuiop qwertzuiop azerty asdf asdfgh asdfghjkl yxcvbnm zxcvbnm abc abcd abcdef
  berlin hamburg münchen muenchen köln koeln london wien zürich zuerich germany deutschland england
  schatz liebe iloveyou ichliebedich fussball fußball football baseball
`
const MAX_TRIMMINGS = 6
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

interface Lists {
  readonly passwords: ReadonlySet<string>
  readonly bases: ReadonlySet<string>
}
let lists: Lists | null = null

function readLists(): Lists {
  const ranked = commonPasswordList.trim().split(/\s+/).slice(0, LISTED)
  const words = ranked.slice(0, BASES).filter((entry) => /^[a-z]{4,}$/.test(entry))
  return {
    passwords: new Set(ranked),
    bases: new Set([...words, ...OWN_BASES.trim().split(/\s+/).map(foldCase)]),
  }
}

/**
 * C7, P09: whether a password is among the first that are tried: one of the list, a common word with up to six digits
 * and signs around it (Sommer2026, !Welcome1, P@ssw0rd1), or one or two characters repeated. Case does not matter.
 */
export function isCommonPassword(password: string): boolean {
  if (password.length > 256) return false
  lists ??= readLists()
  const folded = foldCase(password)
  if (lists.passwords.has(folded) || new Set(folded).size <= 2) return true
  const { bases } = lists
  return trimmed(folded).some((word) => bases.has(word) || bases.has(withoutLeet(word)))
}

/** C7: the list in the shape `contactPasswordProblems` asks. */
export const commonPasswords = { has: isCommonPassword } as const

/** The word without its trimmings: with what is around it gone on both sides, and only behind it (4dmin1 keeps its 4). */
function trimmed(password: string): string[] {
  const behind = password.replace(/[^\p{L}]+$/u, '')
  const both = behind.replace(/^[^\p{L}]+/u, '')
  return [behind, both].filter(
    (word) => word !== '' && [...password].length - [...word].length <= MAX_TRIMMINGS,
  )
}

function withoutLeet(word: string): string {
  return Array.from(word, (letter) => LEET[letter] ?? letter).join('')
}
