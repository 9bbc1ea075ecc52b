import { voidOfferLetters } from '../letters/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { voidOffersWhere, type WhichOffers } from './link-offer-store.ts'

/**
 * M1: ends offers of one login for two contacts, with the letters still carrying them. The transaction holds the named
 * contacts. Answers how many there were.
 */
export async function voidLinkOffers(
  tx: Tx,
  which: WhichOffers,
  heldContactIds: readonly string[],
): Promise<number> {
  const ids = await voidOffersWhere(tx, which)
  await voidOfferLetters(tx, ids, heldContactIds)
  return ids.length
}
