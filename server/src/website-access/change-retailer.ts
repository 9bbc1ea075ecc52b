import type { Caller } from '@latchkey/core/actors/caller'
import type { RetailerId } from '@latchkey/core/ids'
import { Refusal } from '@latchkey/core/refusal'
import type { RetailerChange } from '@latchkey/core/retailers/wire'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import { recordChange } from '../changes/index.ts'
import { contactsOfRetailer, refreshStates, setContactSearch } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import {
  changeRetailerRow,
  fieldsOfRetailer,
  lockRetailer,
  orAccountNumberTaken,
  presentRetailer,
  type RetailerFields,
  type RetailerRow,
  type RetailerSwitches,
  readRetailerFields,
  refuseTakenAccountNumber,
  updateRetailer,
} from '../retailers/index.ts'
import { assertMay, notingRefusals } from '../roles/index.ts'
import { endSessions } from '../sessions/index.ts'
import { voidTemporaryPasswords } from '../temporary-passwords/index.ts'
import { assertMaySetTerritory, assertReachesRetailer } from '../territories/index.ts'
import { searchColumns } from './contact-fields.ts'
import { holdRetailer } from './hold-retailer.ts'

/** How often a change starts over because contacts arrived meanwhile. */
const ATTEMPTS = 5

/**
 * Changes the given fields of a retailer. Deactivating it ends its contacts' sessions and temporary passwords in
 * the same transaction (A4). A stale version is `changed-meanwhile` with the current row.
 */
export async function changeRetailer(
  app: App,
  caller: Caller,
  retailerId: string,
  change: RetailerChange,
): Promise<RetailerRow> {
  await assertMay(app, caller, 'retailers', 'write', { kind: 'retailer', id: retailerId })
  return await notingRefusals(app, caller, async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const saved = await tryChange(app, caller, retailerId, change)
      if (saved !== 'overtaken') return saved
    }
    throw new Refusal('busy')
  })
}

async function tryChange(
  app: App,
  caller: Caller,
  retailerId: string,
  { version, active, territoryId, ...given }: RetailerChange,
): Promise<RetailerRow | 'overtaken'> {
  return await app.db.transaction(async (tx) => {
    const retailer = await holdRetailer(tx, retailerId)
    if (retailer === 'overtaken') return retailer
    if (!retailer) throw new Refusal('retailer-not-found')
    await assertReachesRetailer(tx.db, caller.actor, retailer.id)
    if (retailer.version !== version) {
      throw new Refusal('changed-meanwhile', {
        extra: { current: await presentRetailer(tx.db, retailer) },
      })
    }
    const faults = fieldCollector()
    const fields = readRetailerFields(
      {
        accountNumber: given.accountNumber ?? retailer.account_number,
        name: given.name ?? retailer.name,
        town: given.town === undefined ? retailer.town : given.town,
        phone: given.phone === undefined ? retailer.phone : given.phone,
      },
      faults,
    )
    faults.refuseIfAny()
    await refuseTakenAccountNumber(tx, fields.accountNumber, retailer.id)
    const switches = {
      active: active ?? retailer.deactivated_at === null,
      territoryId: territoryId === undefined ? retailer.territory_id : territoryId,
    }
    if (switches.territoryId !== retailer.territory_id)
      await assertMaySetTerritory(tx, caller.actor, retailer.id, switches.territoryId)
    await applyRetailerChange(app, tx, caller, retailer, fields, switches)
    const saved = await lockRetailer(tx, retailerId)
    if (!saved) throw new Error(`retailer ${retailerId} is not there after its change`)
    return saved
  })
}

/** Writes a checked change to a retailer whose row, and whose contacts' rows, the transaction holds. */
export async function applyRetailerChange(
  app: App,
  tx: Tx,
  caller: Caller,
  retailer: RetailerRow,
  fields: RetailerFields,
  { active, territoryId }: RetailerSwitches,
): Promise<void> {
  const wasActive = retailer.deactivated_at === null
  await orAccountNumberTaken(() =>
    updateRetailer(tx, retailer.id as RetailerId, {
      ...changeRetailerRow(fields),
      territory_id: territoryId,
      ...(active === wasActive ? {} : { deactivated_at: active ? null : tx.now }),
    }),
  )
  const contacts = await contactsOfRetailer(tx.db, retailer.id)
  const named = fields.name !== retailer.name || fields.accountNumber !== retailer.account_number
  if (named) {
    const row = { name: fields.name, account_number: fields.accountNumber }
    for (const contact of contacts) {
      const name = { firstName: contact.first_name, surname: contact.surname, email: contact.email }
      await setContactSearch(tx, contact.id, searchColumns(name, contact.username, row))
    }
  }
  // O4: who loses or gains the retailer with its territory loses or gains its contacts as well.
  if (named || territoryId !== retailer.territory_id)
    for (const contact of contacts) recordChange(tx, 'contact', contact.id, retailer.id)
  if (wasActive && !active) {
    const loginIds = contacts.map((contact) => contact.website_login_id)
    const contactIds = contacts.map((contact) => contact.id)
    await voidTemporaryPasswords(tx, { loginIds, contactIds }, 'inactive')
    await endSessions(tx, { loginIds, contactIds }, 'inactive')
  }
  if (wasActive !== active)
    await refreshStates(
      tx,
      contacts.map((contact) => contact.id),
    )
  recordChange(tx, 'retailer', retailer.id, retailer.id)
  recordAct(app, tx, caller, {
    action: 'retailer.changed',
    target: { kind: 'retailer', id: retailer.id },
    detail: { before: fieldsOfRetailer(retailer), after: { ...fields, territoryId, active } },
  })
}
