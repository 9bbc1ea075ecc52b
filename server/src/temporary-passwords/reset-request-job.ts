import { DAY, HOUR } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import type { Settings } from '@latchkey/core/settings/settings'
import { MAX_LIVE_PER_ORIGIN } from '@latchkey/core/temporary-passwords/temporary-password'
import { usernameKey } from '@latchkey/core/usernames/username'
import { recordAct, tallyUnknownName } from '../audit/index.ts'
import { type ContactView, lockContact, loginByUsernameKey, openContactsOf } from '../contacts/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import {
  isOverAccountLimit,
  LONGEST_WINDOW,
  type RequestInHand,
  requestJob,
  slowedUntil,
} from '../reset-requests/index.ts'
import { contactRequests } from './ask-for-reset.ts'
import { issueTemporaryPassword } from './issue-temporary-password.ts'
import { readdressedLately } from './readdressed-lately.ts'
import { holdMailbox, liveOf, publicIssuesSince, publicIssuesToMailbox } from './store.ts'

/** Works off what "Forgot your password?" has written down. */
export function resetRequestJob(app: App) {
  return requestJob(app, contactRequests, (tx, settings, request) => workOff(app, tx, settings, request))
}

async function workOff(
  app: App,
  tx: Tx,
  settings: Settings,
  { username, clientId, caller }: RequestInHand,
): Promise<void> {
  const login = await loginByUsernameKey(tx.db, usernameKey(username))
  const held = login && (await lockContact(tx, login.contact_id))
  // Of a person at several retailers one contact with access gets the letter, which holds for all of them.
  const [open] = held ? await openContactsOf(tx.db, held.website_login_id) : []
  const contact = open ?? held
  if (!contact) return await tallyUnknownName(tx, 'reset', clientPrefixes(caller.ip).prefix)
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
  const life = settings['temporary-password.hours'] * HOUR
  const notBefore = await slowedUntil(app, tx, caller, { settings, life })
  await issueTemporaryPassword(app, tx, caller, settings, {
    contact,
    email: contact.email,
    trigger: 'self',
    clientId,
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
  const issued = await publicIssuesSince(tx.db, contact.website_login_id, tx.now - LONGEST_WINDOW)
  if (isOverAccountLimit(settings, issued, tx.now)) return 'contact-limit'
  await holdMailbox(tx, contact.email_key)
  const toMailbox = await publicIssuesToMailbox(tx.db, contact.email_key, tx.now - DAY)
  return toMailbox < settings['limits.mailbox-per-day'] ? null : 'mailbox-limit'
}
