import { z } from 'zod'
import { userTypes } from './user-type.ts'

const short = z.string().max(1000)

export const setupWire = z.strictObject({
  token: z.string().max(200),
  username: short,
  firstName: short,
  surname: short,
  password: short,
})
export type Setup = z.output<typeof setupWire>

export const userWire = z.object({
  id: z.string(),
  username: z.string(),
  firstName: z.string(),
  surname: z.string(),
  type: z.enum(userTypes),
  role: z.string(),
  isOwner: z.boolean(),
})

export const signInWire = z.strictObject({ username: short, password: short })
