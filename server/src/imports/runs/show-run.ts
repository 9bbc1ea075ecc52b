import type { Caller } from '@latchkey/core/actors/caller'
import { type ImportRun, type ImportRunPage, PROBLEMS_SHOWN } from '@latchkey/core/imports/run-wire'
import type { ImportSummary } from '@latchkey/core/imports/wire'
import { instant } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../../platform/app.ts'
import { decodeCursor, encodeCursor } from '../../platform/db/paging.ts'
import { mayImportHashes } from '../apply-import.ts'
import { assertMayImport } from '../may-import.ts'
import { showColumns } from './columns.ts'
import { firstProblems } from './listed-rows.ts'
import { progressHere } from './progress.ts'
import { type RunRow, runById, runsBefore } from './store.ts'

const newest = { list: 'imports', value: 'number' } as const

/** An import as lists show it. */
export function presentRun(app: App, run: RunRow): ImportRun {
  const { progress_done: done, progress_total: total } = run
  const isMoving = run.state === 'checking' || run.state === 'applying'
  return {
    id: run.id,
    state: run.state === 'uploading' ? 'uploaded' : run.state,
    fileName: run.file_name,
    format: run.format,
    fileBytes: run.file_bytes,
    fileEndsAt: wire(run.file_ends_at),
    encoding: run.encoding,
    sheet: run.sheet,
    usernameFrom: run.username_from as ImportRun['usernameFrom'],
    startedBy: { id: run.started_by, name: run.started_by_name },
    startedAt: toWire(instant(run.created_at)),
    endedAt: wire(run.ended_at),
    progress: (isMoving ? progressHere(app, run.id) : undefined) ?? { done, total },
    summary: run.summary === null ? null : (JSON.parse(run.summary) as ImportSummary),
    problemTotal: run.problem_total,
    fault: run.fault,
    resultEndsAt: wire(run.result_ends_at),
  }
}

/** An import with its columns and the first of its problems. */
export async function showRun(app: App, caller: Caller, run: RunRow): Promise<ImportRunPage> {
  const columns = await showColumns(app, run, mayImportHashes(caller))
  const isRefused = run.state === 'refused' && (run.problem_total ?? 0) > 0
  const problems = isRefused ? await firstProblems(app, app.db.read, run.id, PROBLEMS_SHOWN) : []
  return { ...presentRun(app, run), ...columns, problems }
}

export async function findRun(app: App, caller: Caller, id: string): Promise<RunRow> {
  await assertMayImport(app, caller, 'read')
  const run = await runById(app.db.read, id)
  if (!run) throw new Refusal('import-not-found')
  return run
}

/** A page of imports, the newest first. */
export async function listRuns(
  app: App,
  caller: Caller,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: ImportRun[]; nextCursor: string | null }> {
  await assertMayImport(app, caller, 'read')
  const rows = await runsBefore(app.db.read, cursor ? decodeCursor(newest, cursor) : null, limit + 1)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map((run) => presentRun(app, run)),
    nextCursor: last ? encodeCursor(newest, last.created_at, last.id) : null,
  }
}

function wire(at: number | null): string | null {
  return at === null ? null : toWire(instant(at))
}
