import type { Rights } from '@latchkey/core/roles/rights'
import type { HttpClient } from './http-client.ts'
import { aContact, aRetailer, ownerClient } from './people.ts'
import { aRole, aTerritory, aUser } from './staff.ts'
import type { TestProduct } from './test-product.ts'
import { eventsOf } from './website-journeys.ts'

/** Everything a territory could stand in the way of. */
const rights: Rights = {
  contacts: 'write',
  retailers: 'write',
  letters: 'read',
  audit: 'read',
  imports: 'write',
  territories: 'read',
  'contact-email': 'write',
}

/** Two shops in two territories with a contact each, and a user who is limited to the first. */
export async function twoTerritories(product: TestProduct) {
  const owner = await ownerClient(product)
  const [ownShop, otherShop] = [
    await aRetailer(owner, { name: 'Own Cycles' }),
    await aRetailer(owner, { name: 'Other Cycles' }),
  ]
  const own = await aContact(owner, { retailerId: ownShop.id, surname: 'Ownman' })
  const other = await aContact(owner, { retailerId: otherShop.id, surname: 'Otherman' })
  const north = await aTerritory(product, 'North', [ownShop.id])
  const south = await aTerritory(product, 'South', [otherShop.id])
  const role = await aRole(product, rights)
  const rep = await aUser(product, { type: 'dual-access', role, territories: [north], limited: true })
  return { owner, rep, own, other, ownShop, otherShop, north, south, role }
}

/** The refusals noted about a contact or retailer, newest first. */
export const refusalsAbout = async (owner: HttpClient, target: { id: string }) =>
  (await eventsOf(owner, target)).filter((event) => event.action === 'right.refused')
