import { z } from 'zod'
import { contactList, contactWire, mailStates, nextActions } from '../contacts/wire.ts'
import { contactStateCodes } from '../website-access/contact-state.ts'
import { ids, instantWire, page } from '../wire/list.ts'
import { groupings } from './groupings.ts'

/** R1: as many rows as an Excel file of ours holds; past them there is CSV. */
export const XLSX_ROWS = 100_000

/** How many contacts stand in each state of A7; every state is named, also with none. */
export const stateCounts = z.object(
  Object.fromEntries(contactStateCodes.map((code) => [code, z.int()])) as Record<
    (typeof contactStateCodes)[number],
    z.ZodInt
  >,
)
export type StateCounts = z.output<typeof stateCounts>

const territory = z.object({ id: z.string(), name: z.string() })

export const inviteTriggers = ['self', 'portal', 'rep'] as const

/** R1: a contact in the report "Customer website access status". */
export const reportRow = contactWire
  .pick({
    id: true,
    retailer: true,
    firstName: true,
    surname: true,
    email: true,
    username: true,
    state: true,
  })
  .extend({
    territory: territory.nullable(),
    mailState: z.enum(mailStates).nullable(),
    nextAction: z.enum(nextActions),
    /** The last invite that was sent; `by` is null where the contact asked himself, and where nobody knows any more. */
    lastInvite: z
      .object({ at: instantWire, by: territory.nullable(), trigger: z.enum(inviteTriggers).nullable() })
      .nullable(),
    /** The end of the newest temporary password that is neither used nor void; it may lie in the past. */
    temporaryPasswordEndsAt: instantWire.nullable(),
  })
export type ReportRow = z.output<typeof reportRow>

export const reportList = contactList
export type ReportList = z.output<typeof reportList>

/** A page of rows; the first one carries the exact counts of all that match. */
export const reportPage = page(reportRow).extend({ counts: stateCounts.optional() })
export type ReportPage = z.output<typeof reportPage>

/** The filters alone: what is counted or exported has no pages. */
export const reportFilter = contactList.omit({ limit: true, cursor: true, sort: true })
export type ReportFilter = z.output<typeof reportFilter>

export const groupList = contactList.omit({ sort: true }).extend({ by: z.enum(groupings) })
export type GroupList = z.output<typeof groupList>

/** One retailer, territory or rep with the counts of his contacts. Without an id: retailers that have no territory. */
export const reportGroup = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  accountNumber: z.string().optional(),
  total: z.int(),
  counts: stateCounts,
})
export type ReportGroup = z.output<typeof reportGroup>
export const groupPage = page(reportGroup)
export type GroupPage = z.output<typeof groupPage>

export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Whether an export would be refused now, and how many rows it has, where that is bounded. */
export const exportQuery = reportFilter.extend({ format: z.enum(exportFormats) })
export const exportAnswer = z.object({ rows: z.int().nullable() })

export const trendQuery = z.strictObject({
  days: z.coerce.number().int().min(2).max(400).default(90),
  territory: ids.optional(),
})
export type TrendQuery = z.output<typeof trendQuery>

/** R1: how many stood in each state at each day of UTC that was noted; the last entry is now. */
export const trend = z.object({ items: z.array(z.object({ day: z.iso.date(), counts: stateCounts })) })
export type Trend = z.output<typeof trend>
