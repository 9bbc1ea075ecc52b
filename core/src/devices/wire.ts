import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'

/** O6: the iPads linked to users; `linked` ones work, a revoked one wipes what it holds. */
export const deviceStates = ['linked', 'revoked'] as const

export const deviceWire = z.object({
  id: z.string(),
  name: z.string(),
  user: z.object({ id: z.string(), username: z.string(), firstName: z.string(), surname: z.string() }),
  state: z.enum(deviceStates),
  linkedAt: instantWire,
  lastUsedAt: instantWire,
  revokedAt: instantWire.nullable(),
})
export type DeviceWire = z.output<typeof deviceWire>

export const devicePage = page(deviceWire)

export const deviceQuery = listQuery.omit({ search: true }).extend({
  user: z.string().max(64).optional(),
  status: z.enum(deviceStates).optional(),
})

/** A person's own devices. */
export const ownDevices = z.object({
  items: z.array(deviceWire.omit({ user: true }).extend({ current: z.boolean() })),
})
