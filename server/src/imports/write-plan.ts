import type { Caller } from '@latchkey/core/actors/caller'
import { recordAct } from '../audit/index.ts'
import { lockContact } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import type { WrappedHash } from '../platform/hashing.ts'
import { addRetailers, lockRetailers, type RetailerRow } from '../retailers/index.ts'
import {
  addContacts,
  applyContactChange,
  applyRetailerChange,
  holdRetailer,
  importPassword,
} from '../website-access/index.ts'
import { type GiveWay, slicesOf } from './give-way.ts'
import type { ImportPlan, PlannedContact } from './plan-import.ts'
import { countsOf } from './summary.ts'

const BATCH = 100

export interface Writing {
  readonly plan: ImportPlan
  /** What each row's password hash was wrapped to. */
  readonly passwords: ReadonlyMap<number, WrappedHash>
  readonly give: GiveWay
  /** Told how many rows were written since the last time. */
  readonly wrote: (rows: number) => void
}

/** Someone changed a row between the plan and its writing; the plan has to be made anew. */
export class PlanOvertaken extends Error {}

/**
 * Writes the plan in the transaction it was made in, by the same functions that serve the portal, so that what a change
 * ends, tells and records holds here too. Contacts are locked before their retailers, the order everyone locks in.
 */
export async function writePlan(
  app: App,
  tx: Tx,
  caller: Caller,
  { plan, passwords, give, wrote }: Writing,
): Promise<void> {
  recordAct(app, tx, caller, { action: 'import.applied', detail: countsOf(plan) })
  const passwordOf = ({ row, hash }: PlannedContact): WrappedHash | undefined => {
    if (!hash) return undefined
    const wrapped = passwords.get(row)
    // Nobody had planned for it when the hashes were wrapped, which takes too long to do in here.
    if (!wrapped) throw new PlanOvertaken()
    return wrapped
  }
  for (const planned of inOrder(plan.changedContacts)) {
    const { stored, fields, websiteAccess, active } = planned
    const contact = await lockContact(tx, stored.id)
    if (contact?.version !== stored.version) throw new PlanOvertaken()
    const switches = { retailerId: contact.retailer_id, websiteAccess, active }
    const saved = await applyContactChange(app, tx, caller, contact, fields, switches)
    const password = passwordOf(planned)
    if (password && contact.password_set_at !== null) throw new PlanOvertaken()
    if (password) await importPassword(app, tx, caller, saved.contact, password)
    wrote(1)
    await give()
  }
  for (const { stored, fields } of inOrder(plan.changedRetailers)) {
    const retailer = await holdRetailer(tx, stored.id)
    if (retailer === 'overtaken' || retailer?.version !== stored.version) throw new PlanOvertaken()
    const { active } = fields
    const switches = { active, territoryId: retailer.territory_id }
    await applyRetailerChange(app, tx, caller, retailer, fields, switches)
    wrote(1)
    await give()
  }
  const retailers = await retailersOfNewContacts(tx, plan)
  for (const planned of slicesOf(plan.newRetailers, BATCH)) {
    const added = planned.map(({ fields }) => ({ fields: withoutActive(fields), active: fields.active }))
    const rows = await addRetailers(app, tx, caller, added)
    for (const [index, row] of rows.entries()) retailers.set(planned[index]?.key ?? '', row)
    wrote(rows.length)
    await give()
  }
  for (const planned of slicesOf(plan.newContacts, BATCH)) {
    const added = planned.map((one) => {
      const { retailerKey, row: _, hash: __, ...contact } = one
      const retailer = retailers.get(retailerKey)
      if (!retailer) throw new Error(`no retailer ${retailerKey} for a contact of the import`)
      return { retailer, ...contact, password: passwordOf(one) }
    })
    await addContacts(app, tx, caller, added)
    wrote(added.length)
    await give()
  }
}

/** Their names and whether they are active go into the new rows, so they are held. */
async function retailersOfNewContacts(tx: Tx, plan: ImportPlan): Promise<Map<string, RetailerRow>> {
  const versions = new Map<string, number>()
  const changed = new Set(plan.changedRetailers.map(({ stored }) => stored.id))
  for (const { retailerKey } of plan.newContacts) {
    const stored = plan.storedRetailers.get(retailerKey)
    if (stored) versions.set(stored.id, stored.version + (changed.has(stored.id) ? 1 : 0))
  }
  const held = new Map<string, RetailerRow>()
  for (const ids of slicesOf([...versions.keys()].sort(), BATCH)) {
    const rows = await lockRetailers(tx, ids)
    if (rows.length < ids.length) throw new PlanOvertaken()
    for (const row of rows) {
      if (row.version !== versions.get(row.id)) throw new PlanOvertaken()
      held.set(row.account_number_key, row)
    }
  }
  return held
}

function inOrder<T extends { readonly stored: { readonly id: string } }>(planned: readonly T[]): T[] {
  return planned.toSorted((one, other) => (one.stored.id < other.stored.id ? -1 : 1))
}

function withoutActive<T extends { readonly active: boolean }>({
  active: _,
  ...fields
}: T): Omit<T, 'active'> {
  return fields
}
