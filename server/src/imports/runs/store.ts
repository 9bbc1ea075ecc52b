import { sql } from 'kysely'
import type { Queries, Schema, Tx } from '../../platform/db/database.ts'

export type RunRow = Schema['import_run']
export type PieceKind = Schema['import_piece']['kind']

export async function insertRun(tx: Tx, row: RunRow): Promise<void> {
  await tx.db.insertInto('import_run').values(row).execute()
}

/** An import whose file is here. */
export async function runById(db: Queries, id: string): Promise<RunRow | undefined> {
  return await db
    .selectFrom('import_run')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'uploading')
    .executeTakeFirst()
}

/** Holds an import until the transaction ends. */
export async function lockRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  return await tx.db
    .selectFrom('import_run')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
}

export async function updateRun(tx: Tx, id: string, changes: Partial<RunRow>): Promise<void> {
  await tx.db
    .updateTable('import_run')
    .set({ ...changes, updated_at: tx.now })
    .where('id', '=', id)
    .execute()
}

export async function runsBefore(
  db: Queries,
  before: { value: number; id: string } | null,
  limit: number,
): Promise<RunRow[]> {
  return await db
    .selectFrom('import_run')
    .selectAll()
    .where('state', '<>', 'uploading')
    .$if(before !== null, (q) =>
      q.where(sql<boolean>`(created_at, id) < (${before?.value ?? 0}, ${before?.id ?? ''})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Whether an import is to be checked or written, in whosever hands: looked for before anything is locked. */
export async function isRunUnderWay(db: Queries): Promise<boolean> {
  const run = db.selectFrom('import_run').select('id').where(sql<boolean>`state in ('checking', 'applying')`)
  return (await run.limit(1).executeTakeFirst()) !== undefined
}

/** Takes the next import that waits for its check or its writing and is in nobody's hands. */
export async function takeRun(tx: Tx, worker: string, leaseUntil: number): Promise<RunRow | undefined> {
  const next = tx.db
    .selectFrom('import_run')
    .select('id')
    .where(sql<boolean>`state in ('checking', 'applying')`)
    // The embedded database has one server: what another holds is a dead one's.
    .where((e) =>
      e.or([
        e('lease_until', 'is', null),
        e('lease_until', '<', tx.now),
        ...(tx.engine === 'sqlite' ? [e('worked_by', '<>', worker)] : []),
      ]),
    )
    .orderBy('updated_at')
    .limit(1)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate().skipLocked())
  return await tx.db
    .updateTable('import_run')
    .set({ worked_by: worker, lease_until: leaseUntil })
    .where('id', '=', next)
    .returningAll()
    .executeTakeFirst()
}

/** Keeps an import in hand, with how far it is; false where it is in another's. */
export async function renewLease(
  tx: Tx,
  id: string,
  {
    worker,
    ...changes
  }: { worker: string } & Pick<RunRow, 'lease_until' | 'progress_done' | 'progress_total'>,
): Promise<boolean> {
  const row = await tx.db
    .updateTable('import_run')
    .set(changes)
    .where('id', '=', id)
    .where('worked_by', '=', worker)
    .where(sql<boolean>`state in ('checking', 'applying')`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends the work on an import with what came of it; false where it is in another's hands by now. */
export async function settleRun(
  tx: Tx,
  id: string,
  worker: string,
  changes: Partial<RunRow>,
): Promise<boolean> {
  const row = await tx.db
    .updateTable('import_run')
    .set({ ...changes, worked_by: null, lease_until: null, updated_at: tx.now })
    .where('id', '=', id)
    .where('worked_by', '=', worker)
    .where(sql<boolean>`state in ('checking', 'applying')`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** E2: whether somebody was erased since an instant: files and results of before may name him. */
export async function erasedSince(db: Queries, since: number): Promise<boolean> {
  const row = await db
    .selectFrom('erasure')
    .select('person_id')
    .where('erased_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertPiece(tx: Tx, piece: Schema['import_piece']): Promise<void> {
  await tx.db.insertInto('import_piece').values(piece).execute()
}

export async function pieceAt(
  db: Queries,
  { runId, kind, position }: { runId: string; kind: PieceKind; position: number },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('import_piece')
    .select('sealed')
    .where('run_id', '=', runId)
    .where('kind', '=', kind)
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.sealed
}

export async function deletePieces(tx: Tx, runId: string, kinds: readonly PieceKind[]): Promise<void> {
  await tx.db.deleteFrom('import_piece').where('run_id', '=', runId).where('kind', 'in', kinds).execute()
}

export async function deleteRun(tx: Tx, runId: string): Promise<void> {
  await tx.db.deleteFrom('import_run').where('id', '=', runId).execute()
}

/** Imports whose file, result or broken-off upload has to go. */
export async function runsDue(db: Queries, now: number, uploadsBefore: number): Promise<RunRow[]> {
  return await db
    .selectFrom('import_run')
    .selectAll()
    .where((e) =>
      e.or([
        e.and([e('state', '=', 'uploading'), e('created_at', '<', uploadsBefore)]),
        e.and([e('file_ends_at', '<=', now), sql<boolean>`state not in ('checking', 'applying')`]),
        e('result_ends_at', '<=', now),
      ]),
    )
    .limit(100)
    .execute()
}

export async function rememberedMapping(db: Queries, headers: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('headers', '=', headers)
    .executeTakeFirst()
  return row?.mapping
}

export async function rememberMapping(tx: Tx, headers: string, mapping: string): Promise<void> {
  await tx.db
    .insertInto('import_mapping')
    .values({ headers, mapping, updated_at: tx.now })
    .onConflict((on) => on.column('headers').doUpdateSet({ mapping, updated_at: tx.now }))
    .execute()
}
