import { z } from 'zod'
import { usernameSources } from './choices.ts'

const yesOrNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((word) => word === 'true')

/** The query of `POST /imports`; the body is the file itself. */
export const importQuery = z.strictObject({
  dryRun: yesOrNo,
  strict: yesOrNo,
  /** `Header=field`, as often as there are columns to map. */
  map: z
    .union([z.string().max(500), z.array(z.string().max(500)).max(500)])
    .default([])
    .transform((maps) => (typeof maps === 'string' ? [maps] : maps)),
  usernameFrom: z.enum(usernameSources).optional(),
  encoding: z.string().max(40).optional(),
  /** Of a workbook; its first sheet where none is named. */
  sheet: z.string().max(100).optional(),
})

const count = z.int().nonnegative()
const counts = z.object({ created: count, changed: count, unchanged: count })
export type ImportCounts = z.infer<typeof counts>

/** What an import did, or with `dryRun` would do. */
export const importSummary = z.object({
  dryRun: z.boolean(),
  rows: count,
  retailers: counts,
  contacts: counts,
  /** What the file lacks and what was made up for it, one sentence each. */
  gaps: z.array(z.string()),
  /** Columns that were not read, as a sentence. */
  warnings: z.array(z.string()),
})
export type ImportSummary = z.infer<typeof importSummary>

/** One problem of a refused import; `row` is null where the file as a whole cannot be used. */
export interface ImportProblemWire {
  readonly row: number | null
  readonly column: string
  readonly code: string
  readonly message: string
}
