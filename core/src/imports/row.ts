import type { ImportedHash } from '../imported-hashes/recipe.ts'
import type { Language } from '../messages/catalogue.ts'
import type { RowProblem } from './problem.ts'

/**
 * One row after reading: every value checked and normalised. A field that is absent changes nothing (I2).
 */
export interface ImportRow {
  /** As a spreadsheet counts: the header line is row 1. */
  readonly row: number
  readonly accountNumber?: string
  readonly retailerName?: string
  readonly retailerTown?: string
  readonly retailerPhone?: string
  readonly retailerActive?: boolean
  readonly contactReference?: string
  readonly firstName?: string
  readonly surname?: string
  readonly email?: string
  readonly phone?: string
  readonly username?: string
  readonly websiteAccess?: boolean
  readonly contactActive?: boolean
  readonly language?: Language
  /** Of an older system; only for a contact who never set a password. */
  readonly passwordHash?: ImportedHash
  /** Fields the file did not give and a rule made up (`completeRows`). */
  readonly generated?: readonly ('accountNumber' | 'username')[]
}

/** The retailer's side of what is stored, as the import sees it. */
export interface RetailerFields {
  readonly accountNumber: string
  readonly name: string
  readonly town: string | null
  readonly phone: string | null
  readonly active: boolean
}

/** The contact's side of what is stored, as the import sees it. */
export interface ContactFields {
  readonly reference: string | null
  /** '' where there is none. */
  readonly firstName: string
  readonly surname: string
  readonly email: string | null
  readonly phone: string | null
  readonly username: string | null
  readonly websiteAccess: boolean
  readonly active: boolean
  /** null: the company's language. */
  readonly language: Language | null
}

/** What a row does to what is stored. */
export interface MergedRow {
  readonly row: number
  readonly retailer: RetailerFields
  /** The fields that differ from what is stored; of a new retailer, those that are not empty. */
  readonly retailerChanges: readonly (keyof RetailerFields)[]
  readonly retailerIsNew: boolean
  /** null where the row speaks of a retailer only. */
  readonly contact: ContactFields | null
  readonly contactChanges: readonly (keyof ContactFields)[]
  readonly contactIsNew: boolean
  readonly problems: readonly RowProblem[]
}

const contactFields = [
  'contactReference',
  'firstName',
  'surname',
  'email',
  'phone',
  'username',
  'websiteAccess',
  'contactActive',
  'language',
  'passwordHash',
] as const satisfies readonly (keyof ImportRow)[]

/** Whether a row says anything about a contact, or about a retailer alone. */
export function hasContact(row: ImportRow): boolean {
  return contactFields.some(
    (field) => row[field] !== undefined && !(field === 'username' && isGenerated(row, field)),
  )
}

/** Whether a rule made the value up (`completeRows`); such a value never replaces a stored one. */
export function isGenerated(row: ImportRow, field: 'accountNumber' | 'username'): boolean {
  return row.generated?.includes(field) ?? false
}
