import { type Caller, systemCaller } from '@latchkey/core/actors/caller'
import { countsOfRows, dayOf } from '@latchkey/core/reports/counts'
import type { Trend, TrendQuery } from '@latchkey/core/reports/wire'
import { filterOf, settleStates } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { scopeOf } from '../territories/index.ts'
import { countByState } from './list-rows.ts'
import type { ReportThreads } from './report-threads.ts'
import { forgetSnapshots, hasSnapshot, insertSnapshot, snapshotsSince } from './trend-store.ts'

/** Days that are kept; a little more than a year, so that a day has the same one of the year before beside it. */
const KEPT_DAYS = 400

/** R1: notes once a day of UTC how many contacts stand in each state, by territory. */
export async function takeSnapshot(app: App, threads: ReportThreads): Promise<void> {
  const now = app.clock.now()
  const day = dayOf(now)
  if (await hasSnapshot(app.db.read, day)) return
  await settleStates(app)
  const filter = await filterOf(app, systemCaller().actor, {})
  const counts = await threads.ask({ ask: 'territories', filter })
  await app.db.transaction(async (tx) => {
    await insertSnapshot(tx, day, counts)
    await forgetSnapshots(tx, dayOf(now, KEPT_DAYS))
  })
}

/** R1: the counts of each day that was noted, of a limited user's territories only (U5), and last as it is now. */
export async function trendOf(
  app: App,
  threads: ReportThreads,
  { actor }: Caller,
  { days, territory = [] }: TrendQuery,
): Promise<Trend> {
  const today = dayOf(app.clock.now())
  const rows = await snapshotsSince(app.db.read, {
    from: dayOf(app.clock.now(), days - 1),
    territories: territory,
    scope: scopeOf(actor),
  })
  const past = [...Map.groupBy(rows, (row) => row.day)].filter(([day]) => day < today)
  const now = await countByState(app, threads, actor, territory.length > 0 ? { territory } : {})
  return {
    items: [...past.map(([day, of]) => ({ day, counts: countsOfRows(of) })), { day: today, counts: now }],
  }
}
