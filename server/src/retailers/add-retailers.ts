import type { Caller } from '@latchkey/core/actors/caller'
import type { RetailerId } from '@latchkey/core/ids'
import { recordAct } from '../audit/index.ts'
import { recordNew } from '../changes/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { changeRetailerRow, type RetailerFields } from './fields.ts'
import { insertRetailers, type RetailerRow } from './store.ts'

export interface AddedRetailer {
  readonly fields: RetailerFields
  readonly active: boolean
  readonly territoryId?: string | null
}

/** `addRetailer` for a few hundred at once, in one statement per table; the caller has checked the fields. */
export async function addRetailers(
  app: App,
  tx: Tx,
  caller: Caller,
  retailers: readonly AddedRetailer[],
): Promise<RetailerRow[]> {
  if (retailers.length === 0) return []
  const rows = retailers.map(({ fields, active, territoryId = null }): RetailerRow => {
    const id = app.random.id<RetailerId>(tx.now)
    recordAct(app, tx, caller, {
      action: 'retailer.created',
      target: { kind: 'retailer', id },
      detail: { after: { ...fields, ...(territoryId === null ? {} : { territoryId }), active } },
    })
    return {
      id,
      ...changeRetailerRow(fields),
      territory_id: territoryId,
      deactivated_at: active ? null : tx.now,
      version: 1,
      created_at: tx.now,
      updated_at: tx.now,
    }
  })
  await insertRetailers(tx, rows)
  const changes = rows.map((row) => ({ id: row.id, retailerId: row.id }))
  recordNew(tx, 'retailer', changes)
  return rows
}
