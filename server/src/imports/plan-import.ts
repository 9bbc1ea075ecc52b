import type { Actor } from '@latchkey/core/actors/caller'
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
import { type StoredContact, storedReader, storedRetailer } from './stored-rows.ts'

const BATCH = 250

export interface PlannedRetailer {
  /** By this key its contacts find it. */
  readonly key: string
  readonly fields: RetailerFields
}

export interface PlannedContact {
  readonly retailerKey: string
  readonly fields: ContactFields
  readonly websiteAccess: boolean
  readonly active: boolean
}

/** Everything an import will do, decided before anything is written. */
export interface ImportPlan {
  readonly newRetailers: PlannedRetailer[]
  readonly changedRetailers: { readonly stored: RetailerRow; readonly fields: RetailerFields }[]
  readonly newContacts: PlannedContact[]
  readonly changedContacts: (PlannedContact & { readonly stored: ContactView })[]
  /** The stored retailers that rows speak of, by key. */
  readonly storedRetailers: Map<string, RetailerRow>
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
    unchangedContacts: 0,
    gaps: { withoutUsername: 0, withoutEmail: 0, accountNumbersMade: 0, usernamesMade: 0 },
  }
  problems.add(...completed.problems)
  const given = await retailersGiven(completed.rows, problems, crossRowCheck(mapping), give)
  const gaps = gapCounter()
  const reader = storedReader(db)
  const usernames = usernameChecker(mapping)
  const retailersSeen = new Set<string>()
  const contactsSeen = new Map<string, number>()

  const mayChangeEmailOf = (view: ContactView) => !addressIsGuarded(view) || mayChangeEmail(actor)

  function planContact(row: ImportRow, merged: MergedRow, found: StoredContact | null): void {
    if (merged.contact === null) return
    const earlier = found && contactsSeen.get(found.view.id)
    if (earlier) {
      problems.add(rowProblem({ row: row.row, column: '' }, 'import.row.contact-twice', { row: earlier }))
      return
    }
    if (found) contactsSeen.set(found.view.id, row.row)
    if (merged.contactChanges.length === 0) {
      plan.unchangedContacts += 1
      return
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
    const planned = { retailerKey, fields, websiteAccess, active }
    if (found) plan.changedContacts.push({ ...planned, stored: found.view })
    else plan.newContacts.push(planned)
  }

  function planRetailer(key: string, merged: MergedRow, stored: RetailerRow | undefined): void {
    retailersSeen.add(key)
    if (stored) plan.storedRetailers.set(key, stored)
    if (!stored) plan.newRetailers.push({ key, fields: merged.retailer })
    else if (merged.retailerChanges.length > 0)
      plan.changedRetailers.push({ stored, fields: merged.retailer })
    else plan.unchangedRetailers += 1
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
      if (isFirst) planRetailer(key, merged, retailer)
      gaps.add(row, { ...merged, retailerIsNew: merged.retailerIsNew && isFirst })
      planContact(row, merged, found)
      await give()
    }
    problems.add(...(await usernames.check(db)))
    await give()
  }
  return { ...plan, gaps: gaps.gaps() }
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
