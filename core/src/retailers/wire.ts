import { z } from 'zod'
import { ids, instantWire, listQuery, page } from '../wire/list.ts'

const short = z.string().max(1000)

export const retailerWire = z.object({
  id: z.string(),
  accountNumber: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  phone: z.string().nullable(),
  territoryId: z.string().nullable(),
  territory: z.object({ id: z.string(), name: z.string() }).nullable(),
  active: z.boolean(),
  version: z.int(),
  createdAt: instantWire,
  updatedAt: instantWire,
})
export type RetailerWire = z.output<typeof retailerWire>

export const retailerSorts = ['name', '-name', 'accountNumber', '-accountNumber'] as const
export const retailerList = listQuery.extend({
  sort: z.enum(retailerSorts).default('name'),
  active: z.enum(['true', 'false']).optional(),
  territory: ids.optional(),
})
export type RetailerList = z.output<typeof retailerList>
export const retailerPage = page(retailerWire)

export const newRetailer = z.strictObject({
  accountNumber: short,
  name: short,
  town: short.nullish(),
  phone: short.nullish(),
  /** U5: given and changed with write on territories only. */
  territoryId: z.string().max(64).nullish(),
})
export type NewRetailer = z.output<typeof newRetailer>

export const retailerChange = newRetailer
  .partial()
  .extend({ active: z.boolean().optional(), version: z.int() })
export type RetailerChange = z.output<typeof retailerChange>
