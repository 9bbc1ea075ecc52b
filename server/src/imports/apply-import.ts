import type { Caller } from '@latchkey/core/actors/caller'
import type { UsernameSource } from '@latchkey/core/imports/complete-rows'
import type { ImportSummary } from '@latchkey/core/imports/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db/database.ts'
import { completeFile } from './complete-file.ts'
import type { ByteSource } from './csv/read-csv.ts'
import { giveWay } from './give-way.ts'
import { isLockTimeout, isOvertaken, takeImportLock } from './import-store.ts'
import { inTurn } from './in-turn.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import { type ReadOptions, readFile } from './read-file.ts'
import { summaryOf } from './summary.ts'
import { PlanOvertaken, writePlan } from './write-plan.ts'

export interface ImportOptions extends ReadOptions {
  readonly usernameFrom?: UsernameSource | undefined
  readonly dryRun?: boolean | undefined
}

/** How often an import is decided anew because someone changed one of its rows meanwhile. */
const ATTEMPTS = 3

/**
 * I2: imports retailers and contacts, all or nothing; the same file again changes nothing. What is wrong is refused as
 * `import-refused` with every problem by row and column. A dry run decides all and writes nothing.
 */
export async function importPeople(
  app: App,
  caller: Caller,
  source: ByteSource,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  return await inTurn(app, async () => {
    const give = giveWay()
    const found = problemList()
    const file = await readFile(source, options, found, give)
    const { language } = caller
    const decide = async (db: Queries, problems: ProblemList): Promise<ImportPlan> => {
      if (file.rows.length === 0) problems.refuseIfAny(language)
      const completed = await completeFile(db, file, options.usernameFrom, give)
      const plan = await planImport(db, caller.actor, file, completed, problems, give)
      problems.refuseIfAny(language)
      return plan
    }
    if (options.dryRun) return summaryOf(await decide(app.db.read, found), file, { dryRun: true, language })
    return await notedIfRefused(app, caller, async () => {
      // A file that cannot be used is told all that is wrong with it without keeping others from writing.
      if (found.total > 0) await decide(app.db.read, found)
      const plan = await attempts(() =>
        app.db.transaction(
          async (tx) => {
            await takeImportLock(tx)
            const decided = await decide(tx.db, found.copy())
            await writePlan(app, tx, caller, decided, give)
            return decided
          },
          { alone: true },
        ),
      )
      return summaryOf(plan, file, { dryRun: false, language })
    })
  })
}

async function attempts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (isLockTimeout(error)) throw new Refusal('busy')
      const wasOvertaken = error instanceof PlanOvertaken || isOvertaken(error) || isTakenMeanwhile(error)
      if (!wasOvertaken) throw error
      if (attempt === ATTEMPTS) throw new Refusal('busy')
    }
  }
}

/** The plan had found the name free; a refusal of it while writing means that someone was quicker. */
function isTakenMeanwhile(error: unknown): boolean {
  return error instanceof Refusal && (error.code === 'username-taken' || error.code === 'reference-taken')
}

/** E1: an import that was refused is an act too. */
async function notedIfRefused<T>(app: App, caller: Caller, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'import-refused') {
      const { problemTotal } = error.extra
      await recordRefusal(app, caller, { action: 'import.applied', detail: { problems: problemTotal } })
    }
    throw error
  }
}
