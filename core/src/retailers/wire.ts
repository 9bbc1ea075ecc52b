import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'

const short = z.string().max(1000)

export const retailerWire = z.object({
  id: z.string(),
  accountNumber: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  version: z.int(),
  createdAt: instantWire,
  updatedAt: instantWire,
})
export type RetailerWire = z.output<typeof retailerWire>

export const retailerList = listQuery.extend({ active: z.enum(['true', 'false']).optional() })
export const retailerPage = page(retailerWire)

export const newRetailer = z.strictObject({
  accountNumber: short,
  name: short,
  town: short.nullish(),
  phone: short.nullish(),
})
export type NewRetailer = z.output<typeof newRetailer>

export const retailerChange = newRetailer
  .partial()
  .extend({ active: z.boolean().optional(), version: z.int() })
export type RetailerChange = z.output<typeof retailerChange>
