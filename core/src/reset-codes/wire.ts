import { z } from 'zod'
import { instantWire } from '../wire/list.ts'

const short = z.string().max(1000)

export const usernameWire = z.strictObject({ username: short })

/** S2, S3: whether "Reset password" is shown for a name; `neutral` where the answer says nothing about it. */
export const resetOptionWire = z.object({ offered: z.boolean(), neutral: z.boolean() })
export type ResetOption = z.output<typeof resetOptionWire>

export const completeResetWire = z.strictObject({
  token: z.string().max(200),
  code: short,
  newPassword: short,
  confirmPassword: short,
})
export type CompleteReset = z.output<typeof completeResetWire>

/** A1: the row and the username as they were shown; what is given has to be so still. */
export const sendUserResetWire = z
  .strictObject({ version: z.int().optional(), username: z.string().max(1000).optional() })
  .nullish()
export type SendUserReset = z.output<typeof sendUserResetWire>

export const issuedUserReset = z.object({ letterId: z.string(), expiresAt: instantWire })
