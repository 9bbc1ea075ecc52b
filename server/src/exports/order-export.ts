import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { type ExportWire, exportRights, type NewExport } from '@latchkey/core/exports/wire'
import { Refusal } from '@latchkey/core/refusal'
import { dayOf } from '@latchkey/core/reports/counts'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, assertRecentSignIn } from '../roles/index.ts'
import { presentExport } from './present.ts'
import { deleteExport, type ExportRow, exportsOf, insertExport } from './store.ts'

/** Files one person keeps; one more takes the place of his oldest that is done. */
const MOST_KEPT = 20
/** Files of one person that are still being made. */
const MOST_OPEN = 5

/**
 * I2: begins a file of all that a list shows under a filter. Refuses `not-allowed`, `recent-sign-in-required` (L5) and
 * `too-many-exports`.
 */
export async function orderExport(
  app: App,
  caller: Caller<UserActor>,
  { list, format, filter }: NewExport,
): Promise<ExportWire> {
  await assertMay(app, caller, exportRights[list], 'read')
  assertRecentSignIn(app, caller.actor)
  return await app.db.transaction(async (tx) => {
    await makeRoom(await exportsOf(tx.db, caller.actor.id), (id) => deleteExport(tx, id))
    const row: ExportRow = {
      id: app.random.id(tx.now),
      list,
      format,
      language: caller.language,
      filter: JSON.stringify(filter),
      state: 'waiting',
      failure: null,
      user_id: caller.actor.id,
      reach: null,
      row_count: 0,
      row_total: null,
      file_name: `${list}-${dayOf(tx.now)}.${format}`,
      tries: 0,
      lease: null,
      lease_until: null,
      created_at: tx.now,
      updated_at: tx.now,
      expires_at: null,
    }
    await insertExport(tx, row)
    await recordAct(app, tx, caller, {
      action: 'export.ordered',
      target: { kind: 'export', id: row.id },
      detail: { list, format, filter },
    })
    tx.afterCommit(() => app.wake('exports'))
    return presentExport(row)
  })
}

async function makeRoom(kept: readonly ExportRow[], remove: (id: string) => Promise<void>): Promise<void> {
  const isOpen = ({ state }: ExportRow) => state === 'waiting' || state === 'running'
  if (kept.filter(isOpen).length >= MOST_OPEN) {
    throw new Refusal('too-many-exports', { values: { limit: MOST_OPEN } })
  }
  for (const { id } of kept.filter((row) => !isOpen(row)).slice(MOST_KEPT - 1 - MOST_OPEN)) await remove(id)
}
