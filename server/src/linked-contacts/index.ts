import { DAY } from '@latchkey/core/instant'
import type { App } from '../platform/app.ts'
import { forgetOffers } from './offer-store.ts'

/** How long an offer to link is kept after its end, in milliseconds. */
const KEPT = 30 * DAY

/** Forgets offers to link that are long over; there are few. */
export async function sweepLinkOffers(app: App): Promise<void> {
  await app.db.transaction((tx) => forgetOffers(tx, tx.now - KEPT))
}
