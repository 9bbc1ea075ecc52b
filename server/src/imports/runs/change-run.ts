import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import type { UsernameSource } from '@latchkey/core/imports/choices'
import type { ColumnTarget } from '@latchkey/core/imports/columns'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../../audit/index.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db/database.ts'
import { columnsOf, headersKey } from './columns.ts'
import { deletePieces, lockRun, type RunRow, rememberMapping, updateRun } from './store.ts'

/** I2: has the file checked with its columns mapped like this, which is remembered for files with the same headers. */
export async function checkRun(
  app: App,
  caller: Caller<UserActor>,
  id: string,
  how: { columns: readonly ColumnTarget[]; usernameFrom: UsernameSource | null },
): Promise<RunRow> {
  return await changeRun(app, id, async (tx, run) => {
    const { headers } = columnsOf(app, run)
    if (how.columns.length !== headers.length) {
      throw new Refusal('invalid-request', {
        fields: [{ field: 'columns', code: 'unknown-field', message: 'unknown-field' }],
      })
    }
    const mapping = JSON.stringify(how.columns)
    await deletePieces(tx, id, ['problems'])
    await rememberMapping(tx, headersKey(app, headers), mapping)
    return {
      ...startedBy(caller),
      state: 'checking',
      mapping,
      username_from: how.usernameFrom,
      summary: null,
      problem_total: null,
    }
  })
}

/** I2: has a checked file imported; what changed since is judged anew then. */
export async function applyRun(app: App, caller: Caller<UserActor>, id: string): Promise<RunRow> {
  return await changeRun(app, id, async (_tx, run) => {
    if (run.state !== 'checked') throw new Refusal('import-unchecked')
    return { ...startedBy(caller), state: 'applying' }
  })
}

/** Gives an import up and wipes its file. */
export async function withdrawRun(app: App, caller: Caller<UserActor>, id: string): Promise<RunRow> {
  return await changeRun(app, id, async (tx, run) => {
    await deletePieces(tx, id, ['file', 'problems'])
    recordAct(app, tx, caller, { action: 'import.withdrawn', detail: { file: run.file_name } })
    return { state: 'withdrawn', file_ends_at: null, sealed_columns: null, ended_at: tx.now }
  })
}

async function changeRun(
  app: App,
  id: string,
  change: (tx: Tx, run: RunRow) => Promise<Partial<RunRow>>,
): Promise<RunRow> {
  return await app.db.transaction(async (tx) => {
    const run = await lockRun(tx, id)
    if (!run || run.state === 'uploading') throw new Refusal('import-not-found')
    if (run.state === 'checking' || run.state === 'applying') throw new Refusal('import-busy')
    if (run.state === 'applied' || run.state === 'withdrawn') throw new Refusal('import-ended')
    if (run.file_ends_at === null) throw new Refusal('import-file-gone')
    await updateRun(tx, id, {
      fault: null,
      progress_done: 0,
      progress_total: 0,
      worked_by: null,
      lease_until: null,
      ...(await change(tx, run)),
    })
    tx.afterCommit(() => app.wake('imports'))
    const changed = await lockRun(tx, id)
    if (!changed) throw new Refusal('import-not-found')
    return changed
  })
}

/** By whose present rights it is judged, and in whose language its problems are told. */
function startedBy({ actor, ip, language }: Caller<UserActor>) {
  return { started_by: actor.id, started_by_name: actor.name, started_from: ip, language }
}
