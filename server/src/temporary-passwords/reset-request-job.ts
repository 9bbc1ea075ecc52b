import type { Caller } from '@latchkey/core/actors/caller'
import { after, DAY, HOUR, type Instant, MINUTE } from '@latchkey/core/instant'
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
  liveOf,
  publicIssuesSince,
  type ResetRequestRow,
  takeResetRequest,
} from './store.ts'

/** Works off what "Forgot your password?" has written down: one transaction per request. */
export function resetRequestJob(app: App) {
  let running: Promise<void> | null = null
  let again = false

  async function drain(): Promise<void> {
    do {
      again = false
      while (await anyResetRequest(app.db.read)) {
        const settings = await app.settings()
        const taken = await app.db.transaction(async (tx) => {
          const request = await takeResetRequest(tx)
          if (request) await workOff(app, tx, settings, request)
          return request !== undefined
        })
        if (!taken) break
      }
    } while (again)
  }

  return {
    /** Looks at once, or once more when a look is under way. */
    wake(): void {
      again = true
      running ??= drain()
        .catch((error: unknown) => app.log.error({ err: error }, 'reset requests could not be worked off'))
        .finally(() => {
          running = null
        })
    },
    async stop(): Promise<void> {
      await running
    },
  }
}

async function workOff(app: App, tx: Tx, settings: Settings, request: ResetRequestRow): Promise<void> {
  const caller: Caller = {
    actor: { kind: 'public' },
    ip: request.ip,
    device: '',
    requestId: request.request_id,
    language: request.language as Language,
  }
  const username = app.keys.open('reset-request', request.sealed_username, [request.id]).toString()
  const login = await loginByUsernameKey(tx.db, usernameKey(username))
  const contact = login && (await lockContact(tx, login.contact_id))
  if (!contact) return await tallyUnknownName(tx, 'reset', clientPrefixes(request.ip).prefix)
  const no = await reasonAgainst(app, tx, settings, contact)
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
async function reasonAgainst(
  app: App,
  tx: Tx,
  settings: Settings,
  contact: ContactView,
): Promise<string | null> {
  if (contact.deactivated_at !== null || contact.retailer_deactivated_at !== null) return 'inactive'
  if (contact.email === null || contact.email_key === null) return 'email-missing'
  if (contact.access_granted_at === null) return 'access-off'
  if (settings['contacts.four-eyes'] && readdressedLately(contact, tx.now)) return 'four-eyes-needed'
  const live = await liveOf(tx.db, [contact.website_login_id], tx.now)
  if (live.filter((row) => row.origin === 'public').length >= MAX_LIVE_PER_ORIGIN) return 'enough-live'
  if (await isOverContactLimit(tx, settings, contact.id)) return 'contact-limit'
  const mailbox = await takeOne(tx, `mailbox:${app.keys.mac('limit-name', contact.email_key)}`, {
    limit: settings['limits.mailbox-per-day'],
    window: DAY,
  })
  return mailbox.within ? null : 'mailbox-limit'
}

async function isOverContactLimit(tx: Tx, settings: Settings, contactId: string): Promise<boolean> {
  const issued = await publicIssuesSince(tx.db, contactId, tx.now - 30 * DAY)
  const since = (ms: number) => issued.filter((at) => at > tx.now - ms).length
  return (
    since(settings['limits.contact-minutes-between'] * MINUTE) >= 1 ||
    since(DAY) >= settings['limits.contact-per-day'] ||
    issued.length >= settings['limits.contact-per-30-days']
  )
}

/** C10: past the installation's hourly budget letters are slowed, not lost: each waits its share of an hour more. */
async function slowedUntil(app: App, tx: Tx, caller: Caller, settings: Settings): Promise<Instant | null> {
  const limit = settings['limits.installation-per-hour']
  const hour = await takeOne(tx, 'reset-installation:all', { limit, window: HOUR })
  if (hour.within) return null
  const until = after(tx.now, Math.min(Math.ceil(((hour.count - limit) * HOUR) / limit), 6 * HOUR))
  recordAct(app, tx, caller, { action: 'public-letters.slowed', detail: { count: hour.count, limit } })
  tx.afterCommit(() => {
    app.metrics.publicLettersSlowed.inc()
    app.log.warn({ count: hour.count, limit }, 'public password requests are past their hourly budget')
  })
  return until
}
