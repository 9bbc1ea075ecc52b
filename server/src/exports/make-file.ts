import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { type ExportFailure, exportRights } from '@latchkey/core/exports/wire'
import { DAY, SECOND } from '@latchkey/core/instant'
import { XLSX_ROWS } from '@latchkey/core/reports/wire'
import { type ContactWords, filterOf, settleStates } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { ReaderThread } from '../platform/threads/reader-thread.ts'
import { may } from '../roles/index.ts'
import { scopeOf, territoryIdsOf } from '../territories/index.ts'
import { presentActor } from '../users/index.ts'
import type { Questions, Step } from './questions.ts'
import { type AuditPages, rowsOfList } from './rows-of-list.ts'
import { deletePieces, type ExportRow, insertPiece, noteProgress, type Progress } from './store.ts'

/** How long a file is kept, in milliseconds. */
const KEPT = DAY
/** How long an export is its server's alone after a sign of life. */
export const LEASE = 30 * SECOND
/** Between two signs of life and of progress. */
const SIGN_EVERY = 500
/** Counting stops there; past it the progress has no end to name. */
const COUNTED = 5_000_000
/** Bytes of a piece of an Excel file. */
const CUT = 750_000

type Thread = Pick<ReaderThread<Questions>, 'ask'>

export interface Work {
  readonly thread: Thread
  readonly auditPages: AuditPages
  /** Whether the server is ending: the export waits for the next one then. */
  isEnding(): boolean
}

class Stopped extends Error {}
class NotMade extends Error {
  readonly failure: ExportFailure
  constructor(failure: ExportFailure) {
    super(failure)
    this.failure = failure
  }
}

/**
 * I2: writes the file of an export that was claimed, judged by the present rights and reach of the one who ordered it
 * (U4, U5). It ends ready, failed with its reason, or, where the server ends, waiting again.
 */
export async function makeFile(app: App, row: ExportRow, work: Work): Promise<void> {
  try {
    await writeFile(app, row, work)
  } catch (error) {
    if (error instanceof Stopped) {
      if (work.isEnding()) await note(app, row, { state: 'waiting', lease_until: null })
      return
    }
    if (!(error instanceof NotMade)) app.log.error({ err: error, exportId: row.id }, 'an export failed')
    const failure = error instanceof NotMade ? error.failure : 'fault'
    await app.db.transaction(async (tx) => {
      if (!(await noteProgress(tx, row.id, row.lease ?? '', ended(tx.now, { state: 'failed', failure }))))
        return
      await deletePieces(tx, row.id)
    })
  }
}

async function writeFile(app: App, row: ExportRow, work: Work): Promise<void> {
  const actor = await presentActor(app.db.read, row.user_id)
  if (!actor || !may(actor, exportRights[row.list], 'read')) throw new NotMade('right-gone')
  const caller: Caller<UserActor> = {
    actor,
    ip: null,
    device: 'server',
    requestId: null,
    language: row.language,
  }
  const pen = penOf(app, row, work)
  const before = await reachOf(app, actor)
  await work.thread.ask({ ask: 'begin', list: row.list, format: row.format, language: row.language })
  for await (const step of stepsOf(app, caller, row, work, pen.setTotal)) {
    await pen.write(step)
    await turnOfTheLoop()
  }
  const last = await work.thread.ask({ ask: 'finish' })
  await pen.finish(last, bothReaches(before, await reachOf(app, actor)))
}

/** U5: the territories that bound a person as he stands; null where none does. */
async function reachOf(app: App, actor: UserActor): Promise<readonly string[] | null> {
  return scopeOf(actor) === null ? null : await territoryIdsOf(app.db.read, actor.id)
}

// Rows were read by his territories as they were at each batch.
function bothReaches(before: readonly string[] | null, after: readonly string[] | null): string | null {
  return before === null || after === null ? null : JSON.stringify([...new Set([...before, ...after])].sort())
}

async function* stepsOf(
  app: App,
  caller: Caller<UserActor>,
  row: ExportRow,
  { thread, auditPages }: Work,
  setTotal: (total: number | null) => void,
): AsyncGenerator<Step> {
  const asked = JSON.parse(row.filter) as object
  if (row.list !== 'contacts' && row.list !== 'website-access') {
    for await (const { lines, total } of rowsOfList(
      app,
      caller,
      { list: row.list, filter: asked },
      auditPages,
    )) {
      setTotal(total)
      yield await thread.ask({ ask: 'add', rows: lines })
    }
    return
  }
  await settleStates(app)
  const filter = await filterOf(app, caller.actor, asked as ContactWords)
  const total = await thread.ask({ ask: 'count', filter, most: COUNTED })
  if (row.format === 'xlsx' && total > XLSX_ROWS) throw new NotMade('too-many-rows')
  setTotal(total < COUNTED ? total : null)
  for (;;) {
    const order = { filter, language: row.language, now: app.clock.now() }
    const step = await thread.ask({ ask: 'read', ...order })
    if (!step) return
    yield step
  }
}

/** Writes pieces and progress, each in a short transaction of its own. */
function penOf(app: App, row: ExportRow, { isEnding }: Work) {
  let rows = 0
  let total: number | null = null
  let position = 0
  let noted = 0

  async function put(bytes: string | null, progress: Progress): Promise<void> {
    const stands = await app.db.transaction(
      async (tx) => {
        const until = progress.state ? {} : { lease_until: tx.now + LEASE }
        if (!(await noteProgress(tx, row.id, row.lease ?? '', { ...progress, ...until }))) return false
        if (bytes !== null) await insertPiece(tx, { export_id: row.id, position, bytes })
        return true
      },
      { unhurried: progress.state === undefined },
    )
    if (!stands) throw new Stopped()
    if (bytes !== null) position += 1
    noted = app.clock.now()
  }

  return {
    setTotal(found: number | null) {
      total = found
    },
    async write(step: Step) {
      if (isEnding()) throw new Stopped()
      rows += step.rows
      if (row.format === 'xlsx' && rows > XLSX_ROWS) throw new NotMade('too-many-rows')
      if (step.bytes === null && app.clock.now() - noted < SIGN_EVERY) return
      await put(step.bytes && base64(step.bytes), { row_count: rows, row_total: total })
    },
    async finish(last: Uint8Array, reach: string | null) {
      let from = 0
      for (; from + CUT < last.length; from += CUT) {
        await put(base64(last.subarray(from, from + CUT)), { row_count: rows })
        await turnOfTheLoop()
      }
      const end = ended(app.clock.now(), { row_count: rows, row_total: rows, reach, state: 'ready' })
      await put(base64(last.subarray(from)), end)
    },
  }
}

function ended(now: number, progress: Progress): Progress {
  return { ...progress, lease_until: null, expires_at: now + KEPT }
}

async function note(app: App, row: ExportRow, progress: Progress): Promise<void> {
  await app.db.transaction((tx) => noteProgress(tx, row.id, row.lease ?? '', progress))
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
