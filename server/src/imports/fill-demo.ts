import type { Caller } from '@latchkey/core/actors/caller'
import { type DemoContact, demoPeople } from '@latchkey/core/demo/demo-people'
import { demoTerritories, demoTerritoryAt } from '@latchkey/core/demo/demo-territories'
import { seededRandom } from '@latchkey/core/demo/seeded-random'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { addRetailers, anyRetailer, type RetailerRow } from '../retailers/index.ts'
import { addTerritories } from '../territories/index.ts'
import { addContacts, readContactFields } from '../website-access/index.ts'
import { giveWay, slicesOf } from './give-way.ts'
import { takeImportLock } from './import-store.ts'

/** The same people in every demonstration, so that guides and screenshots hold. */
const SEED = 20417
const BATCH = 100

export interface FilledDemo {
  readonly retailers: number
  readonly contacts: number
  readonly withAccess: number
}

/** N2: fills an empty installation with people of a demonstration; null where there is a retailer already. */
export async function fillDemo(app: App, caller: Caller): Promise<FilledDemo | null> {
  const { retailers, contacts } = demoPeople(seededRandom(SEED))
  const give = giveWay()
  return await app.db.transaction(
    async (tx) => {
      await takeImportLock(tx)
      if (await anyRetailer(tx.db)) return null
      const counts = {
        retailers: retailers.length,
        contacts: contacts.length,
        withAccess: contacts.filter((contact) => contact.websiteAccess).length,
      }
      recordAct(app, tx, caller, { action: 'demo.filled', detail: counts })
      const rows = new Map<string, RetailerRow>()
      const territories = await addTerritories(app, tx, caller, demoTerritories)
      const placed = retailers.map(({ active, ...fields }, place) => ({
        fields,
        active,
        territoryId: territories.get(demoTerritoryAt(place)) ?? null,
      }))
      for (const added of slicesOf(placed, BATCH)) {
        for (const row of await addRetailers(app, tx, caller, added)) rows.set(row.account_number, row)
        await give()
      }
      for (const some of slicesOf(contacts, BATCH)) {
        const added = some.flatMap((contact) => {
          const retailer = rows.get(contact.accountNumber)
          const { websiteAccess, active } = contact
          return retailer ? [{ retailer, fields: fieldsOf(contact), websiteAccess, active }] : []
        })
        await addContacts(app, tx, caller, added)
        await give()
      }
      return counts
    },
    { alone: true },
  )
}

function fieldsOf(contact: DemoContact) {
  const faults = fieldCollector()
  const fields = readContactFields(contact, faults)
  faults.refuseIfAny()
  return fields
}
