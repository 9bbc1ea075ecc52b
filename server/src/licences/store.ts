import type { UserType } from '@latchkey/core/users/user-type'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import { COUNT_CAP } from '../platform/db/paging.ts'

export type LicenceRow = Schema['licence']
export type LedgerRow = Schema['licence_ledger']

export async function allLicences(db: Queries): Promise<LicenceRow[]> {
  return await db.selectFrom('licence').selectAll().execute()
}

/** The licence of a type, held until the transaction ends. */
export async function lockLicence(tx: Tx, type: UserType): Promise<LicenceRow | undefined> {
  return await tx.db
    .selectFrom('licence')
    .selectAll()
    .where('type', '=', type)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
}

/** Takes one, or answers false. One statement, so of two who want the last one a single one gets it. */
export async function takeOneLicence(tx: Tx, type: UserType): Promise<boolean> {
  const result = await tx.db
    .updateTable('licence')
    .set({ used: sql<number>`used + 1` })
    .where('type', '=', type)
    .whereRef('used', '<', 'enabled')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Gives one back. The table's check keeps the count from falling below nothing. */
export async function giveOneLicenceBack(tx: Tx, type: UserType): Promise<void> {
  await tx.db.updateTable('licence').set({ used: sql<number>`used - 1` }).where('type', '=', type).execute()
}

/** Writes what the company has of a type, unless more are in use by now; then answers false. */
export async function setLicence(
  tx: Tx,
  type: UserType,
  { enabled, price }: { enabled: number; price: string | null },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('licence')
    .set({ enabled, price, version: sql<number>`version + 1`, updated_at: tx.now })
    .where('type', '=', type)
    .where('used', '<=', enabled)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function insertLedgerRow(tx: Tx, row: LedgerRow): Promise<void> {
  await tx.db.insertInto('licence_ledger').values(row).execute()
}

export interface LedgerFilter {
  readonly type: UserType | null
  readonly after: { readonly value: number; readonly id: string } | null
  readonly limit: number
}

function ledgerOf(db: Queries, { type }: LedgerFilter) {
  return db.selectFrom('licence_ledger').$if(type !== null, (q) => q.where('type', '=', type ?? 'admin'))
}

/** The ledger, newest first. */
export async function ledgerWhere(db: Queries, filter: LedgerFilter): Promise<LedgerRow[]> {
  const { after } = filter
  return await ledgerOf(db, filter)
    .selectAll()
    .$if(after !== null, (q) =>
      q.where((e) => e.eb(e.refTuple('at', 'id'), '<', e.tuple(after?.value ?? 0, after?.id ?? ''))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
}

export async function countLedger(db: Queries, filter: LedgerFilter): Promise<number> {
  const capped = ledgerOf(db, filter)
    .select('id')
    .limit(COUNT_CAP + 1)
    .as('capped')
  const row = await db
    .selectFrom(capped)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
