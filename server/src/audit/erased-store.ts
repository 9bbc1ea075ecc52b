import type { Queries } from '../platform/db/database.ts'

/** E2: which of these ids are pseudonyms of people who were erased, and of what kind they were. */
export async function erasedAmong(
  db: Queries,
  ids: readonly string[],
): Promise<Map<string, 'contact' | 'user'>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('erasure')
    .select(['person_id', 'kind'])
    .where('person_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.kind]))
}
