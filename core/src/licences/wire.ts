import { z } from 'zod'
import { userTypes } from '../users/user-type.ts'
import { instantWire, listQuery, page } from '../wire/list.ts'

/** U3: how many users of each type the company may have; the price is for display alone. */
export const licenceWire = z.object({
  type: z.enum(userTypes),
  enabled: z.int(),
  used: z.int(),
  free: z.int(),
  price: z.string().nullable(),
  version: z.int(),
  updatedAt: instantWire,
})
export type LicenceWire = z.output<typeof licenceWire>

export const licencePage = z.object({ items: z.array(licenceWire), nextCursor: z.null(), total: z.int() })

export const licenceChange = z.strictObject({
  version: z.int(),
  enabled: z.int().min(0).max(1_000_000).optional(),
  price: z.string().max(1000).nullish(),
  note: z.string().max(1000).nullish(),
})
export type LicenceChange = z.output<typeof licenceChange>

export const ledgerQuery = listQuery.omit({ search: true }).extend({ type: z.enum(userTypes).optional() })
export type LedgerQuery = z.output<typeof ledgerQuery>

export const ledgerPage = page(
  z.object({
    id: z.string(),
    type: z.enum(userTypes),
    enabledBefore: z.int(),
    enabledAfter: z.int(),
    priceBefore: z.string().nullable(),
    priceAfter: z.string().nullable(),
    changedBy: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
    note: z.string().nullable(),
    at: instantWire,
  }),
)
export type LedgerPage = z.output<typeof ledgerPage>
