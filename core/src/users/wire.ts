import { z } from 'zod'
import { everyRight } from '../roles/rights.ts'
import { factorSummary } from '../second-factors/wire.ts'
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

/** U4, L5: a user as he sees himself: what he may do, whom he reaches, how he proves himself. */
export const userSelfWire = userWire.extend({
  rights: z.partialRecord(z.enum(everyRight), z.enum(['read', 'write'])),
  territoryLimited: z.boolean(),
  factors: factorSummary,
})
export type UserSelf = z.output<typeof userSelfWire>

/** O6: the device a rep signs in on. An `id` that the answer named before keeps it the same one. */
export const repSignInWire = z.strictObject({
  username: short,
  password: short,
  device: z.strictObject({ name: short, id: z.string().max(64).optional() }),
})

export const signInStates = ['signed-in', 'second-factor-required', 'second-factor-setup-required'] as const
export const userSignedIn = z.object({ state: z.enum(signInStates), user: userWire })
export type UserSignedIn = z.output<typeof userSignedIn>
export const repSignedIn = userSignedIn.extend({
  device: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type RepSignedIn = z.output<typeof repSignedIn>
export const repSelfWire = userSelfWire.extend({
  device: z.object({ id: z.string(), name: z.string() }),
})
export type RepSelf = z.output<typeof repSelfWire>

export const passwordChangeWire = z.strictObject({ currentPassword: short, newPassword: short })

export const signInWire = z.strictObject({ username: short, password: short })
