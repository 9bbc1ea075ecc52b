import { z } from 'zod'
import { instantWire } from '../wire/list.ts'

/** P11: past this a password is refused unread; the rule's own limit is 128 characters. */
const passwordText = z.string().max(1000)

export const forgotPassword = z.strictObject({ username: z.string().max(1000) })
export const newPassword = z.strictObject({
  newPassword: passwordText,
  currentPassword: passwordText.optional(),
})

/** A1: a reset carries what the person who presses was shown. */
export const sendResetWire = z.strictObject({
  version: z.int(),
  email: z.string().max(1000),
  blockOldPassword: z.boolean().optional(),
})
export const issuedReset = z.object({ letterId: z.string(), expiresAt: instantWire })
export type IssuedReset = z.output<typeof issuedReset>

/** C9, A6: what is live of a contact: each with its own end, none with its secret. */
export const liveResets = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      origin: z.enum(['public', 'staff', 'invite']),
      createdAt: instantWire,
      expiresAt: instantWire,
    }),
  ),
})
export type LiveResets = z.output<typeof liveResets>
