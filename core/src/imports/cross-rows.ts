import { checkUsername, usernameResemblance } from '../usernames/username.ts'
import { type ColumnMapping, columnOf } from './columns.ts'
import type { ImportField } from './fields.ts'
import { accountNumberKey, mailboxKey, nameKey } from './keys.ts'
import { type RowProblem, rowProblem } from './problem.ts'
import { hasContact, type ImportRow } from './row.ts'

const retailerFields = ['retailerName', 'retailerTown', 'retailerPhone', 'retailerActive'] as const

/**
 * I2: what rows of one file say against each other; `completeRows` comes before it. The problem stands at the later row
 * and names the earlier one: a retailer given two names or otherwise two values, a username twice (A3, by its key) or one that looks like another, a
 * contact reference twice or at two retailers, a contact without a reference twice.
 */
export function crossRowProblems(rows: Iterable<ImportRow>, mapping: ColumnMapping): RowProblem[] {
  const check = crossRowCheck(mapping)
  const problems: RowProblem[] = []
  for (const row of rows) problems.push(...check(row))
  return problems
}

/** The same, row by row in the order of the file. A username that stored contacts of one person share may stand twice. */
export function crossRowCheck(
  mapping: ColumnMapping,
  mayShare: (usernameKey: string) => boolean = () => false,
): (row: ImportRow) => RowProblem[] {
  const retailers = new Map<string, Map<string, { row: number; value: string | boolean }>>()
  const usernames = new Map<string, number>()
  const alike = new Map<string, { row: number; ascii: boolean }>()
  const references = new Map<string, { row: number; accountNumber: string }>()
  const unreferenced = new Map<string, number>()
  const referenced = new Map<string, number>()

  const at = (row: ImportRow, field: ImportField) => ({ row: row.row, column: columnOf(mapping, field) })

  function retailerProblems(row: ImportRow): RowProblem[] {
    const accountNumber = row.accountNumber ?? ''
    const key = accountNumberKey(accountNumber)
    const said = retailers.get(key) ?? new Map<string, { row: number; value: string | boolean }>()
    retailers.set(key, said)
    return retailerFields.flatMap((field) => {
      const value = row[field]
      if (value === undefined) return []
      const earlier = said.get(field)
      if (earlier === undefined) said.set(field, { row: row.row, value })
      if (earlier === undefined || isSame(earlier.value, value)) return []
      const words =
        field === 'retailerName' ? 'import.row.retailer-two-names' : 'import.row.retailer-contradicts'
      return [
        rowProblem(at(row, field), words, { row: earlier.row, accountNumber, other: wordFor(earlier.value) }),
      ]
    })
  }

  function usernameProblems(row: ImportRow): RowProblem[] {
    const checked = checkUsername(row.username ?? '')
    if (!checked.ok) return []
    const earlier = firstOf(usernames, checked.key, row.row)
    if (earlier !== undefined && mayShare(checked.key)) return []
    if (earlier !== undefined) {
      return [rowProblem(at(row, 'username'), 'import.row.username-twice', { row: earlier })]
    }
    const other = alike.get(checked.skeleton)
    if (other === undefined) alike.set(checked.skeleton, { row: row.row, ascii: checked.ascii })
    if (other === undefined || usernameResemblance(checked, other) === 'warn') return []
    return [rowProblem(at(row, 'username'), 'import.row.username-looks-like', { row: other.row })]
  }

  function contactProblems(row: ImportRow): RowProblem[] {
    if (!hasContact(row)) return []
    const accountNumber = row.accountNumber ?? ''
    const identity = [
      accountNumberKey(accountNumber),
      mailboxKey(row.email),
      nameKey(row.firstName, row.surname),
    ].join('\n')
    const twice = (earlier: number) => [
      rowProblem({ row: row.row, column: '' }, 'import.row.contact-twice', { row: earlier }),
    ]
    if (row.contactReference !== undefined) {
      const earlier = references.get(row.contactReference)
      if (earlier === undefined) {
        references.set(row.contactReference, { row: row.row, accountNumber })
        firstOf(referenced, identity, row.row)
        const same = unreferenced.get(identity)
        return same === undefined ? [] : twice(same)
      }
      const values = { row: earlier.row, accountNumber: earlier.accountNumber }
      const here = accountNumberKey(earlier.accountNumber) === accountNumberKey(accountNumber)
      const words = here ? 'import.row.reference-twice' : 'import.row.reference-two-retailers'
      return [rowProblem(at(row, 'contactReference'), words, values)]
    }
    const earlier = firstOf(unreferenced, identity, row.row) ?? referenced.get(identity)
    return earlier === undefined ? [] : twice(earlier)
  }

  return (row) => [...retailerProblems(row), ...usernameProblems(row), ...contactProblems(row)]
}

/** The row that had the key before, or undefined when this row is the first. */
function firstOf(rows: Map<string, number>, key: string, row: number): number | undefined {
  const earlier = rows.get(key)
  if (earlier === undefined) rows.set(key, row)
  return earlier
}

function isSame(one: string | boolean, other: string | boolean): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? nameKey(one) === nameKey(other)
    : one === other
}

function wordFor(value: string | boolean): string {
  return typeof value === 'string' ? value : value ? 'on' : 'off'
}
