import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { exportRights } from '@latchkey/core/exports/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, assertRecentSignIn, notingRefusals, RightRefused } from '../roles/index.ts'
import { scopeOf, territoryIdsOf } from '../territories/index.ts'
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
  await assertWithinReach(app, caller, row)
  if (row.state !== 'ready') throw new Refusal('export-not-ready')
  return row
}

/** U5: a file holds retailers of territories its reader may have lost since; it is refused then, and the try noted. */
async function assertWithinReach(
  app: App,
  caller: Caller<UserActor>,
  { id, reach }: ExportRow,
): Promise<void> {
  if (scopeOf(caller.actor) === null) return
  const own = new Set(await territoryIdsOf(app.db.read, caller.actor.id))
  const within = reach !== null && (JSON.parse(reach) as string[]).every((territory) => own.has(territory))
  if (within) return
  await notingRefusals(app, caller, async () => {
    throw new RightRefused('export-out-of-reach', { target: { kind: 'export', id } })
  })
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
    recordAct(app, tx, caller, {
      action: 'export.downloaded',
      target: { kind: 'export', id },
      detail: { list, format, rows },
    }),
  )
  return { row, pieces: piecesOf(app, id) }
}

async function* piecesOf(app: App, id: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const bytes = await pieceAt(app.db.read, id, position)
    if (bytes === undefined) {
      // Removed or expired meanwhile: broken off, a file cut short is not taken for a whole one.
      if (!(await exportById(app.db.read, id))) throw new Error(`export ${id} went while it was sent`)
      return
    }
    yield Buffer.from(bytes, 'base64')
  }
}

/** Removes an export, also one under way. */
export async function removeExport(app: App, caller: Caller<UserActor>, id: string): Promise<void> {
  const { list, format } = await findExport(app, caller, id)
  await app.db.transaction(async (tx) => {
    await deleteExport(tx, id)
    await recordAct(app, tx, caller, {
      action: 'export.removed',
      target: { kind: 'export', id },
      detail: { list, format },
    })
  })
}
