import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'
import { columnTargets, usernameSources } from './choices.ts'
import { importSummary } from './wire.ts'

/**
 * An import from its file to its end: the file is here · it is being checked · rows are wrong · it may be applied · it is
 * being applied · done · could not be done, nothing was stored · withdrawn by a person · its file is gone.
 */
export const importStates = [
  'uploaded',
  'checking',
  'refused',
  'checked',
  'applying',
  'applied',
  'failed',
  'withdrawn',
  'expired',
] as const
export type ImportState = (typeof importStates)[number]

export const fileFormats = ['csv', 'xlsx'] as const

/** Problems an import carries on screen; all of them are in the file of its problems. */
export const PROBLEMS_SHOWN = 100

const target = z.enum(columnTargets)

/** The query of an upload; the body is the file itself. */
export const uploadQuery = z.strictObject({
  name: z.string().trim().min(1).max(200),
  encoding: z.string().max(40).optional(),
  sheet: z.string().max(100).optional(),
})

/** Reading the same file otherwise. */
export const rereadBody = z.strictObject({
  encoding: z.string().max(40).optional(),
  sheet: z.string().max(100).optional(),
})

export const checkBody = z.strictObject({
  /** The field of each column, in their order. */
  columns: z.array(target).max(500),
  usernameFrom: z.enum(usernameSources).nullable().default(null),
})

/** A column of the file with values of its first rows; those of password hashes are not shown. */
const column = z.object({
  header: z.string(),
  samples: z.array(z.string()),
  /** What it is read as: as it was mapped last, or as its name says. */
  target,
})

const problem = z.object({
  row: z.int().nullable(),
  column: z.string(),
  code: z.string(),
  message: z.string(),
})

export const importRun = z.object({
  id: z.string(),
  state: z.enum(importStates),
  fileName: z.string(),
  format: z.enum(fileFormats),
  fileBytes: z.int(),
  /** When the file is wiped; null once it is. */
  fileEndsAt: instantWire.nullable(),
  encoding: z.string().nullable(),
  sheet: z.string().nullable(),
  usernameFrom: z.enum(usernameSources).nullable(),
  startedBy: z.object({ id: z.string(), name: z.string() }),
  startedAt: instantWire,
  endedAt: instantWire.nullable(),
  progress: z.object({ done: z.int(), total: z.int() }),
  summary: importSummary.nullable(),
  problemTotal: z.int().nullable(),
  /** Why it failed, as a sentence. */
  fault: z.string().nullable(),
  /** Until then what became of each row can be downloaded. */
  resultEndsAt: instantWire.nullable(),
})
export type ImportRun = z.infer<typeof importRun>

export const importRunPage = importRun.extend({
  sheets: z.array(z.string()),
  columns: z.array(column),
  /** Whether the columns are mapped as they were in an earlier import. */
  remembered: z.boolean(),
  problems: z.array(problem),
})
export type ImportRunPage = z.infer<typeof importRunPage>

export const importRunList = listQuery.omit({ search: true })
export const importRunRows = page(importRun)
