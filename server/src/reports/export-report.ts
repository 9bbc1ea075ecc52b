import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { dayOf } from '@latchkey/core/reports/counts'
import { type ExportFormat, type ReportFilter, XLSX_ROWS } from '@latchkey/core/reports/wire'
import { recordAct } from '../audit/index.ts'
import { filterOf, settleStates } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { assertRecentSignIn } from '../roles/index.ts'
import type { ExportOrder, Questions } from './questions.ts'
import type { ReportThreads } from './report-threads.ts'

export interface ReportFile {
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array>
}

type Ask = ReportThreads['ask']

/**
 * R1: refuses what an export would be refused for, before anybody waits for its bytes: a sign-in that is not of the last
 * 10 minutes (L5), and more rows than an Excel file holds. Answers the rows where they are bounded.
 */
export async function checkExport(
  app: App,
  threads: ReportThreads,
  { actor }: Caller,
  { format, ...query }: ReportFilter & { format: ExportFormat },
): Promise<{ rows: number | null }> {
  assertRecentSignIn(app, actor)
  if (format === 'csv') return { rows: null }
  const filter = await filterOf(app, actor, query)
  return { rows: await assertFits(threads.ask, { filter }) }
}

/** R1: the report as CSV, of any length, written while it is sent. */
export async function exportCsv(
  app: App,
  threads: ReportThreads,
  caller: Caller,
  query: ReportFilter,
): Promise<ReportFile> {
  const order = await orderOf(app, caller, query)
  const thread = threads.exportThread()
  try {
    await recordExport(app, caller, 'csv', query)
  } catch (error) {
    await thread.end()
    throw error
  }
  return { name: nameOf(app, 'csv'), pieces: piecesOf(thread, order) }
}

/** R1: the report as an Excel file of at most 100,000 rows. */
export async function exportXlsx(
  app: App,
  threads: ReportThreads,
  caller: Caller,
  query: ReportFilter,
): Promise<{ name: string; bytes: Uint8Array }> {
  const order = await orderOf(app, caller, query)
  const bytes = await threads.withThread(async (ask) => {
    await assertFits(ask, order)
    await recordExport(app, caller, 'xlsx', query)
    return await ask({ ask: 'xlsx', ...order })
  })
  return { name: nameOf(app, 'xlsx'), bytes }
}

async function orderOf(app: App, caller: Caller, query: ReportFilter): Promise<ExportOrder> {
  assertRecentSignIn(app, caller.actor)
  await settleStates(app)
  const filter = await filterOf(app, caller.actor, query)
  return { filter, language: caller.language, now: app.clock.now() }
}

async function assertFits(ask: Ask, { filter }: Pick<ExportOrder, 'filter'>): Promise<number> {
  const rows = await ask({ ask: 'rows', filter, most: XLSX_ROWS + 1 })
  if (rows > XLSX_ROWS)
    throw new Refusal('too-many-rows', { values: { limit: XLSX_ROWS.toLocaleString('en') } })
  return rows
}

/** One piece is written while the one before it is on its way. */
async function* piecesOf(
  thread: ReturnType<ReportThreads['exportThread']>,
  order: ExportOrder,
): AsyncGenerator<Uint8Array> {
  const asked: Questions['csv']['asked'] & { ask: 'csv' } = { ask: 'csv', ...order }
  let next = thread.ask(asked)
  try {
    for (let piece = await next; piece !== null; piece = await next) {
      next = thread.ask(asked)
      yield piece
    }
  } finally {
    // Whoever stops reading leaves a piece unread.
    next.catch(() => undefined)
    await thread.end()
  }
}

/** E1: who took which rows, before the first of them leaves. */
async function recordExport(
  app: App,
  caller: Caller,
  format: ExportFormat,
  filter: ReportFilter,
): Promise<void> {
  const detail = { report: 'website-access', format, filter }
  await app.db.transaction(async (tx) =>
    recordAct(app, tx, caller, {
      action: 'report.exported',
      target: { kind: 'export', id: 'website-access' },
      detail,
    }),
  )
}

function nameOf(app: App, format: ExportFormat): string {
  return `website-access-${dayOf(app.clock.now())}.${format}`
}
