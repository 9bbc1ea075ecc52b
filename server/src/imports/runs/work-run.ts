import type { Caller } from '@latchkey/core/actors/caller'
import type { UsernameSource } from '@latchkey/core/imports/choices'
import type { ColumnTarget } from '@latchkey/core/imports/columns'
import { DAY } from '@latchkey/core/instant'
import { type Language, message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db/database.ts'
import { presentActor } from '../../users/index.ts'
import { type ImportSteps, importInSteps } from '../apply-import.ts'
import { assertMayImport } from '../may-import.ts'
import { refusedProblems } from '../problem-list.ts'
import { writeProblems, writeResult } from './listed-rows.ts'
import { readPieces } from './pieces.ts'
import { followProgress, LEASE } from './progress.ts'
import { deletePieces, erasedSince, type RunRow, settleRun, updateRun } from './store.ts'

export { LEASE }

/** How long what became of each row is kept. */
const RESULT_KEPT = 30 * DAY
/** How long an import rests whose turn has not come, in milliseconds. */
const REST = 3_000
/** Problems kept with their words, for the file of them. */
const PROBLEMS_KEPT = 100_000

/** The import is in another process's hands by now; what this one did of it does not count. */
class LeaseLost extends Error {}

/** Checks or writes one import and notes what came of it. `later` where its turn has not come, or the server ends. */
export async function workRun(
  app: App,
  worker: string,
  run: RunRow,
  isEnding = () => false,
): Promise<'done' | 'later'> {
  const { id } = run
  const progress = followProgress(app, worker, id)
  try {
    const caller = await callerOf(app, run)
    const dryRun = run.state === 'checking'
    const steps: ImportSteps = {
      progress: progress.note,
      isEnding,
      problemsTold: PROBLEMS_KEPT,
      andThen: async (tx, { plan, summary }) => {
        await writeResult(app, tx, run, plan.outcomes)
        await deletePieces(tx, id, ['file', 'problems'])
        await settle(tx, run, worker, {
          state: 'applied',
          summary: JSON.stringify(summary),
          problem_total: 0,
          file_ends_at: null,
          sealed_columns: null,
          result_ends_at: tx.now + RESULT_KEPT,
          ended_at: tx.now,
        })
      },
    }
    const source = readPieces(app, app.db.read, id, 'file')
    const { summary } = await importInSteps(app, caller, source, { ...optionsOf(run), dryRun }, steps)
    if (dryRun) {
      const checked = { state: 'checked', summary: JSON.stringify(summary), problem_total: 0 } as const
      await app.db.transaction((tx) => settle(tx, run, worker, checked))
    }
    return 'done'
  } catch (error) {
    return await notDone(app, worker, run, error).catch((second: unknown) => {
      if (second instanceof LeaseLost) return 'done'
      throw second
    })
  } finally {
    await progress.end()
  }
}

async function notDone(app: App, worker: string, run: RunRow, error: unknown): Promise<'done' | 'later'> {
  const { id } = run
  if (error instanceof LeaseLost) return 'done'
  if (error instanceof Refusal && error.code === 'busy') {
    await app.db.transaction((tx) => updateRun(tx, id, { worked_by: null, lease_until: tx.now + REST }))
    return 'later'
  }
  if (error instanceof Refusal && error.code === 'import-refused') {
    const { problems, problemTotal } = refusedProblems(error)
    await app.db.transaction(async (tx) => {
      await deletePieces(tx, id, ['problems'])
      await writeProblems(app, tx, run, problems)
      await settle(tx, run, worker, { state: 'refused', problem_total: problemTotal, summary: null })
    })
    return 'done'
  }
  if (!(error instanceof Refusal)) app.log.error({ err: error, importId: id }, 'an import failed')
  const language = run.language as Language
  const fault =
    error instanceof Refusal ? message(language, error.code, error.values) : message(language, 'import.fault')
  await app.db.transaction((tx) => settle(tx, run, worker, { state: 'failed', fault }))
  return 'done'
}

async function settle(
  tx: Tx,
  { id, created_at }: RunRow,
  worker: string,
  changes: Partial<RunRow>,
): Promise<void> {
  if (!(await settleRun(tx, id, worker, changes))) throw new LeaseLost()
  // E2: an erasure left it alone while it was written. The row is held by now, so none can slip in between.
  if (!(await erasedSince(tx.db, created_at))) return
  await deletePieces(tx, id, ['file', 'problems', 'result'])
  const isApplied = changes.state === 'applied'
  await updateRun(tx, id, {
    ...(isApplied ? {} : { state: 'expired', problem_total: null, ended_at: tx.now }),
    sealed_columns: null,
    file_ends_at: null,
    result_ends_at: null,
  })
}

/** U4: whoever asked for it, by his rights of this moment. */
async function callerOf(app: App, run: RunRow): Promise<Caller> {
  const actor = await presentActor(app.db.read, run.started_by)
  if (!actor) throw new Refusal('not-allowed')
  const language = run.language as Language
  const caller: Caller = { actor, ip: run.started_from, device: 'server', requestId: null, language }
  await assertMayImport(app, caller)
  return caller
}

function optionsOf({ format, encoding, sheet, mapping, username_from }: RunRow) {
  return {
    format,
    encoding: encoding ?? undefined,
    sheet: sheet ?? undefined,
    columns: JSON.parse(mapping ?? '[]') as ColumnTarget[],
    usernameFrom: (username_from ?? undefined) as UsernameSource | undefined,
  }
}
