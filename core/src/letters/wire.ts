import { z } from 'zod'
import { languages } from '../messages/catalogue.ts'
import { instantWire, listQuery, oneOrMore, page } from '../wire/list.ts'
import { letterKinds, letterStates } from './kinds.ts'
import { unsavedText } from './text-wire.ts'

export const letterQuery = listQuery.omit({ search: true }).extend({
  contactId: z.string().max(64).optional(),
  userId: z.string().max(64).optional(),
  state: oneOrMore(letterStates).optional(),
  kind: oneOrMore(letterKinds).optional(),
})

const someone = z.object({ id: z.string(), name: z.string() }).nullable()

/** A6: a letter's history holds no body and no secret. */
export const letterPage = page(
  z.object({
    id: z.string(),
    kind: z.string(),
    recipient: z.string(),
    /** Whom it is to; null where neither, or where he is gone. */
    contact: someone,
    user: someone,
    state: z.enum(letterStates),
    attempts: z.int(),
    /** The mail server's last answer, cut and scrubbed. */
    answer: z.string().nullable(),
    createdAt: instantWire,
    sentAt: instantWire.nullable(),
    /** What was last reported after it had left, and when: a bounce, a delay, a delivery. */
    report: z.string().nullable(),
    reportedAt: instantWire.nullable(),
    /** When it is tried again, where it waits. */
    nextAttemptAt: instantWire.nullable(),
  }),
)
export type LetterPage = z.output<typeof letterPage>

/** M2: a letter as people would get it, with a specimen secret. */
export const letterPreviewQuery = z.strictObject({ kind: z.enum(letterKinds), language: z.enum(languages) })
export type LetterPreviewQuery = z.output<typeof letterPreviewQuery>
/** M2: a test letter, with the saved text or one that is being edited. */
export const testLetter = letterPreviewQuery.extend({ text: unsavedText.optional() })
export type TestLetter = z.output<typeof testLetter>
export const letterPreview = z.object({ subject: z.string(), text: z.string() })
export type LetterPreview = z.output<typeof letterPreview>
export const testLetterSent = z.object({ letterId: z.string(), recipient: z.string() })
export type TestLetterSent = z.output<typeof testLetterSent>
