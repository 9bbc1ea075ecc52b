import { z } from 'zod'
import type { Instant } from '../instant.ts'

/** An instant on the wire: ISO 8601 in UTC with milliseconds. */
export const instantWire = z.iso.datetime()

export function toWire(at: Instant): string
export function toWire(at: Instant | null): string | null
export function toWire(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** The query of every list: search text, page size and the cursor of the page before. */
export const listQuery = z.strictObject({
  search: z.string().trim().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

/** A list of comma-separated words out of a closed set. */
export function oneOrMore<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z
    .string()
    .max(500)
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(words)))
}

/** Up to fifty comma-separated ids. */
export const ids = z
  .string()
  .max(2000)
  .transform((text) => [...new Set(text.split(',').map((id) => id.trim()))].filter(Boolean))
  .pipe(z.array(z.string().max(64)).min(1).max(50))

export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().optional() })
}
