import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type PictureRow = Schema['user_picture']

export async function pictureOf(db: Queries, userId: string): Promise<PictureRow | undefined> {
  return await db.selectFrom('user_picture').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

export async function storePicture(tx: Tx, row: PictureRow): Promise<void> {
  const { user_id: _, ...columns } = row
  await tx.db
    .insertInto('user_picture')
    .values(row)
    .onConflict((c) => c.column('user_id').doUpdateSet(columns))
    .execute()
}

/** Answers whether there was one. */
export async function removePicture(tx: Tx, userId: string): Promise<boolean> {
  const result = await tx.db.deleteFrom('user_picture').where('user_id', '=', userId).executeTakeFirst()
  return result.numDeletedRows > 0n
}
