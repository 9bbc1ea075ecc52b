import type { Caller } from '@latchkey/core/actors/caller'
import type { LetterId, TemporaryPasswordId } from '@latchkey/core/ids'
import { after, HOUR, type Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { Settings } from '@latchkey/core/settings/settings'
import {
  canonicalTemporaryPassword,
  generateTemporaryPassword,
  MAX_LIVE_PER_ORIGIN,
} from '@latchkey/core/temporary-passwords/temporary-password'
import { recordAct } from '../audit/index.ts'
import { type ContactView, contactName, refreshStates, updateInvited } from '../contacts/index.ts'
import { enqueueLetter } from '../letters/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { temporaryPasswordMac } from './match-temporary-password.ts'
import { insertTemporaryPassword, liveOf } from './store.ts'
import { voidTemporaryPasswords } from './void-temporary-passwords.ts'

export interface IssuedReset {
  readonly letterId: LetterId
  readonly expiresAt: Instant
}

/** C1: who set it off; the letter and the audit trail say so. */
export type ResetTrigger = 'self' | 'portal' | 'rep'

/**
 * C2, C3: makes a temporary password for a contact whose row the transaction holds, and queues its letter. The
 * account itself is not touched (C9). The caller has made sure that the contact can be reached (C11) and, for the
 * public, that fewer than three are live; a staff one past three voids the oldest staff one.
 */
export async function issueTemporaryPassword(
  app: App,
  tx: Tx,
  caller: Caller,
  settings: Settings,
  to: { contact: ContactView; email: string; trigger: ResetTrigger; notBefore?: Instant },
): Promise<IssuedReset> {
  const { contact, email, trigger } = to
  const origin = trigger === 'self' ? 'public' : 'staff'
  if (origin === 'staff') await makeRoom(tx, contact.website_login_id)
  const id = app.random.id<TemporaryPasswordId>(tx.now)
  const secret = generateTemporaryPassword(app.random.index)
  const expiresAt = after(tx.now, settings['temporary-password.hours'] * HOUR)
  await insertTemporaryPassword(tx, {
    id,
    website_login_id: contact.website_login_id,
    contact_id: contact.id,
    mac: temporaryPasswordMac(
      app,
      contact.website_login_id,
      id,
      canonicalTemporaryPassword(secret) ?? secret,
    ),
    origin,
    trigger_by: trigger,
    issued_by: caller.actor.kind === 'user' ? caller.actor.id : null,
    created_at: tx.now,
    expires_at: expiresAt,
    used_at: null,
    voided_at: null,
    void_reason: null,
  })
  const letterId = await enqueueLetter(app, tx, {
    content: {
      ...(contact.password_set_at === null
        ? { kind: 'website-invite' }
        : { kind: 'temporary-password', trigger: trigger === 'self' ? 'self' : 'staff' }),
      contactName: contactName(contact),
      retailerName: contact.retailer_name,
      secret,
      expiresAt,
      signInUrl: `${app.config.publicUrl.origin}/`,
      ...wording(contact, settings),
    },
    contactId: contact.id,
    temporaryPasswordId: id,
    recipient: email,
    language: (contact.language as Language | null) ?? settings.language,
    secretEndsAt: expiresAt,
    ...(to.notBefore ? { notBefore: to.notBefore } : {}),
  })
  if (contact.invited_at === null) await updateInvited(tx, contact.id)
  await refreshStates(tx, [contact.id])
  recordAct(app, tx, caller, {
    action: 'contact.reset-issued',
    target: { kind: 'contact', id: contact.id },
    detail: { trigger, recipient: email, expiresAt, letterId },
  })
  return { letterId, expiresAt }
}

// C5: the username stands in no part of the letter unless the company wants it there.
function wording(
  contact: ContactView,
  settings: Settings,
): { username: string } | { never: string[] } | object {
  if (contact.username === null) return {}
  return settings['letters.include-username'] ? { username: contact.username } : { never: [contact.username] }
}

async function makeRoom(tx: Tx, loginId: string): Promise<void> {
  const staff = (await liveOf(tx.db, [loginId], tx.now)).filter((row) => row.origin === 'staff')
  for (const oldest of staff.slice(0, Math.max(0, staff.length - MAX_LIVE_PER_ORIGIN + 1))) {
    await voidTemporaryPasswords(tx, { id: oldest.id }, 'displaced')
  }
}
