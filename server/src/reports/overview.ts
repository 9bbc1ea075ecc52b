import type { Caller } from '@latchkey/core/actors/caller'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { DAY, HOUR, type Instant } from '@latchkey/core/instant'
import { type ContactLine, LETTERS_FOR_DAYS, type Overview } from '@latchkey/core/reports/overview-wire'
import { userTypes } from '@latchkey/core/users/user-type'
import { toWire } from '@latchkey/core/wire/list'
import { type ContactWords, contactViewsOf, listContacts, presentContact } from '../contacts/index.ts'
import { countNow } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { MISSES_OF_ALL } from '../reset-codes/index.ts'
import { PUBLIC_LETTERS } from '../reset-requests/index.ts'
import { may } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'
import { stoppedEndpoints } from '../webhooks/index.ts'
import { userNames } from './invite-store.ts'
import { countByState } from './list-rows.ts'
import {
  changedAddresses,
  licenceCounts,
  openInviteCounts,
  troubledInvites,
  undeliveredLetters,
} from './overview-store.ts'
import type { ReportThreads } from './report-threads.ts'

/** Lines of a list on Home; the figure beside it leads to all of them. */
const LINES = 5
/** A5: so long a changed address shows on Home, in milliseconds. */
const ADDRESS_SHOWS = 72 * HOUR

/** Home: what stands and what needs somebody, each part only for whom rights (U4) and territories (U5) reach it. */
export async function overviewFor(app: App, threads: ReportThreads, caller: Caller): Promise<Overview> {
  const { actor } = caller
  const contacts = may(actor, 'contacts', 'read')
  const invites = contacts && may(actor, 'invites', 'read')
  const counts = contacts ? await countByState(app, threads, actor, {}) : undefined
  const everywhere = scopeOf(actor) === null
  const budgets = may(actor, 'audit', 'read') && everywhere ? await spentBudgets(app) : []
  const webhooks = may(actor, 'company', 'read') && everywhere ? await stoppedEndpoints(app.db.read) : []
  return {
    ...(counts ? { counts } : {}),
    ...(invites ? { invites: await openInvites(app, caller) } : {}),
    ...(may(actor, 'letters', 'read') ? { letters: await lettersLately(app, caller) } : {}),
    ...(may(actor, 'subscription', 'read') ? { licences: await licences(app) } : {}),
    attention: {
      ...(budgets.length > 0 ? { budgets } : {}),
      ...(webhooks.length > 0 ? { webhooks } : {}),
      ...(counts
        ? {
            undelivered: await lines(app, caller, { mailState: ['bounced', 'failed'] }),
            locked: await lines(app, caller, { state: ['locked'] }),
            addressChanged: await addressChanged(app, caller),
            inviteExpired: counts['invite-expired'],
          }
        : {}),
      ...(invites ? { invites: await troubled(app, caller) } : {}),
    },
  }
}

async function lines(app: App, { actor }: Caller, words: ContactWords) {
  const { items, total = 0 } = await listContacts(app, actor, { ...words, sort: 'name', limit: LINES })
  return { count: total, items: items.map(lineOf) }
}

function lineOf({ id, firstName, surname, email, retailer, state, mailState }: ContactWire): ContactLine {
  return { id, firstName, surname, email, retailer, state, mailState }
}

async function addressChanged(app: App, { actor }: Caller) {
  const { read } = app.db
  const now = app.clock.now()
  const { count, items } = await changedAddresses(read, scopeOf(actor), now - ADDRESS_SHOWS, LINES)
  const views = await contactViewsOf(
    read,
    items.map((item) => item.id),
  )
  const names = await userNames(
    read,
    items.flatMap((item) => item.email_changed_by ?? []),
  )
  const shown = items.map(async (item) => {
    const view = views.find((one) => one.id === item.id)
    if (!view) return []
    return [
      {
        ...lineOf(await presentContact(read, view, now)),
        changedAt: toWire(item.email_changed_at as Instant),
        changedBy: names.get(item.email_changed_by ?? '') ?? null,
      },
    ]
  })
  return { count, items: (await Promise.all(shown)).flat() }
}

async function openInvites(app: App, { actor }: Caller) {
  const rows = await openInviteCounts(app.db.read, scopeOf(actor))
  return {
    waiting: 0,
    running: 0,
    paused: 0,
    ...Object.fromEntries(rows.map((row) => [row.state, Number(row.count)])),
  }
}

async function troubled(app: App, { actor }: Caller) {
  const since = app.clock.now() - LETTERS_FOR_DAYS * DAY
  const rows = await troubledInvites(app.db.read, scopeOf(actor), since, LINES)
  return rows.flatMap(({ id, name, state, pause_reason: pauseReason, created_at, counts }) =>
    state === 'gathering'
      ? []
      : [{ id, name, state, pauseReason, createdAt: toWire(created_at as Instant), counts }],
  )
}

async function lettersLately(app: App, { actor }: Caller) {
  const since = app.clock.now() - LETTERS_FOR_DAYS * DAY
  const rows = await undeliveredLetters(app.db.read, scopeOf(actor), since)
  return { bounced: 0, failed: 0, ...Object.fromEntries(rows.map((row) => [row.state, Number(row.count)])) }
}

async function licences(app: App) {
  const rows = await licenceCounts(app.db.read)
  return userTypes.flatMap((type) => {
    const row = rows.find((one) => one.type === type)
    return row ? [{ type, enabled: row.enabled, used: row.used, free: row.enabled - row.used }] : []
  })
}

async function spentBudgets(app: App) {
  const limit = app.settings()['limits.installation-per-hour']
  const counters = [
    ['public-letters', PUBLIC_LETTERS],
    ['unknown-names', MISSES_OF_ALL],
  ] as const
  const spent = counters.map(async ([budget, name]) =>
    (await countNow(app.db.read, name, app.clock.now())) > limit ? [budget] : [],
  )
  return (await Promise.all(spent)).flat()
}
