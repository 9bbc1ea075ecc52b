import { z } from 'zod'
import { instantWire } from '../wire/list.ts'

export const letterQuery = z.strictObject({
  contactId: z.string().max(64),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A6: a letter's history holds no body and no secret. */
export const letterPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      recipient: z.string(),
      state: z.enum(['queued', 'sending', 'sent', 'delivered', 'bounced', 'failed', 'void']),
      attempts: z.int(),
      answer: z.string().nullable(),
      createdAt: instantWire,
      sentAt: instantWire.nullable(),
    }),
  ),
})
export type LetterPage = z.output<typeof letterPage>
