import { checkEmail } from '../contacts/email-address.ts'
import { checkText, NAME_MAX } from '../contacts/names.ts'
import { HASH_BOUNDS, looksLikeHash, readImportedHash } from '../imported-hashes/imported-hash.ts'
import type { ImportedHash } from '../imported-hashes/recipe.ts'
import { type Language, languages, type MessageValues } from '../messages/catalogue.ts'
import { foldCase } from '../rules/fold-case.ts'
import { checkUsername } from '../usernames/username.ts'
import type { ColumnMapping } from './columns.ts'
import { type ImportField, importFields } from './fields.ts'
import { withoutFormulaMark } from './formula-mark.ts'
import { importProblem, type RowProblem } from './problem.ts'
import type { ImportRow } from './row.ts'

export const ACCOUNT_NUMBER_MAX = 40
export const CONTACT_REFERENCE_MAX = 100
export const PHONE_MAX = 40

export type ReadRow = { readonly row: ImportRow } | { readonly problems: readonly RowProblem[] }

type Values = { [F in ImportField]: NonNullable<ImportRow[F]> }
type Reader<T> = (typed: string) => { readonly value: T } | Fault
type Fault = Pick<RowProblem, 'code' | 'message' | 'values'>

/**
 * I2: one row of cells as values that passed the core rules, or everything that is wrong with it at once.
 * An absent column, an empty cell and the text `NULL` change nothing. The mark (') our exports set before a formula is
 * taken off. Whether access may be on is judged after merging (`mergeRow`).
 */
export function readRow(cells: readonly string[], mapping: ColumnMapping, rowNumber: number): ReadRow {
  const values: Partial<Values> = {}
  const problems: RowProblem[] = []
  const readField = <F extends ImportField>(field: F): void => {
    const column = mapping.get(field)
    const typed = column === undefined ? undefined : cellText(cells[column.index])
    if (column === undefined || typed === undefined) return
    // A hash in another column is neither stored there nor told in a problem's words.
    const read: { readonly value: Values[F] } | Fault =
      field !== 'passwordHash' && looksLikeHash(typed) ? misplacedHash : readers[field](typed)
    if ('value' in read) values[field] = read.value
    else problems.push({ row: rowNumber, column: column.header, ...read })
  }
  importFields.forEach(readField)
  return problems.length > 0 ? { problems } : { row: { row: rowNumber, ...values } }
}

/** The text of a cell, or undefined where it changes nothing. Only NULL in capitals is none: Null is a surname. */
function cellText(cell: string | undefined): string | undefined {
  const text = (cell ?? '').trim()
  if (text === '' || text === 'NULL') return undefined
  return withoutFormulaMark(text).trim()
}

const yes = new Set(['on', 'yes', 'y', '1', 'true', 'ja', 'j', 'ein', 'an', 'wahr', 'x'])
const no = new Set(['off', 'no', 'n', '0', 'false', 'nein', 'aus', 'falsch'])

const yesOrNo: Reader<boolean> = (typed) => {
  const word = foldCase(typed)
  if (yes.has(word)) return { value: true }
  if (no.has(word)) return { value: false }
  return importProblem('import.row.not-yes-or-no', { text: typed.slice(0, 40) })
}

const languageNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'englisch'],
  de: ['de', 'ger', 'deu', 'german', 'deutsch'],
}

/** A language by code, by locale ("de-AT", "en_GB") or by name. */
const languageNamed: Reader<Language> = (typed) => {
  const word = foldCase(typed).split(/[-_]/)[0] ?? ''
  const found = languages.find((language) => languageNames[language].includes(word))
  if (found) return { value: found }
  return importProblem('import.row.unknown-language', {
    text: typed.slice(0, 40),
    languages: languages.join(', '),
  })
}

const misplacedHash = importProblem('import.row.hash-misplaced')

// The problem never repeats what was read.
const readHash: Reader<ImportedHash> = (typed) => {
  const read = readImportedHash(typed)
  if (read === 'unreadable') return importProblem('import.row.hash-unreadable')
  if (read !== 'too-costly') return { value: read }
  return importProblem('import.row.hash-too-costly', {
    cost: HASH_BOUNDS.bcryptCost.most,
    memory: HASH_BOUNDS.argon2.memory / 1024,
    scrypt: HASH_BOUNDS.scrypt.memory / 1_048_576,
    rounds: HASH_BOUNDS.pbkdf2Rounds,
  })
}

function faultOf(checked: Omit<Fault, 'values'> & { readonly values?: MessageValues }): Fault {
  return { code: checked.code, message: checked.message, values: checked.values ?? {} }
}

function oneLine(max: number): Reader<string> {
  return (typed) => {
    const checked = checkText(typed, { max, required: true })
    return checked.ok ? { value: checked.text } : faultOf(checked)
  }
}

const readEmail: Reader<string> = (typed) => {
  const checked = checkEmail(typed)
  return checked.ok ? { value: checked.email } : faultOf(checked)
}

const readUsername: Reader<string> = (typed) => {
  const checked = checkUsername(typed)
  return checked.ok ? { value: checked.username } : faultOf(checked)
}

const readers: { readonly [F in ImportField]: Reader<Values[F]> } = {
  accountNumber: oneLine(ACCOUNT_NUMBER_MAX),
  retailerName: oneLine(NAME_MAX),
  retailerTown: oneLine(NAME_MAX),
  retailerPhone: oneLine(PHONE_MAX),
  retailerActive: yesOrNo,
  contactReference: oneLine(CONTACT_REFERENCE_MAX),
  firstName: oneLine(NAME_MAX),
  surname: oneLine(NAME_MAX),
  email: readEmail,
  phone: oneLine(PHONE_MAX),
  username: readUsername,
  websiteAccess: yesOrNo,
  contactActive: yesOrNo,
  language: languageNamed,
  passwordHash: readHash,
}
