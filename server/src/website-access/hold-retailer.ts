import { hasOtherContacts, lockContactsOfRetailer } from '../contacts/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { lockRetailer, type RetailerRow } from '../retailers/index.ts'

/**
 * Holds a retailer with all its contacts: contacts first, the order everyone locks in. A contact that arrived while the
 * retailer was waited for cannot be locked any more without waiting the wrong way round: then the answer is
 * `overtaken`, and the caller starts over in a new transaction.
 */
export async function holdRetailer(tx: Tx, id: string): Promise<RetailerRow | undefined | 'overtaken'> {
  const held = await lockContactsOfRetailer(tx, id)
  const retailer = await lockRetailer(tx, id)
  return (await hasOtherContacts(tx, id, held)) ? 'overtaken' : retailer
}
