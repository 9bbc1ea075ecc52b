import type { Actor } from '@latchkey/core/actors/caller'
import type { ImportedHash } from '@latchkey/core/imported-hashes/recipe'
import { columnOf } from '@latchkey/core/imports/columns'
import type { CompletedRows } from '@latchkey/core/imports/complete-rows'
import { crossRowCheck } from '@latchkey/core/imports/cross-rows'
import { accountNumberKey } from '@latchkey/core/imports/keys'
import { mergeRow } from '@latchkey/core/imports/merge-row'
import { rowProblem } from '@latchkey/core/imports/problem'
import type { ImportRow, MergedRow, RetailerFields } from '@latchkey/core/imports/row'
import { gapCounter, type ImportGaps } from '@latchkey/core/imports/summary'
import type { ContactView } from '../contacts/index.ts'
import type { Queries } from '../platform/db/database.ts'
import type { RetailerRow } from '../retailers/index.ts'
import { mayChangeEmail } from '../roles/index.ts'
import { addressIsGuarded, type ContactFields } from '../website-access/index.ts'
import { checkContact } from './check-contact.ts'
import { usernameChecker } from './check-usernames.ts'
import { type GiveWay, slicesOf } from './give-way.ts'
import type { ProblemList } from './problem-list.ts'
import type { ReadFile } from './read-file.ts'
import { sharedNames } from './shared-names.ts'
import { type StoredContact, storedReader, storedRetailer } from './stored-rows.ts'

const BATCH = 250

export interface PlannedRetailer {
  /** By this key its contacts find it. */
  readonly key: string
  readonly fields: RetailerFields
}

export interface PlannedContact {
  /** The row it comes from. */
  readonly row: number
  /** The password hash he gets; none where he has set a password already. */
  readonly hash: ImportedHash | undefined
  readonly retailerKey: string
  readonly fields: ContactFields
  readonly websiteAccess: boolean
  readonly active: boolean
}

export type Outcome = 'created' | 'changed' | 'unchanged'

export interface RowOutcome {
  readonly row: number
  readonly accountNumber: string
  readonly reference: string | null
  readonly retailer: Outcome
  /** null where the row speaks of a retailer alone. */
  readonly contact: Outcome | null
}

/** Everything an import will do, decided before anything is written. */
export interface ImportPlan {
  readonly newRetailers: PlannedRetailer[]
  readonly changedRetailers: { readonly stored: RetailerRow; readonly fields: RetailerFields }[]
  readonly newContacts: PlannedContact[]
  readonly changedContacts: (PlannedContact & { readonly stored: ContactView })[]
  /** The stored retailers that rows speak of, by key. */
  readonly storedRetailers: Map<string, RetailerRow>
  /** What becomes of each row, in their order. */
  readonly outcomes: RowOutcome[]
  unchangedRetailers: number
  unchangedContacts: number
  gaps: ImportGaps
}

