import type { ExportFailure } from '@latchkey/core/exports/wire'
import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type ExportRow = Schema['list_export']

export async function insertExport(tx: Tx, row: ExportRow): Promise<void> {
  await tx.db.insertInto('list_export').values(row).execute()
}

/** Someone's exports, newest first. */
export async function exportsOf(db: Queries, userId: string): Promise<ExportRow[]> {
  return await db
    .selectFrom('list_export')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function exportById(db: Queries, id: string): Promise<ExportRow | undefined> {
  return await db.selectFrom('list_export').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whose turn it is: the oldest that waits, or that its server has left. */
export async function nextExport(db: Queries, now: number): Promise<string | null> {
  const row = await db
    .selectFrom('list_export')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .where((e) => e.or([e('state', '=', 'waiting'), e('lease_until', '<=', now)]))
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Takes an export that waits, by one statement so that of two servers one has it; what a server before it wrote goes. */
export async function claimExport(
  tx: Tx,
  id: string,
  { lease, until }: { readonly lease: string; readonly until: number },
): Promise<ExportRow | undefined> {
  const row = await tx.db
    .updateTable('list_export')
    .set({
      state: 'running',
      lease,
      lease_until: until,
      tries: sql`tries + 1`,
      row_count: 0,
      updated_at: tx.now,
    })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .where((e) => e.or([e('state', '=', 'waiting'), e('lease_until', '<=', tx.now)]))
    .returningAll()
    .executeTakeFirst()
  if (row) await deletePieces(tx, id)
  return row
}

export interface Progress {
  readonly row_count?: number
  readonly row_total?: number | null
  readonly state?: 'waiting' | 'ready' | 'failed'
  readonly failure?: ExportFailure
  readonly reach?: string | null
  readonly lease_until?: number | null
  readonly expires_at?: number
}

/** Notes how far an export is; false where it is no longer this worker's: removed, or taken over. */
export async function noteProgress(tx: Tx, id: string, lease: string, progress: Progress): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('list_export')
    .set({ ...progress, updated_at: tx.now })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertPiece(tx: Tx, piece: Schema['list_export_piece']): Promise<void> {
  await tx.db.insertInto('list_export_piece').values(piece).execute()
}

export async function pieceAt(db: Queries, exportId: string, position: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('list_export_piece')
    .select('bytes')
    .where('export_id', '=', exportId)
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.bytes
}

/** The row first: whoever writes a piece holds it, and finds it gone afterwards. */
export async function deleteExport(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('list_export').where('id', '=', id).execute()
  await deletePieces(tx, id)
}

export async function deletePieces(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('list_export_piece').where('export_id', '=', id).execute()
}

/** Ids of files whose day is over. */
export async function expiredExports(db: Queries, now: number, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('list_export')
    .select('id')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
