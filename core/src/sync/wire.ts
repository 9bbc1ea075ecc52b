import { z } from 'zod'
import { contactWire } from '../contacts/wire.ts'
import { retailerWire } from '../retailers/wire.ts'

/** O1: a retailer as the rep app keeps it: what its screens show and nothing more. */
export const repRetailerWire = retailerWire.pick({
  id: true,
  accountNumber: true,
  name: true,
  town: true,
  phone: true,
  active: true,
})
export type RepRetailer = z.output<typeof repRetailerWire>

/** O2: a contact as the rep app keeps it; `state` and `resetButton` are those of A7 and C12. */
export const repContactWire = contactWire.pick({
  id: true,
  retailerId: true,
  firstName: true,
  surname: true,
  email: true,
  username: true,
  phone: true,
  websiteAccess: true,
  active: true,
  state: true,
  nextAction: true,
  resetButton: true,
  mailState: true,
  version: true,
})
export type RepContact = z.output<typeof repContactWire>

/** `cursor` is what the page before answered, word for word; without one everything within reach is sent. */
export const syncQuery = z.strictObject({
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(2000),
})

/** O4: a row as it is now, or null where it is gone: deleted, or no longer within the rep's territories. */
export const syncChange = z.discriminatedUnion('entity', [
  z.object({ entity: z.literal('retailer'), id: z.string(), row: repRetailerWire.nullable() }),
  z.object({ entity: z.literal('contact'), id: z.string(), row: repContactWire.nullable() }),
])
export type SyncChange = z.output<typeof syncChange>

/** O4: changes in commit order; `more` says that the next page waits already. */
export const syncPage = z.object({ changes: z.array(syncChange), cursor: z.string(), more: z.boolean() })
export type SyncPage = z.output<typeof syncPage>

/** Why a cursor is of no use any more: told with the refusal `resync-needed`. */
export const resyncReasons = ['territories-changed', 'too-old', 'unknown-cursor'] as const
export type ResyncReason = (typeof resyncReasons)[number]
