import type { Caller } from '@latchkey/core/actors/caller'
import { checkText } from '@latchkey/core/contacts/names'
import type { LicenceChange, LicenceWire } from '@latchkey/core/licences/wire'
import { Refusal } from '@latchkey/core/refusal'
import type { UserType } from '@latchkey/core/users/user-type'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay } from '../roles/index.ts'
import { presentLicence } from './present.ts'
import { insertLedgerRow, lockLicence, setLicence } from './store.ts'

/**
 * U3: how many users of a type the company may have, and the price it sees. Needs write on Subscription; never below
 * what is used; each change is in the ledger. A stale version is `changed-meanwhile` with the current row.
 */
export async function changeLicence(
  app: App,
  caller: Caller,
  type: UserType,
  wanted: LicenceChange,
): Promise<LicenceWire> {
  await assertMay(app, caller, 'subscription', 'write', { kind: 'licence', id: type })
  const faults = fieldCollector()
  const price = faults.note('price', checkText(wanted.price ?? '', { max: 100 }))
  const note = faults.note('note', checkText(wanted.note ?? '', { max: 500 }))
  faults.refuseIfAny()
  return await app.db.transaction(async (tx) => {
    const licence = await lockLicence(tx, type)
    if (!licence) throw new Refusal('licence-not-found')
    if (licence.version !== wanted.version)
      throw new Refusal('changed-meanwhile', { extra: { current: presentLicence(licence) } })
    const before = { enabled: licence.enabled, price: licence.price }
    const after = {
      enabled: wanted.enabled ?? before.enabled,
      price: wanted.price === undefined ? before.price : (price.ok && price.text) || null,
    }
    if (after.enabled === before.enabled && after.price === before.price) return presentLicence(licence)
    if (!(await setLicence(tx, type, after))) throw belowUsed(licence.used)
    const { actor } = caller
    const noted = (note.ok && note.text) || null
    await insertLedgerRow(tx, {
      id: app.random.id<string>(tx.now),
      type,
      enabled_before: before.enabled,
      enabled_after: after.enabled,
      price_before: before.price,
      price_after: after.price,
      changed_by: actor.kind === 'user' ? actor.id : null,
      changed_by_name: actor.kind === 'user' || actor.kind === 'command' ? actor.name : null,
      note: noted,
      at: tx.now,
    })
    recordAct(app, tx, caller, {
      action: 'licence.changed',
      target: { kind: 'licence', id: type },
      detail: { before, after, ...(noted ? { note: noted } : {}) },
    })
    return presentLicence({ ...licence, ...after, version: licence.version + 1, updated_at: tx.now })
  })
}

function belowUsed(used: number): Refusal {
  return new Refusal('invalid-request', {
    fields: [{ field: 'enabled', code: 'below-used', message: 'rule.licence.below-used', values: { used } }],
  })
}
