import type { Caller } from '@latchkey/core/actors/caller'
import type { UsernameSource } from '@latchkey/core/imports/choices'
import type { ImportSummary } from '@latchkey/core/imports/wire'
import { Refusal } from '@latchkey/core/refusal'
import { recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { completeFile } from './complete-file.ts'
import type { ByteSource } from './csv/read-csv.ts'
import { giveWay } from './give-way.ts'
import { isLockTimeout, isOvertaken, takeImportLock } from './import-store.ts'
import { inTurn } from './in-turn.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import { type ReadOptions, readFile } from './read-file.ts'
import { summaryOf } from './summary.ts'
import { type WrappedHashes, wrapHashes } from './wrap-hashes.ts'
import { PlanOvertaken, writePlan } from './write-plan.ts'

export interface ImportOptions extends ReadOptions {
  readonly usernameFrom?: UsernameSource | undefined
  readonly dryRun?: boolean | undefined
}

/** How often an import is decided anew because someone changed one of its rows meanwhile. */
const ATTEMPTS = 3

/** What an import comes to: its counts, what became of each row. */
export interface Imported {
  readonly summary: ImportSummary
  readonly plan: ImportPlan
}

export interface ImportSteps {
  /** How many of how many things are done; told often. */
  readonly progress?: (done: number, total: number) => void
  /** Whether the server is ending: what takes long stops between two steps then, refused as `busy`. */
  readonly isEnding?: () => boolean
  /** How many problems are kept with their words. */
  readonly problemsTold?: number
  /** Done in the transaction that writes the import, as its last act. */
  readonly andThen?: (tx: Tx, imported: Imported) => Promise<void>
}

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
  return (await importInSteps(app, caller, source, options, {})).summary
}

/** The same for whoever shows how far it is and keeps what became of each row. */
export async function importInSteps(
  app: App,
  caller: Caller,
  source: ByteSource,
  options: ImportOptions,
  { progress = () => undefined, isEnding = () => false, problemsTold, andThen }: ImportSteps,
): Promise<Imported> {
  return await inTurn(app, async () => {
    const give = giveWay()
    const found = problemList(undefined, problemsTold)
    const mayHash = mayImportHashes(caller)
    const file = await readFile(source, { ...options, mayHash }, found, give)
    const { language } = caller
    const decide = async (db: Queries, problems: ProblemList): Promise<ImportPlan> => {
      if (file.rows.length === 0) problems.refuseIfAny(language)
      const completed = await completeFile(db, file, options.usernameFrom, give)
      const plan = await planImport(db, caller.actor, file, completed, problems, give)
      problems.refuseIfAny(language)
      return plan
    }
    const imported = (plan: ImportPlan, dryRun: boolean): Imported => ({
      plan,
      summary: summaryOf(plan, file, { dryRun, language }),
    })
    if (options.dryRun) return imported(await decide(app.db.read, found), true)
    return await notedIfRefused(app, caller, async () => {
      const passwords: WrappedHashes = new Map()
      // A file that cannot be used is told all that is wrong with it without keeping others from writing.
      if (found.total > 0) await decide(app.db.read, found)
      const plan = await attempts(async () => {
        const hashing = file.mapping.has('passwordHash')
        const wanted = hashing ? await decide(app.db.read, found.copy()) : null
        const steps = stepsOf(progress, wanted)
        if (wanted) await wrapHashes(app, wanted, passwords, { wrote: steps.wrote, isEnding })
        return await app.db.transaction(
          async (tx) => {
            await takeImportLock(tx)
            const decided = await decide(tx.db, found.copy())
            steps.begin(decided)
            await writePlan(app, tx, caller, { plan: decided, passwords, give, wrote: steps.wrote })
            await andThen?.(tx, imported(decided, false))
            return decided
          },
          { alone: true },
        )
      })
      return imported(plan, false)
    })
  })
}

/** I2: hashes come from the owner or the command line alone. */
export function mayImportHashes({ actor }: Caller): boolean {
  return actor.kind === 'command' || (actor.kind === 'user' && actor.isOwner)
}

/** Counts hashes and rows together, so that the share that is done never falls. */
function stepsOf(progress: NonNullable<ImportSteps['progress']>, wanted: ImportPlan | null) {
  const planned = (plan: ImportPlan) =>
    plan.newRetailers.length +
    plan.changedRetailers.length +
    plan.newContacts.length +
    plan.changedContacts.length
  const hashes = (plan: ImportPlan) =>
    [...plan.newContacts, ...plan.changedContacts].filter(({ hash }) => hash).length
  let done = 0
  let total = wanted ? planned(wanted) + hashes(wanted) : 0
  return {
    begin(plan: ImportPlan): void {
      if (!wanted) total = planned(plan)
      progress(done, total)
    },
    wrote(rows: number): void {
      done += rows
      progress(Math.min(done, total), total)
    },
  }
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
