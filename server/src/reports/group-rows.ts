import type { Caller } from '@latchkey/core/actors/caller'
import { countsOfRows, totalOf } from '@latchkey/core/reports/counts'
import type { GroupList, GroupPage, ReportGroup } from '@latchkey/core/reports/wire'
import { type ContactFilter, filterOf, settleStates } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { repsWithin } from './rep-store.ts'
import { retailersNamed, type StateCount, type TerritoryStateCount, territoryNames } from './report-store.ts'
import type { ReportThreads } from './report-threads.ts'

const byName = { list: 'report by retailer', value: 'text' } as const

/** R1: the report by retailer (in pages), territory or rep, each with its counts by state (U5 within reach). */
export async function groupReport(
  app: App,
  threads: ReportThreads,
  { actor }: Caller,
  { by, limit, cursor, ...query }: GroupList,
): Promise<GroupPage> {
  await settleStates(app)
  const filter = await filterOf(app, actor, query)
  if (by === 'retailer') return await retailerGroups(app, threads, filter, { limit, cursor })
  const rows = await threads.ask({ ask: 'territories', filter })
  const items =
    by === 'territory'
      ? await territoryGroups(app, rows)
      : repGroups(await repsWithin(app.db.read, scopeOf(actor)), rows)
  return { items, nextCursor: null, total: items.length }
}

async function retailerGroups(
  app: App,
  threads: ReportThreads,
  filter: ContactFilter,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<GroupPage> {
  const after = cursor ? decodeCursor(byName, cursor) : null
  const rows = await threads.ask({ ask: 'retailers', filter, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const names = await retailersNamed(
    app.db.read,
    shown.map((row) => row.id),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => {
      const retailer = names.get(row.id)
      const group = groupOf(row.id, retailer?.name ?? null, row.counts)
      return retailer ? { ...group, accountNumber: retailer.account_number } : group
    }),
    nextCursor: last ? encodeCursor(byName, last.sort_name, last.id) : null,
  }
}

/** Every territory that has contacts, by name, and last those of retailers without one. */
async function territoryGroups(app: App, rows: readonly TerritoryStateCount[]): Promise<ReportGroup[]> {
  const names = await territoryNames(app.db.read)
  const groups = [...Map.groupBy(rows, (row) => row.territory_id)]
  const sortName = (id: string | null) => (id === null ? '\u{10ffff}' : (names.get(id)?.sort_name ?? ''))
  return groups
    .sort(([one], [other]) => (sortName(one) < sortName(other) ? -1 : 1))
    .map(([id, some]) => groupOf(id, id === null ? null : (names.get(id)?.name ?? null), some))
}

/** R1: a rep's contacts are those of his territories; two who share a territory both count its contacts. */
function repGroups(
  reps: Awaited<ReturnType<typeof repsWithin>>,
  rows: readonly TerritoryStateCount[],
): ReportGroup[] {
  const byTerritory = Map.groupBy(rows, (row) => row.territory_id)
  return reps.map(({ id, name, territoryIds }) =>
    groupOf(
      id,
      name,
      territoryIds.flatMap((territory) => byTerritory.get(territory) ?? []),
    ),
  )
}

function groupOf(id: string | null, name: string | null, rows: readonly StateCount[]): ReportGroup {
  const counts = countsOfRows(rows)
  return { id, name, total: totalOf(counts), counts }
}
