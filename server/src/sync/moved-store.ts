import { type Expression, type SqlBool, sql } from 'kysely'
import type { Database } from '../platform/db/database.ts'
import type { Random } from '../platform/random.ts'

/** A number of a transaction that this PostgreSQL has not given out yet. */
const fromElsewhere: Expression<SqlBool> = sql<SqlBool>`tx_id >= txid_snapshot_xmax(txid_current_snapshot())`

/**
 * N3, O4: a dump carries the transactions' numbers of the PostgreSQL it was made on. Where this one has not come so far,
 * whatever it commits from now on would stand behind them and be held for open. So they all go to the front, and every
 * cursor is void. To be called at the start, before anything is told or written.
 */
export async function settleMovedSequence(db: Database, random: Random): Promise<void> {
  if (db.engine !== 'postgres') return
  const foreign = db.read.selectFrom('change').select('seq').where(fromElsewhere).limit(1)
  if (!(await foreign.executeTakeFirst())) return
  await db.transaction(async (tx) => {
    await sql`lock table change in exclusive mode`.execute(tx.db)
    // Another process that starts beside this one may have done it meanwhile.
    const moved = await tx.db
      .selectFrom('change')
      .select('seq')
      .where(fromElsewhere)
      .limit(1)
      .executeTakeFirst()
    if (!moved) return
    await tx.db.updateTable('change').set({ tx_id: 0 }).execute()
    await tx.db.updateTable('installation').set({ data_epoch: random.token() }).execute()
  })
}
