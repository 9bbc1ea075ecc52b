import { z } from 'zod'
import { repContactWire } from '../sync/wire.ts'
import { instantWire } from '../wire/list.ts'

// Lengths here only bound what is read; the rules of core say what is right and why not.
const short = z.string().max(1000)

const envelope = {
  /** Made by the device once for each intent; `Idempotency-Key` says the same. */
  id: z.uuid(),
  /** The contact's version as the rep saw it, or as the answer to his command before said. */
  baseVersion: z.int().min(1),
  /** Both by the device's clock, so that a wrong one does no harm (O3). */
  createdAt: instantWire,
  sentAt: instantWire,
}

/** O2: e-mail, username, website access of a contact; what is absent stays. */
const changeCommand = z.strictObject({
  ...envelope,
  type: z.literal('contact.change'),
  payload: z.strictObject({
    contactId: z.string().max(64),
    changes: z
      .strictObject({
        email: short.nullable().optional(),
        username: short.nullable().optional(),
        websiteAccess: z.boolean().optional(),
      })
      .refine((changes) => Object.keys(changes).length > 0, { message: 'nothing-to-change' }),
  }),
})

/** C1: the website invite or the password reset, to the address the rep was shown (A1). */
const resetCommand = z.strictObject({
  ...envelope,
  type: z.literal('contact.reset'),
  payload: z.strictObject({ contactId: z.string().max(64), email: short }),
})

/** O3: what a rep wants done. `sentAt` is not part of what the key stands for: it differs with each try. */
export const commandWire = z.discriminatedUnion('type', [changeCommand, resetCommand])
export type Command = z.output<typeof commandWire>
export type CommandType = Command['type']

/** The contact as he is after the command; of a reset also its letter and when the temporary password ends. */
export const commandApplied = z.object({
  id: z.string(),
  outcome: z.literal('applied'),
  contact: repContactWire,
  letterId: z.string().optional(),
  expiresAt: instantWire.optional(),
})
export type CommandApplied = z.output<typeof commandApplied>
