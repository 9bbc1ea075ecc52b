import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { DAY } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../../audit/index.ts'
import type { App } from '../../platform/app.ts'
import { CsvProblem } from '../csv/read-csv.ts'
import { assertMayImport } from '../may-import.ts'
import type { FileFormat } from '../open-file.ts'
import { columnsContext, type FileColumns, readColumns } from './columns.ts'
import { inPieces, readPieces, writePiece } from './pieces.ts'
import { deletePieces, deleteRun, insertRun, lockRun, type RunRow, updateRun } from './store.ts'

/** A file on screen; larger ones go by the command line or `POST /imports`. */
export const UPLOAD_LIMIT_BYTES = 20_000_000
/** How long a file is kept that nobody applies. */
export const FILE_KEPT = DAY

export interface Upload {
  readonly name: string
  readonly format: FileFormat
  readonly encoding?: string | undefined
  readonly sheet?: string | undefined
}

/** I2: takes in a file to import: sealed, for a day at most, and shown by its columns. A file nobody can read is not kept. */
export async function uploadFile(
  app: App,
  caller: Caller<UserActor>,
  upload: Upload,
  body: AsyncIterable<Uint8Array>,
): Promise<RunRow> {
  await assertMayImport(app, caller)
  const id = app.random.id<string>(app.clock.now())
  await app.db.transaction((tx) => insertRun(tx, newRun(id, tx.now, caller, upload)))
  try {
    const bytes = await keepFile(app, id, body)
    const columns = await readColumns(readPieces(app, app.db.read, id, 'file'), upload)
    return await app.db.transaction(async (tx) => {
      const { name } = upload
      assertFileStands(await lockRun(tx, id))
      await updateRun(tx, id, {
        state: 'uploaded',
        file_bytes: bytes,
        sealed_columns: sealed(app, id, columns),
      })
      recordAct(app, tx, caller, { action: 'import.uploaded', detail: { file: name, bytes } })
      return found(await lockRun(tx, id))
    })
  } catch (error) {
    await app.db.transaction(async (tx) => {
      await deletePieces(tx, id, ['file'])
      await deleteRun(tx, id)
    })
    throw refusalOf(error)
  }
}

/** Reads the file that is here as another encoding or sheet; what was decided about its columns starts anew. */
export async function readAgain(
  app: App,
  run: RunRow,
  {
    encoding = null,
    sheet = null,
  }: { encoding?: string | undefined | null; sheet?: string | undefined | null },
): Promise<RunRow> {
  const { id, format } = run
  const source = readPieces(app, app.db.read, id, 'file')
  const options = { format, encoding: encoding ?? undefined, sheet: sheet ?? undefined }
  const columns = await readColumns(source, options).catch((error: unknown) => {
    throw refusalOf(error)
  })
  return await app.db.transaction(async (tx) => {
    const held = found(await lockRun(tx, id))
    if (held.state === 'checking' || held.state === 'applying') throw new Refusal('import-busy')
    assertFileStands(held)
    await deletePieces(tx, id, ['problems'])
    await updateRun(tx, id, {
      state: 'uploaded',
      encoding,
      sheet,
      sealed_columns: sealed(app, id, columns),
      mapping: null,
      summary: null,
      problem_total: null,
    })
    return found(await lockRun(tx, id))
  })
}

/** While the file was read it may have been applied, withdrawn or wiped. */
function assertFileStands(run: RunRow | undefined): void {
  const hasEnded = run && ['applied', 'withdrawn', 'expired'].includes(run.state)
  if (!run || hasEnded || run.file_ends_at === null) throw new Refusal('import-file-gone')
}

async function keepFile(app: App, runId: string, body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  let position = 0
  for await (const piece of inPieces(body)) {
    bytes += piece.length
    if (bytes > UPLOAD_LIMIT_BYTES) {
      throw new Refusal('too-large', { values: { limit: `${UPLOAD_LIMIT_BYTES / 1_000_000} MB` } })
    }
    const place = { runId, kind: 'file', position } as const
    await app.db.transaction((tx) => writePiece(app, tx, place, piece))
    position += 1
  }
  if (bytes === 0) throw new CsvProblem('import.file.empty')
  return bytes
}

function sealed(app: App, id: string, columns: FileColumns): string {
  return app.keys.seal('import', JSON.stringify(columns), columnsContext(id))
}

/** What is wrong with the file as a whole, told beside the field it was chosen in. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof CsvProblem)) return error
  const { code, message, values } = error.problem
  return new Refusal('import-refused', { fields: [{ field: 'file', code, message, values }] })
}

function found(run: RunRow | undefined): RunRow {
  if (!run) throw new Refusal('import-not-found')
  return run
}

function newRun(id: string, now: number, { actor, ip, language }: Caller<UserActor>, upload: Upload): RunRow {
  return {
    id,
    state: 'uploading',
    format: upload.format,
    file_name: upload.name,
    file_bytes: 0,
    file_ends_at: now + FILE_KEPT,
    encoding: upload.encoding ?? null,
    sheet: upload.sheet ?? null,
    sealed_columns: null,
    mapping: null,
    username_from: null,
    summary: null,
    problem_total: null,
    progress_done: 0,
    progress_total: 0,
    fault: null,
    result_ends_at: null,
    started_by: actor.id,
    started_by_name: actor.name,
    started_from: ip,
    language,
    worked_by: null,
    lease_until: null,
    created_at: now,
    ended_at: null,
    updated_at: now,
  }
}
