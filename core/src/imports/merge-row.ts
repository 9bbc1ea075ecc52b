import { hasName } from '../contacts/names.ts'
import { type ColumnMapping, columnOf } from './columns.ts'
import type { ImportField } from './fields.ts'
import { accountNumberKey, nameKey } from './keys.ts'
import { type RowProblem, rowProblem } from './problem.ts'
import {
  type ContactFields,
  hasContact,
  type ImportRow,
  isGenerated,
  type MergedRow,
  type RetailerFields,
} from './row.ts'

/** What is stored for a row: its retailer by account number, its contact by `matchContact`. */
export interface StoredForRow {
  readonly retailer: RetailerFields | null
  readonly contact: ContactFields | null
  /** The account number of the retailer the stored contact belongs to, where a reference found him elsewhere. */
  readonly contactAccountNumber?: string
}

const noRetailer = (accountNumber: string): RetailerFields => ({
  accountNumber,
  name: '',
  town: null,
  phone: null,
  active: true,
})
const noContact: ContactFields = {
  reference: null,
  firstName: '',
  surname: '',
  email: null,
  phone: null,
  username: null,
  websiteAccess: false,
  active: true,
  language: null,
}

/**
 * I2: what the row makes of what is stored: the resulting retailer and contact, which of their fields change, and what
 * is wrong with the result. A field the row does not give stays as it is; a new contact is active and without access.
 * A2: access on without e-mail or username, counting both what is stored and what the row gives, is a problem.
 * The row must have an account number: `completeRows` gives it one or a problem.
 */
export function mergeRow(stored: StoredForRow, row: ImportRow, mapping: ColumnMapping): MergedRow {
  const accountNumber = stored.retailer?.accountNumber ?? row.accountNumber ?? ''
  const retailerBefore = stored.retailer ?? noRetailer(accountNumber)
  const retailer: RetailerFields = {
    accountNumber,
    name: row.retailerName ?? retailerBefore.name,
    town: row.retailerTown ?? retailerBefore.town,
    phone: row.retailerPhone ?? retailerBefore.phone,
    active: row.retailerActive ?? retailerBefore.active,
  }
  const contactBefore = stored.contact ?? noContact
  const contact = hasContact(row) ? mergeContact(contactBefore, row) : null

  const problem = (field: ImportField, ...rest: ProblemWords): RowProblem =>
    rowProblem({ row: row.row, column: columnOf(mapping, field) }, ...rest)
  return {
    row: row.row,
    retailer,
    retailerChanges: changed(retailerBefore, retailer),
    retailerIsNew: stored.retailer === null,
    contact,
    contactChanges: contact === null ? [] : changed(contactBefore, contact),
    contactIsNew: contact !== null && stored.contact === null,
    problems: [...retailerProblems(stored, row, problem), ...contactProblems(stored, contact, row, problem)],
  }
}

type ProblemWords = [message: Parameters<typeof rowProblem>[1], values?: Parameters<typeof rowProblem>[2]]
type ProblemAt = (field: ImportField, ...rest: ProblemWords) => RowProblem

function mergeContact(before: ContactFields, row: ImportRow): ContactFields {
  const username = isGenerated(row, 'username') ? (before.username ?? row.username) : row.username
  return {
    reference: row.contactReference ?? before.reference,
    firstName: row.firstName ?? before.firstName,
    surname: row.surname ?? before.surname,
    email: row.email ?? before.email,
    phone: row.phone ?? before.phone,
    username: username ?? before.username,
    websiteAccess: row.websiteAccess ?? before.websiteAccess,
    active: row.contactActive ?? before.active,
    language: row.language ?? before.language,
  }
}

function retailerProblems(stored: StoredForRow, row: ImportRow, problem: ProblemAt): RowProblem[] {
  const accountNumber = row.accountNumber ?? ''
  if (accountNumber === '') return [problem('accountNumber', 'import.row.account-number-missing')]
  if (stored.retailer === null) {
    if (row.retailerName !== undefined) return []
    return [problem('retailerName', 'import.row.retailer-name-missing', { accountNumber })]
  }
  // A number made from the name's first contact says nothing about a retailer of another name: renaming it would be a guess.
  const { name } = stored.retailer
  if (isGenerated(row, 'accountNumber') && nameKey(row.retailerName) !== nameKey(name)) {
    return [problem('retailerName', 'import.row.account-number-in-use', { accountNumber, name })]
  }
  return []
}

function contactProblems(
  stored: StoredForRow,
  contact: ContactFields | null,
  row: ImportRow,
  problem: ProblemAt,
): RowProblem[] {
  if (contact === null) return []
  const problems: RowProblem[] = []
  const elsewhere = stored.contactAccountNumber
  if (elsewhere !== undefined && accountNumberKey(elsewhere) !== accountNumberKey(row.accountNumber ?? '')) {
    const values = { reference: contact.reference ?? '', accountNumber: elsewhere }
    problems.push(problem('contactReference', 'import.row.contact-elsewhere', values))
  }
  if (!hasName(contact.firstName, contact.surname)) {
    problems.push(problem('surname', 'import.row.contact-name-missing'))
  }
  if (contact.websiteAccess && contact.email === null) {
    problems.push(problem('email', 'import.row.access-without-email'))
  }
  if (contact.websiteAccess && contact.username === null) {
    problems.push(problem('username', 'import.row.access-without-username'))
  }
  return problems
}

function changed<T extends object>(before: T, after: T): (keyof T)[] {
  return (Object.keys(after) as (keyof T)[]).filter((field) => before[field] !== after[field])
}
