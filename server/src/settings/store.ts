import type { Instant } from '@latchkey/core/instant'
import type { Queries, Tx } from '../platform/db/database.ts'

/** The settings that differ from their defaults, by name. */
export async function storedSettings(db: Queries): Promise<Record<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['name', 'value']).execute()
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value)]))
}

export async function writeSetting(tx: Tx, name: string, value: unknown, now: Instant): Promise<void> {
  const row = { name, value: JSON.stringify(value), updated_at: now }
  await tx.db
    .insertInto('setting')
    .values(row)
    .onConflict((c) => c.column('name').doUpdateSet({ value: row.value, updated_at: row.updated_at }))
    .execute()
}
