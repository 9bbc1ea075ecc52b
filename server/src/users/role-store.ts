import type { Queries, Tx } from '../platform/db/database.ts'

/** Holds every user of a role, active or not, in one order; answers their ids. */
export async function lockUsersOfRole(tx: Tx, roleId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('staff_user')
    .select('id')
    .where('role', '=', roleId)
    .orderBy('id')
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .execute()
  return rows.map((row) => row.id)
}

export async function usersOfRole(db: Queries, roleId: string): Promise<string[]> {
  const rows = await db.selectFrom('staff_user').select('id').where('role', '=', roleId).execute()
  return rows.map((row) => row.id)
}
