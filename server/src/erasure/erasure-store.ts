import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type ErasureRow = Schema['erasure']

export async function insertErasure(tx: Tx, row: ErasureRow): Promise<void> {
  await tx.db.insertInto('erasure').values(row).execute()
}

export async function updateErasure(tx: Tx, personId: string, changes: Partial<ErasureRow>): Promise<void> {
  await tx.db.updateTable('erasure').set(changes).where('person_id', '=', personId).execute()
}

/** Erasures whose person may still stand in the trail. */
export async function openErasures(db: Queries): Promise<ErasureRow[]> {
  return await db
    .selectFrom('erasure')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('erased_at')
    .limit(100)
    .execute()
}

export async function erasureOf(db: Queries, personId: string): Promise<ErasureRow | undefined> {
  return await db.selectFrom('erasure').selectAll().where('person_id', '=', personId).executeTakeFirst()
}
