import { z } from 'zod'
import { instantWire, listQuery, page } from '../wire/list.ts'

export const auditQuery = listQuery.omit({ search: true }).extend({
  targetId: z.string().max(64).optional(),
  actorId: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
})

export const auditPage = page(
  z.object({
    id: z.string(),
    at: instantWire,
    actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
    action: z.string(),
    /** What happened, in the caller's language. */
    sentence: z.string(),
    target: z.object({ kind: z.string(), id: z.string() }).nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
    ip: z.string().nullable(),
    requestId: z.string().nullable(),
    result: z.string(),
  }),
)
export type AuditPage = z.output<typeof auditPage>
