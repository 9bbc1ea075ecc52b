import type { Caller } from '@latchkey/core/actors/caller'
import { after, DAY, HOUR, type Instant, MINUTE, SECOND } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import type { Settings } from '@latchkey/core/settings/settings'
import { MAX_LIVE_PER_ORIGIN } from '@latchkey/core/temporary-passwords/temporary-password'
import { usernameKey } from '@latchkey/core/usernames/username'
import { recordAct, tallyUnknownName } from '../audit/index.ts'
import { type ContactView, lockContact, loginByUsernameKey } from '../contacts/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { issueTemporaryPassword } from './issue-temporary-password.ts'
import { readdressedLately } from './readdressed-lately.ts'
import {
  anyResetRequest,
  dropResetRequest,
  holdMailbox,
  liveOf,
  postponeResetRequest,
  publicIssuesSince,
  publicIssuesToMailbox,
  type ResetRequestRow,
  takeResetRequest,
} from './store.ts'

/** A request that fails is tried again after so many milliseconds; it holds up no other one meanwhile. */
const TRY_AGAIN_AFTER = [5 * SECOND, 20 * SECOND, MINUTE, 5 * MINUTE]
const TRIES = TRY_AGAIN_AFTER.length + 1
/** No new try of a failing request past this age, in milliseconds. */
const TRIED_FOR = HOUR

/** Works off what "Forgot your password?" has written down: one transaction per request. */
export function resetRequestJob(app: App) {
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  async function drain(): Promise<void> {
    try {
      do {
        again = false
        while (!stopped && (await workOffNext(app)));
      } while (again && !stopped)
    } catch (error) {
      app.log.error({ err: error }, 'reset requests could not be worked off')
    } finally {
      // Here and not later: whoever wakes after the last look must find nobody looking.
      running = null
    }
  }

  return {
    /** Looks at once, or once more when a look is under way. */
    wake(): void {
      again = true
      if (!stopped) running ??= drain()
    },
    async stop(): Promise<void> {
      stopped = true
      await running
    },
  }
}

/** Works off the request due next, or puts it off when that fails; false when none is due. */
async function workOffNext(app: App): Promise<boolean> {
  if (!(await anyResetRequest(app.db.read, app.clock.now()))) return false
  const settings = await app.settings()
  let request = undefined as ResetRequestRow | undefined
  try {
    await app.db.transaction(async (tx) => {
      request = await takeResetRequest(tx)
      if (request) await workOff(app, tx, settings, request)
    })
  } catch (error) {
    if (!request) throw error
    app.log.error({ err: error, attempts: request.attempts + 1 }, 'a reset request could not be worked off')
    await putOff(app, request)
  }
  return request !== undefined
}

async function putOff(app: App, request: ResetRequestRow): Promise<void> {
  await app.db.transaction(async (tx) => {
    const attempts = request.attempts + 1
    const next = tx.now + (TRY_AGAIN_AFTER[request.attempts] ?? 0)
    if (attempts < TRIES && next < request.created_at + TRIED_FOR)
      return await postponeResetRequest(tx, request.id, attempts, next)
    await dropResetRequest(tx, request.id)
    recordAct(app, tx, callerOf(request), {
      action: 'contact.reset-asked',
      detail: { reason: 'could-not-be-worked-off', attempts },
      result: 'failed',
    })
  })
}

function callerOf(request: ResetRequestRow): Caller {
  return {
    actor: { kind: 'public' },
    ip: request.ip,
    device: '',
    requestId: request.request_id,
    language: request.language as Language,
  }
}

async function workOff(app: App, tx: Tx, settings: Settings, request: ResetRequestRow): Promise<void> {
  const caller = callerOf(request)
  const username = app.keys.open('reset-request', request.sealed_username, [request.id]).toString()
  const login = await loginByUsernameKey(tx.db, usernameKey(username))
  const contact = login && (await lockContact(tx, login.contact_id))
  if (!contact) return await tallyUnknownName(tx, 'reset', clientPrefixes(request.ip).prefix)
  const no = await reasonAgainst(tx, settings, contact)
  if (no || contact.email === null) {
    recordAct(app, tx, caller, {
      action: 'contact.reset-asked',
      target: { kind: 'contact', id: contact.id },
      detail: { reason: no ?? 'email-missing' },
      result: 'refused',
    })
    return
  }
  const notBefore = await slowedUntil(app, tx, caller, settings)
  await issueTemporaryPassword(app, tx, caller, settings, {
    contact,
    email: contact.email,
    trigger: 'self',
    ...(notBefore ? { notBefore } : {}),
  })
}

/** C10: why no letter goes out for a public request, or null. The person who asked never learns it. */
async function reasonAgainst(tx: Tx, settings: Settings, contact: ContactView): Promise<string | null> {
  if (contact.deactivated_at !== null || contact.retailer_deactivated_at !== null) return 'inactive'
  if (contact.email === null || contact.email_key === null) return 'email-missing'
  if (contact.access_granted_at === null) return 'access-off'
  if (settings['contacts.four-eyes'] && readdressedLately(contact, tx.now)) return 'four-eyes-needed'
  const live = await liveOf(tx.db, [contact.website_login_id], tx.now)
  if (live.filter((row) => row.origin === 'public').length >= MAX_LIVE_PER_ORIGIN) return 'enough-live'
  if (await isOverContactLimit(tx, settings, contact.website_login_id)) return 'contact-limit'
  await holdMailbox(tx, contact.email_key)
  const toMailbox = await publicIssuesToMailbox(tx.db, contact.email_key, tx.now - DAY)
  return toMailbox < settings['limits.mailbox-per-day'] ? null : 'mailbox-limit'
}

async function isOverContactLimit(tx: Tx, settings: Settings, loginId: string): Promise<boolean> {
  const issued = await publicIssuesSince(tx.db, loginId, tx.now - 30 * DAY)
  const since = (ms: number) => issued.filter((at) => at > tx.now - ms).length
  return (
    since(settings['limits.contact-minutes-between'] * MINUTE) >= 1 ||
    since(DAY) >= settings['limits.contact-per-day'] ||
    issued.length >= settings['limits.contact-per-30-days']
  )
}

/** A slowed letter waits at most so long, and at most a quarter of its temporary password's life, in milliseconds. */
const LONGEST_WAIT = 6 * HOUR

/** C10: past the installation's hourly budget letters are slowed, not lost: each waits its share of an hour more. */
async function slowedUntil(app: App, tx: Tx, caller: Caller, settings: Settings): Promise<Instant | null> {
  const limit = settings['limits.installation-per-hour']
  const hour = await takeOne(tx, 'reset-installation:all', { limit, window: HOUR })
  if (hour.within) return null
  const share = Math.ceil(((hour.count - limit) * HOUR) / limit)
  const life = settings['temporary-password.hours'] * HOUR
  const until = after(tx.now, Math.min(share, LONGEST_WAIT, life / 4))
  recordAct(app, tx, caller, { action: 'public-letters.slowed', detail: { count: hour.count, limit } })
  tx.afterCommit(() => {
    app.metrics.publicLettersSlowed.inc()
    app.log.warn({ count: hour.count, limit }, 'public password requests are past their hourly budget')
  })
  return until
}
