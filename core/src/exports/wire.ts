import { z } from 'zod'
import { auditQuery } from '../audit/wire.ts'
import { contactList } from '../contacts/wire.ts'
import { exportFormats, reportFilter } from '../reports/wire.ts'
import { retailerList } from '../retailers/wire.ts'
import type { Right } from '../roles/rights.ts'
import { userList } from '../users/user-record.ts'
import { instantWire } from '../wire/list.ts'

const paging = { limit: true, cursor: true } as const
const contactWords = contactList.omit({ ...paging, sort: true })
const retailerWords = retailerList.omit(paging)
const userWords = userList.omit(paging)
const auditWords = auditQuery.omit(paging)

const format = z.enum(exportFormats)

/** I2: a file of everything one of the lists shows; `filter` holds the words of that list's query. */
export const newExport = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('contacts'), format, filter: contactWords.prefault({}) }),
  z.strictObject({ list: z.literal('retailers'), format, filter: retailerWords.prefault({}) }),
  z.strictObject({ list: z.literal('users'), format, filter: userWords.prefault({}) }),
  z.strictObject({ list: z.literal('audit'), format, filter: auditWords.prefault({}) }),
  z.strictObject({ list: z.literal('website-access'), format, filter: reportFilter.prefault({}) }),
])
export type NewExport = z.output<typeof newExport>
export type ExportList = NewExport['list']
export const exportLists = [
  'contacts',
  'retailers',
  'users',
  'audit',
  'website-access',
] as const satisfies readonly ExportList[]

/** U4: the module whose reading an export of a list needs. */
export const exportRights = {
  contacts: 'contacts',
  retailers: 'retailers',
  users: 'users',
  audit: 'audit',
  'website-access': 'reports',
} as const satisfies Record<ExportList, Right>

export const exportStates = ['waiting', 'running', 'ready', 'failed'] as const
export type ExportState = (typeof exportStates)[number]

/** Why a file was not made: too long for Excel, a right that has gone meanwhile, or a fault of ours. */
export const exportFailures = ['too-many-rows', 'right-gone', 'fault'] as const
export type ExportFailure = (typeof exportFailures)[number]

export const exportWire = z.object({
  id: z.string(),
  list: z.enum(exportLists),
  format,
  state: z.enum(exportStates),
  failure: z.enum(exportFailures).nullable(),
  /** Rows written so far, and of how many; null where nobody counts them. */
  rows: z.int(),
  total: z.int().nullable(),
  fileName: z.string(),
  createdAt: instantWire,
  /** When the file is forgotten; null until it is ready. */
  expiresAt: instantWire.nullable(),
})
export type ExportWire = z.output<typeof exportWire>

export const exportPage = z.object({ items: z.array(exportWire) })

/** `for=download` asks whether the file would be handed out now, so that a browser learns of a "no" beforehand. */
export const exportLook = z.strictObject({ for: z.literal('download').optional() })
