import { z } from 'zod'
import { contactList } from '../contacts/wire.ts'
import { instantWire, listQuery, oneOrMore, page } from '../wire/list.ts'
import { skipReasons } from './eligibility.ts'
import { LEAST_REPEAT_DAYS, MOST_REPEAT_DAYS } from './schedule.ts'

/** The words of the contacts list's query; its order and pages mean nothing here. */
const contactWords = contactList.omit({ limit: true, cursor: true, sort: true })
export type InviteFilter = z.output<typeof contactWords>

const contactIds = z.array(z.string().max(64)).min(1).max(10_000)
const options = {
  startAt: instantWire.optional(),
  repeatDays: z.int().min(LEAST_REPEAT_DAYS).max(MOST_REPEAT_DAYS).optional(),
  name: z.string().trim().max(100).optional(),
}

/** Either `contactIds` or `filter`; with `dryRun` nothing is written and the counts are answered. */
export const newInvite = z.strictObject({
  contactIds: contactIds.optional(),
  filter: contactWords.optional(),
  dryRun: z.boolean().optional(),
  ...options,
})
export type NewInvite = z.output<typeof newInvite>

export const againInvite = z.strictObject({ dryRun: z.boolean().optional(), ...options })
export type AgainInvite = z.output<typeof againInvite>

export const inviteStates = ['waiting', 'running', 'paused', 'cancelled', 'finished'] as const
export type InviteState = (typeof inviteStates)[number]

export const personStates = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'failed',
  'skipped',
] as const
export type PersonState = (typeof personStates)[number]

export const pauseReasons = ['by-user', 'starter-inactive', 'starter-without-right', 'restored'] as const
export type PauseReason = (typeof pauseReasons)[number]

const counts = z.object(
  Object.fromEntries(personStates.map((state) => [state, z.int()])) as Record<PersonState, z.ZodInt>,
)

export const inviteWire = z.object({
  id: z.string(),
  name: z.string().nullable(),
  state: z.enum(inviteStates),
  /** Why it is paused; null otherwise. */
  pauseReason: z.enum(pauseReasons).nullable(),
  startedBy: z.object({ id: z.string(), name: z.string() }),
  /** When it starts, the next round of one that repeats. Until then it can be undone. */
  startAt: instantWire,
  repeatDays: z.int().nullable(),
  round: z.int(),
  againOf: z.string().nullable(),
  total: z.int(),
  counts,
  createdAt: instantWire,
  endedAt: instantWire.nullable(),
})
export type InviteWire = z.output<typeof inviteWire>
export const invitePage = page(inviteWire)
export const inviteList = listQuery.omit({ search: true }).extend({
  state: oneOrMore(inviteStates).optional(),
})
export type InviteList = z.output<typeof inviteList>

export const personWire = z.object({
  contactId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  retailer: z.object({ id: z.string(), accountNumber: z.string(), name: z.string() }),
  state: z.enum(personStates),
  /** Why he was skipped, or why a repetition stopped for him. */
  reason: z.enum(skipReasons).nullable(),
  /** The answer of the SMTP server, cut and scrubbed. */
  answer: z.string().nullable(),
  letterId: z.string().nullable(),
  letterAt: instantWire.nullable(),
  signedIn: z.boolean(),
})
export type PersonWire = z.output<typeof personWire>
export const personPage = page(personWire)
export const personList = listQuery.omit({ search: true }).extend({
  state: oneOrMore(personStates).optional(),
})
export type PersonList = z.output<typeof personList>

/** Who would get a letter now (`eligible`), and who not, by reason. */
export const invitePreview = z.object({
  total: z.int(),
  eligible: z.int(),
  skipped: z.array(z.object({ reason: z.enum(skipReasons), count: z.int() })),
})
export type InvitePreview = z.output<typeof invitePreview>

const eligibleOr = ['eligible', ...skipReasons] as const
/**
 * The people behind one count of a preview: those a filter finds, or with `againOf` those of an earlier invite who never
 * signed in. A page may hold fewer than its limit and still have a next one.
 */
export const previewList = contactWords.extend({
  againOf: z.string().max(64).optional(),
  reason: z.enum(eligibleOr),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})
export const previewSelection = z.strictObject({
  contactIds,
  reason: z.enum(eligibleOr),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})
export type PreviewReason = (typeof eligibleOr)[number]
export const previewPerson = personWire
  .pick({ contactId: true, name: true, email: true, username: true, retailer: true })
  .extend({ reason: z.enum(eligibleOr) })
export const previewPage = page(previewPerson)
export type PreviewPage = z.output<typeof previewPage>
