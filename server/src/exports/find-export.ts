import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { exportRights } from '@latchkey/core/exports/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, assertRecentSignIn } from '../roles/index.ts'
import { deleteExport, type ExportRow, exportById, pieceAt } from './store.ts'

/** One's own export; anybody else's is not there. Refuses `export-not-found`. */
export async function findExport(app: App, { actor }: Caller<UserActor>, id: string): Promise<ExportRow> {
  const row = await exportById(app.db.read, id)
  if (row?.user_id !== actor.id) throw new Refusal('export-not-found')
  return row
}

/**
 * L5, U4: an export that may be handed out now: to the one who ordered it, with the right to its list as he has it
 * today. Refuses `export-not-found`, `export-not-ready`, `not-allowed`, `recent-sign-in-required`.
 */
export async function findFile(app: App, caller: Caller<UserActor>, id: string): Promise<ExportRow> {
  const row = await findExport(app, caller, id)
  await assertMay(app, caller, exportRights[row.list], 'read')
  assertRecentSignIn(app, caller.actor)
  if (row.state !== 'ready') throw new Refusal('export-not-ready')
  return row
}

export interface ExportFile {
  readonly row: ExportRow
  readonly pieces: AsyncIterable<Uint8Array>
}

/** E1: who took which file, before its first byte leaves. A CSV file is a chain of gzip members. */
export async function takeFile(app: App, caller: Caller<UserActor>, id: string): Promise<ExportFile> {
  const row = await findFile(app, caller, id)
  const { list, format, row_count: rows } = row
  await app.db.transaction(async (tx) =>
    recordAct(app, tx, caller, { action: 'export.downloaded', detail: { list, format, rows } }),
  )
  return { row, pieces: piecesOf(app, id) }
}

async function* piecesOf(app: App, id: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const bytes = await pieceAt(app.db.read, id, position)
    if (bytes === undefined) return
    yield Buffer.from(bytes, 'base64')
  }
}

/** Removes an export, also one under way. */
export async function removeExport(app: App, caller: Caller<UserActor>, id: string): Promise<void> {
  const { list, format } = await findExport(app, caller, id)
  await app.db.transaction(async (tx) => {
    await deleteExport(tx, id)
    await recordAct(app, tx, caller, { action: 'export.removed', detail: { list, format } })
  })
}
