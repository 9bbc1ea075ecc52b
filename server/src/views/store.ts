import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type ViewRow = Schema['saved_view'] & {
  readonly owner_first_name: string
  readonly owner_surname: string
}

/** Shared views of others that a list shows at most. */
const MOST_SHARED = 200

function viewRows(db: Queries) {
  return db
    .selectFrom('saved_view')
    .innerJoin('staff_user', 'staff_user.id', 'saved_view.owner_id')
    .selectAll('saved_view')
    .select(['staff_user.first_name as owner_first_name', 'staff_user.surname as owner_surname'])
}

/** A person's own views of a list and those that others share, each by name. */
export async function viewsFor(db: Queries, list: string, userId: string): Promise<ViewRow[]> {
  const own = await viewRows(db)
    .where('saved_view.owner_id', '=', userId)
    .where('saved_view.list', '=', list)
    .orderBy('saved_view.name_key')
    .execute()
  const shared = await viewRows(db)
    .where('saved_view.list', '=', list)
    .where('saved_view.shared_at', 'is not', null)
    .where('saved_view.owner_id', '<>', userId)
    .orderBy('saved_view.name_key')
    .orderBy('saved_view.id')
    .limit(MOST_SHARED)
    .execute()
  return [...own, ...shared]
}

export async function viewById(db: Queries, id: string): Promise<ViewRow | undefined> {
  return await viewRows(db).where('saved_view.id', '=', id).executeTakeFirst()
}

/** Whether another view of the same list of this person has the name. */
export async function hasName(
  db: Queries,
  { ownerId, list, key, exceptId }: { ownerId: string; list: string; key: string; exceptId: string | null },
): Promise<boolean> {
  const row = await db
    .selectFrom('saved_view')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('list', '=', list)
    .where('name_key', '=', key)
    .$if(exceptId !== null, (q) => q.where('id', '<>', exceptId ?? ''))
    .executeTakeFirst()
  return row !== undefined
}

export async function countViews(db: Queries, ownerId: string): Promise<number> {
  const row = await db
    .selectFrom('saved_view')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function insertView(tx: Tx, row: Schema['saved_view']): Promise<void> {
  await tx.db.insertInto('saved_view').values(row).execute()
}

export async function updateView(
  tx: Tx,
  id: string,
  changes: Pick<Schema['saved_view'], 'name' | 'name_key' | 'content' | 'shared_at'>,
): Promise<void> {
  await tx.db
    .updateTable('saved_view')
    .set({ ...changes, version: sql`version + 1`, updated_at: tx.now })
    .where('id', '=', id)
    .execute()
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('saved_view').where('id', '=', id).execute()
}
