import { checkUsername, usernameKey } from '../usernames/username.ts'
import type { UsernameSource } from './choices.ts'
import { type ColumnMapping, columnOf } from './columns.ts'
import { accountNumberKey, nameKey } from './keys.ts'
import { type RowProblem, rowProblem } from './problem.ts'
import { ACCOUNT_NUMBER_MAX } from './read-row.ts'
import { hasContact, type ImportRow } from './row.ts'

export interface CompleteOptions {
  /** What a missing username is made of; without it the username stays empty and the contact incomplete. */
  readonly usernameFrom?: UsernameSource
  /** Whether a contact outside the file has a username of this key. */
  readonly isUsernameTaken?: (key: string) => boolean
  /** The retailer each stored contact reference belongs to, so that a second import finds the retailers of the first. */
  readonly storedRetailers?: ReadonlyMap<string, { readonly accountNumber: string; readonly name: string }>
}

export interface CompletedRows {
  readonly rows: readonly ImportRow[]
  readonly problems: readonly RowProblem[]
}

/**
 * I2: gives rows what their file lacks, by rules that lead to the same result every time.
 *
 * - Account number missing: the retailer is known by its name (case and white space aside). It gets the account number
 *   another row of the file gives for that name; else that of the stored retailer of that name which already has one of
 *   its contacts; else `R-` and the contact reference of the first row with that name. Without name or reference, and
 *   where the file has several numbers for the name, it is a problem of the row.
 * - Username missing: left empty, or made of `usernameFrom`: the e-mail address, the account number or the contact
 *   reference. A second contact gets `-2`, the next `-3`; a mailbox shared by several names only its first contact, as
 *   an address with a number behind it would be no one's. A made username never replaces a stored one (`mergeRow`).
 */
export function completeRows(
  rows: readonly ImportRow[],
  mapping: ColumnMapping,
  options: CompleteOptions = {},
): CompletedRows {
  const steps = completeInSteps(rows, mapping, options)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same in steps of a few rows each, for a caller that has other things to do between them. */
export function* completeInSteps(
  rows: readonly ImportRow[],
  mapping: ColumnMapping,
  options: CompleteOptions = {},
): Generator<void, CompletedRows> {
  const problems: RowProblem[] = []
  const numbered: ImportRow[] = []
  const numbers = yield* numbersByName(rows, options.storedRetailers ?? new Map())
  for (const [index, row] of rows.entries()) {
    if (index % STEP_ROWS === 0) yield
    const accountNumber = row.accountNumber ?? numbers.get(nameKey(row.retailerName))
    if (row.accountNumber !== undefined) numbered.push(row)
    else if (accountNumber) numbered.push({ ...row, accountNumber, generated: ['accountNumber'] })
    else {
      const at = { row: row.row, column: columnOf(mapping, 'accountNumber') }
      problems.push(rowProblem(at, 'import.row.account-number-missing'))
    }
  }
  return { rows: yield* withUsernames(numbered, options), problems }
}

const STEP_ROWS = 200

/** The one account number of each retailer name; null where the file has several. */
function* numbersByName(
  rows: readonly ImportRow[],
  stored: NonNullable<CompleteOptions['storedRetailers']>,
): Generator<void, Map<string, string | null>> {
  const numbers = new Map<string, string | null>()
  for (const [index, row] of rows.entries()) {
    if (index % STEP_ROWS === 0) yield
    const name = nameKey(row.retailerName)
    if (name === '' || row.accountNumber === undefined) continue
    const known = numbers.get(name)
    const same = known === undefined || accountNumberKey(known ?? '') === accountNumberKey(row.accountNumber)
    numbers.set(name, same ? row.accountNumber : null)
  }
  const given = new Set(numbers.keys())
  const found = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (index % STEP_ROWS === 0) yield
    const name = nameKey(row.retailerName)
    const reference = row.contactReference
    if (name === '' || reference === undefined || given.has(name) || found.has(name)) continue
    const retailer = stored.get(reference)
    if (retailer && nameKey(retailer.name) === name) {
      numbers.set(name, retailer.accountNumber)
      found.add(name)
    } else if (!numbers.has(name)) {
      const made = `R-${reference}`
      numbers.set(name, [...made].length > ACCOUNT_NUMBER_MAX ? null : made)
    }
  }
  return numbers
}

function* withUsernames(rows: readonly ImportRow[], options: CompleteOptions): Generator<void, ImportRow[]> {
  const { usernameFrom, isUsernameTaken = () => false } = options
  if (usernameFrom === undefined) return [...rows]
  const taken = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (index % STEP_ROWS === 0) yield
    if (row.username !== undefined) taken.add(usernameKey(row.username))
  }
  const isFree = (username: string): boolean => {
    const checked = checkUsername(username)
    return checked.ok && !taken.has(checked.key) && !isUsernameTaken(checked.key)
  }
  // The last number used per base, so that a retailer of a thousand contacts is not counted through each time.
  const lastSuffix = new Map<string, number>()
  const mayCount = usernameFrom !== 'email'
  const named: ImportRow[] = []
  for (const [index, row] of rows.entries()) {
    if (index % STEP_ROWS === 0) yield
    const base = sourceOf(row, usernameFrom)
    const isOpen = row.username === undefined && base !== undefined && hasContact(row)
    const username = isOpen ? freeUsername(base, { isFree, lastSuffix, mayCount }) : undefined
    if (username === undefined) named.push(row)
    else {
      taken.add(usernameKey(username))
      named.push({ ...row, username, generated: [...(row.generated ?? []), 'username'] })
    }
  }
  return named
}

const SUFFIXES_TRIED = 1000

function freeUsername(
  base: string,
  by: { isFree: (username: string) => boolean; lastSuffix: Map<string, number>; mayCount: boolean },
): string | undefined {
  // A base that is no username by itself (one character, a blank in it) is none with a number behind it either.
  if (!checkUsername(base).ok) return undefined
  if (!by.mayCount) return by.isFree(base) ? base : undefined
  const last = by.lastSuffix.get(usernameKey(base)) ?? 0
  for (let suffix = last + 1; suffix <= last + SUFFIXES_TRIED; suffix += 1) {
    const username = suffix === 1 ? base : `${base}-${suffix}`
    if (by.isFree(username)) {
      by.lastSuffix.set(usernameKey(base), suffix)
      return username
    }
  }
  return undefined
}

function sourceOf(row: ImportRow, source: UsernameSource): string | undefined {
  if (source === 'email') return row.email
  return source === 'accountNumber' ? row.accountNumber : row.contactReference
}
