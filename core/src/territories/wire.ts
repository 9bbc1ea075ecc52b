import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'

const short = z.string().max(1000)

export const territoryWire = z.object({
  id: z.string(),
  name: z.string(),
  active: z.boolean(),
  /** How many retailers carry it, and how many users have it. */
  retailers: z.int(),
  users: z.int(),
  version: z.int(),
  createdAt: instantWire,
  updatedAt: instantWire,
})
export type TerritoryWire = z.output<typeof territoryWire>

export const territoryList = listQuery.extend({ status: z.enum(['active', 'inactive']).optional() })
export type TerritoryList = z.output<typeof territoryList>
export const territoryPage = page(territoryWire)

export const newTerritory = z.strictObject({ name: short })
export type NewTerritory = z.output<typeof newTerritory>

export const territoryChange = newTerritory
  .partial()
  .extend({ active: z.boolean().optional(), version: z.int() })
export type TerritoryChange = z.output<typeof territoryChange>
