import { Refusal } from '@latchkey/core/refusal'
import { z } from 'zod'
import type { Operation } from './patch.ts'

export const PAGE = { usual: 100, most: 200 } as const
const MOST_OPERATIONS = 100

const names = z
  .union([z.string().max(4000), z.array(z.string().max(500)).max(100)])
  .transform((given) =>
    (typeof given === 'string' ? given.split(',') : given).map((name) => name.trim()).filter(Boolean),
  )
const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
])

const searchRequest = z.object({
  filter: z.string().max(20_000).optional(),
  // RFC 7644 section 3.4.2.4: less than 1 is 1, a count less than 0 is 0.
  startIndex: whole.default(1).transform((at) => Math.min(Math.max(at, 1), 1_000_000_000)),
  count: whole.default(PAGE.usual).transform((count) => Math.min(Math.max(count, 0), PAGE.most)),
  sortBy: z.string().max(200).optional(),
  sortOrder: z.enum(['ascending', 'descending']).default('ascending'),
  attributes: names.optional(),
  excludedAttributes: names.optional(),
})
export type SearchRequest = z.output<typeof searchRequest>

/** RFC 7644 sections 3.4.2 and 3.4.3: what is asked for, in the address or in the body of `.search`. */
export function readSearch(given: unknown): SearchRequest {
  return read(searchRequest, given)
}

const patchRequest = z.object({
  schemas: z
    .array(z.string())
    .refine((some) => some.some((one) => one.toLowerCase() === PATCH_OP.toLowerCase())),
  Operations: z
    .array(
      z.object({
        // Microsoft Entra ID writes them with a capital.
        op: z
          .string()
          .transform((op) => op.toLowerCase())
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().max(1000).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(MOST_OPERATIONS),
})
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

/** RFC 7644 section 3.5.2: the operations of a PATCH. */
export function readPatch(body: unknown): readonly Operation[] {
  return read(patchRequest, body).Operations
}

/** RFC 7643 section 3: a resource names its schema; those of others are passed over with what belongs to them. */
export function assertSchema(body: unknown, schema: string): void {
  const { schemas } = read(z.object({ schemas: z.array(z.string().max(500)).max(50) }), body)
  if (!schemas.some((one) => one.toLowerCase() === schema.toLowerCase()))
    throw new Refusal('scim-syntax', { values: { reason: `schemas has to name ${schema}` } })
}

function read<Out>(form: z.ZodType<Out>, given: unknown): Out {
  const result = form.safeParse(given ?? {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  const reason = `${issue?.path.join('.') || 'the body'} is missing or not valid`
  throw new Refusal('scim-syntax', { values: { reason: reason.slice(0, 300) } })
}