/** Compares the completed rows with each other and with what is stored; what is wrong goes to `problems`. */
export async function planImport(
  db: Queries,
  actor: Actor,
  { mapping }: ReadFile,
  completed: CompletedRows,
  problems: ProblemList,
  give: GiveWay,
): Promise<ImportPlan> {
  const plan: ImportPlan = {
    newRetailers: [],
    changedRetailers: [],
    newContacts: [],
    changedContacts: [],
    storedRetailers: new Map(),
    unchangedRetailers: 0,
    outcomes: [],
    unchangedContacts: 0,
    gaps: gapCounter().gaps(),
  }
  problems.add(...completed.problems)
  const given = await retailersGiven(
    completed.rows,
    problems,
    crossRowCheck(mapping, await sharedNames(db, completed.rows)),
    give,
  )
  const gaps = gapCounter()
  const reader = storedReader(db)
  const usernames = usernameChecker(mapping)
  const retailersSeen = new Map<string, Outcome>()
  const contactsSeen = new Map<string, number>()

  const mayChangeEmailOf = (view: ContactView) => !addressIsGuarded(view) || mayChangeEmail(actor)

  function planContact(row: ImportRow, merged: MergedRow, found: StoredContact | null): Outcome | null {
    if (merged.contact === null) return null
    const earlier = found && contactsSeen.get(found.view.id)
    if (earlier) {
      problems.add(rowProblem({ row: row.row, column: '' }, 'import.row.contact-twice', { row: earlier }))
      return null
    }
    if (found) contactsSeen.set(found.view.id, row.row)
    const hash = passwordOf(row, found) === 'taken' ? row.passwordHash : undefined
    if (merged.contactChanges.length === 0 && !hash && found) {
      plan.unchangedContacts += 1
      return 'unchanged'
    }
    if (merged.contactChanges.includes('email') && found && !mayChangeEmailOf(found.view)) {
      const column = columnOf(mapping, 'email')
      problems.add({ row: row.row, column, code: 'not-allowed', message: 'not-allowed', values: {} })
    }
    const fields = checkContact(merged, mapping, problems)
    if (merged.contactChanges.includes('username') && fields.username) {
      usernames.add({ row: row.row, ...fields.username, loginId: found?.view.website_login_id ?? null })
    }
    const { websiteAccess, active } = merged.contact
    const retailerKey = accountNumberKey(merged.retailer.accountNumber)
    const planned = { row: row.row, retailerKey, fields, websiteAccess, active, hash }
    if (found) plan.changedContacts.push({ ...planned, stored: found.view })
    else plan.newContacts.push(planned)
    return found ? 'changed' : 'created'
  }

  function planRetailer(key: string, merged: MergedRow, stored: RetailerRow | undefined): Outcome {
    if (stored) plan.storedRetailers.set(key, stored)
    if (!stored) {
      plan.newRetailers.push({ key, fields: merged.retailer })
      return 'created'
    }
    if (merged.retailerChanges.length > 0) {
      plan.changedRetailers.push({ stored, fields: merged.retailer })
      return 'changed'
    }
    plan.unchangedRetailers += 1
    return 'unchanged'
  }

  for (const batch of slicesOf(completed.rows, BATCH)) {
    const stored = await reader.read(batch)
    for (const row of batch) {
      const key = accountNumberKey(row.accountNumber ?? '')
      const retailer = stored.retailerOf(row)
      const found = stored.contactOf(row)
      if (found === 'ambiguous') {
        problems.add(rowProblem({ row: row.row, column: '' }, 'import.row.contact-ambiguous'))
        continue
      }
      const merged = mergeRow(
        {
          retailer: retailer ? storedRetailer(retailer) : null,
          contact: found,
          ...(found ? { contactAccountNumber: found.view.account_number } : {}),
        },
        { ...row, ...given.get(key) },
        mapping,
      )
      // What is wrong with a retailer is told once, at the first row that names it.
      const isFirst = !retailersSeen.has(key)
      problems.add(...merged.problems.filter(({ code }) => isFirst || code !== 'retailer-name-missing'))
      const ofRetailer = retailersSeen.get(key) ?? planRetailer(key, merged, retailer)
      retailersSeen.set(key, ofRetailer)
      gaps.add(row, { ...merged, retailerIsNew: merged.retailerIsNew && isFirst }, passwordOf(row, found))
      plan.outcomes.push({
        row: row.row,
        accountNumber: merged.retailer.accountNumber,
        reference: merged.contact?.reference ?? null,
        retailer: ofRetailer,
        contact: planContact(row, merged, found),
      })
      await give()
    }
    problems.add(...(await usernames.check(db)))
    await give()
  }
  return { ...plan, gaps: gaps.gaps() }
}

/** I2: a hash is taken over for a contact who never set a password; one that was blocked stays blocked (C9). */
function passwordOf(row: ImportRow, found: StoredContact | null): 'taken' | 'kept' | null {
  if (row.passwordHash === undefined) return null
  return found && found.view.password_set_at !== null ? 'kept' : 'taken'
}

type GivenRetailer = Pick<ImportRow, 'retailerName' | 'retailerTown' | 'retailerPhone' | 'retailerActive'>

/** What all rows together say about each retailer: one row may name it and another give its town. */
async function retailersGiven(
  rows: readonly ImportRow[],
  problems: ProblemList,
  check: ReturnType<typeof crossRowCheck>,
  give: GiveWay,
): Promise<Map<string, GivenRetailer>> {
  const given = new Map<string, GivenRetailer>()
  for (const row of rows) {
    problems.add(...check(row))
    const key = accountNumberKey(row.accountNumber ?? '')
    const { retailerName, retailerTown, retailerPhone, retailerActive } = row
    given.set(key, {
      ...(retailerName === undefined ? {} : { retailerName }),
      ...(retailerTown === undefined ? {} : { retailerTown }),
      ...(retailerPhone === undefined ? {} : { retailerPhone }),
      ...(retailerActive === undefined ? {} : { retailerActive }),
      ...given.get(key),
    })
    await give()
  }
  return given
}
