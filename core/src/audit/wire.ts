import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'

/** What came of an act. */
export const auditResults = ['done', 'refused', 'failed'] as const

export const auditQuery = listQuery.omit({ search: true }).extend({
  targetId: z.string().max(64).optional(),
  actorId: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
  result: z.enum(auditResults).optional(),
  /** Events at or after the first and before the second. */
  from: instantWire.optional(),
  before: instantWire.optional(),
})
export type AuditQuery = z.output<typeof auditQuery>

export const auditPage = page(
  z.object({
    id: z.string(),
    at: instantWire,
    actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
    action: z.string(),
    /** What happened, in the caller's language. */
    sentence: z.string(),
    /** Whom or what it was about; the name as it is today, null where there is none (any more). */
    target: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
    ip: z.string().nullable(),
    requestId: z.string().nullable(),
    result: z.string(),
  }),
)
export type AuditPage = z.output<typeof auditPage>
