import type { Actor, Caller } from '@latchkey/core/actors/caller'
import type { Instant } from '@latchkey/core/instant'
import { countsOfRows } from '@latchkey/core/reports/counts'
import type { ReportList, ReportPage, ReportRow, StateCounts } from '@latchkey/core/reports/wire'
import { toWire } from '@latchkey/core/wire/list'
import { type ContactWords, contactViewsOf, filterOf, listContacts, settleStates } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import { inviteFacts, userNames } from './invite-store.ts'
import { retailersNamed, territoryNames } from './report-store.ts'
import type { ReportThreads } from './report-threads.ts'

/** R1: a page of the report, of a limited user's territories only (U5); the first carries the exact counts by state. */
export async function listReport(
  app: App,
  threads: ReportThreads,
  { actor }: Caller,
  query: ReportList,
): Promise<ReportPage> {
  const { items, nextCursor } = await listContacts(app, actor, query)
  const rows = await withInvites(app, items)
  if (query.cursor) return { items: rows, nextCursor }
  const counts = await countByState(app, threads, actor, query)
  return { items: rows, nextCursor, total: Object.values(counts).reduce((sum, one) => sum + one, 0), counts }
}

/** R1, A7: how many contacts a filter finds in each state, by the clock. */
export async function countByState(
  app: App,
  threads: ReportThreads,
  actor: Actor,
  query: ContactWords,
): Promise<StateCounts> {
  await settleStates(app)
  const filter = await filterOf(app, actor, query)
  return countsOfRows(await threads.ask({ ask: 'states', filter }))
}

type Listed = Awaited<ReturnType<typeof listContacts>>['items'][number]

async function withInvites(app: App, items: readonly Listed[]): Promise<ReportRow[]> {
  const { read } = app.db
  const ids = items.map((item) => item.id)
  const views = new Map((await contactViewsOf(read, ids)).map((view) => [view.id, view]))
  const logins = [...views.values()].map((view) => view.website_login_id)
  const facts = await inviteFacts(read, logins)
  const users = [...facts.values()].flatMap(({ lastInvite }) => lastInvite?.byUserId ?? [])
  const names = await userNames(read, [...new Set(users)])
  const retailers = await retailersNamed(read, [...new Set(items.map((item) => item.retailerId))])
  const territories = await territoryNames(read)
  return items.map((item) => {
    const view = views.get(item.id)
    const { lastInvite = null, endsAt = null } = facts.get(item.id) ?? {}
    const territoryId = retailers.get(item.retailerId)?.territory_id ?? null
    const territory = territoryId === null ? undefined : territories.get(territoryId)
    const byName = lastInvite?.byUserId ? names.get(lastInvite.byUserId) : undefined
    const invitedAt = lastInvite?.at ?? view?.invited_at ?? null
    return {
      id: item.id,
      retailer: item.retailer,
      territory: territoryId !== null && territory ? { id: territoryId, name: territory.name } : null,
      firstName: item.firstName,
      surname: item.surname,
      email: item.email,
      username: item.username,
      state: item.state,
      mailState: item.mailState,
      nextAction: item.nextAction,
      lastInvite:
        invitedAt === null
          ? null
          : {
              at: toWire(invitedAt as Instant),
              by:
                lastInvite?.byUserId && byName !== undefined
                  ? { id: lastInvite.byUserId, name: byName }
                  : null,
              trigger: (lastInvite?.trigger ?? null) as NonNullable<ReportRow['lastInvite']>['trigger'],
            },
      temporaryPasswordEndsAt: toWire(endsAt as Instant | null),
    }
  })
}
