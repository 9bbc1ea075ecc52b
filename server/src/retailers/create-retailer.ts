import type { Caller } from '@latchkey/core/actors/caller'
import type { RetailerId } from '@latchkey/core/ids'
import { Refusal } from '@latchkey/core/refusal'
import type { NewRetailer } from '@latchkey/core/retailers/wire'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import { recordChange } from '../changes/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { isTaken } from '../platform/db/unique-violation.ts'
import { assertMay, notingRefusals, RightRefused } from '../roles/index.ts'
import { assertMaySetTerritory, scopeOf } from '../territories/index.ts'
import { accountNumberKey, changeRetailerRow, type RetailerFields, readRetailerFields } from './fields.ts'
import { insertRetailer, type RetailerRow, retailerByAccountKey } from './store.ts'

/**
 * Creates a retailer. Refuses `invalid-request` naming fields, or `account-number-taken`. A limited user creates in his
 * own territories only, for what he makes is in his reach as well (U5).
 */
export async function createRetailer(app: App, caller: Caller, typed: NewRetailer): Promise<RetailerRow> {
  await assertMay(app, caller, 'retailers', 'write')
  const faults = fieldCollector()
  const fields = readRetailerFields(typed, faults)
  faults.refuseIfAny()
  const territoryId = typed.territoryId ?? null
  return await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      if (territoryId !== null) await assertMaySetTerritory(tx, caller.actor, null, territoryId)
      else if (scopeOf(caller.actor) !== null) throw outOfReach()
      await refuseTakenAccountNumber(tx, fields.accountNumber, null)
      return await addRetailer(app, tx, caller, fields, { active: true, territoryId })
    }),
  )
}

function outOfReach(): RightRefused {
  return new RightRefused('not-allowed', { detail: { module: 'territories', reason: 'outside-territories' } })
}

/** What a retailer has beside its fields. */
export interface RetailerSwitches {
  readonly active: boolean
  readonly territoryId: string | null
}

/** The insert with its change number and audit event; the caller has checked the fields. */
export async function addRetailer(
  app: App,
  tx: Tx,
  caller: Caller,
  fields: RetailerFields,
  { active, territoryId }: RetailerSwitches,
): Promise<RetailerRow> {
  const row: RetailerRow = {
    id: app.random.id<RetailerId>(tx.now),
    ...changeRetailerRow(fields),
    territory_id: territoryId,
    deactivated_at: active ? null : tx.now,
    version: 1,
    created_at: tx.now,
    updated_at: tx.now,
  }
  await orAccountNumberTaken(() => insertRetailer(tx, row))
  recordChange(tx, 'retailer', row.id, row.id)
  recordAct(app, tx, caller, {
    action: 'retailer.created',
    target: { kind: 'retailer', id: row.id },
    detail: { after: { ...fields, territoryId, active } },
  })
  return row
}

export async function refuseTakenAccountNumber(
  tx: Tx,
  accountNumber: string,
  ownId: string | null,
): Promise<void> {
  const other = await retailerByAccountKey(tx.db, accountNumberKey(accountNumber))
  if (other && other.id !== ownId) throw accountNumberTaken()
}

/** Writes a retailer; of two who take one number in the same moment the second is refused like one who came later. */
export async function orAccountNumberTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw isTaken(error, 'retailer.account_number_key') ? accountNumberTaken() : error
  }
}

function accountNumberTaken(): Refusal {
  return new Refusal('account-number-taken', {
    fields: [{ field: 'accountNumber', code: 'account-number-taken', message: 'account-number-taken' }],
  })
}
