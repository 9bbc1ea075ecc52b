import type { Caller } from '@latchkey/core/actors/caller'
import type { ContactWire } from '@latchkey/core/contacts/wire'
import { type Instant, instant } from '@latchkey/core/instant'
import { listEvents, sentenceOf } from '../../audit/index.ts'
import { findContact, presentContact } from '../../contacts/index.ts'
import { historyOf } from '../../letters/index.ts'
import type { App } from '../../platform/app.ts'
import type { Frame, Views } from '../../platform/pages/index.ts'
import { mayChangeEmail } from '../../roles/index.ts'
import { liveTemporaryPasswords } from '../../temporary-passwords/index.ts'
import { addressIsGuarded } from '../apply-contact-change.ts'

/** What the contact's page shows, but who looks and what stood in the way. Refuses `contact-not-found`. */
export async function contactModel(app: App, caller: Caller, id: string) {
  const row = await findContact(app, caller, id)
  const now = app.clock.now()
  const contact = await presentContact(app.db.read, row, now)
  const live = await liveTemporaryPasswords(app.db.read, row.website_login_id, now)
  const letters = await historyOf(app.db.read, id, 20)
  const events = await listEvents(app.db.read, { targetId: id, limit: 30 })
  const model: Omit<Views['contact'], 'user' | 'errors'> = {
    contact: {
      ...rowOf(contact),
      version: contact.version,
      firstName: contact.firstName,
      surname: contact.surname,
      websiteAccess: contact.websiteAccess,
      active: contact.active,
      liveTemporaryPasswords: live.map((p) => ({
        id: p.id,
        origin: p.origin,
        createdAt: p.created_at as Instant,
        expiresAt: p.expires_at as Instant,
      })),
    },
    button: contact.resetButton,
    letters: letters.map((letter) => ({
      kind: letter.kind,
      recipient: letter.recipient,
      state: letter.state === 'sending' ? 'queued' : letter.state === 'void' ? 'failed' : letter.state,
      createdAt: letter.created_at as Instant,
      answer: letter.answer,
    })),
    events: events.map((event) => ({ at: event.at, sentence: sentenceOf(event, caller.language) })),
    mayChangeEmail: !addressIsGuarded(row) || mayChangeEmail(caller.actor),
    mayBlockOldPassword: mayChangeEmail(caller.actor),
  }
  return { contact, model }
}

/** What a redirect announces on the contact's page. */
export function noticeOf(done: string | undefined, contact: ContactWire): Frame['notice'] {
  const name = [contact.firstName, contact.surname].filter(Boolean).join(' ')
  const notices: Record<string, NonNullable<Frame['notice']>> = {
    saved: { kind: 'success', text: 'page.contact.saved' },
    'access-on': { kind: 'success', text: 'page.contact.access-on', values: { name } },
    'access-off': { kind: 'success', text: 'page.contact.access-off', values: { name } },
    sent: { kind: 'success', text: 'page.contact.sent', values: { email: contact.email ?? '' } },
    unlocked: { kind: 'success', text: 'page.contact.unlocked' },
    voided: { kind: 'success', text: 'page.contact.voided' },
  }
  return done && Object.hasOwn(notices, done) ? notices[done] : undefined
}

/** A contact as one row of a list. */
export function rowOf(contact: ContactWire) {
  const { until, lastSignInAt, code } = contact.state
  return {
    id: contact.id,
    name: [contact.firstName, contact.surname].filter(Boolean).join(' '),
    retailerName: contact.retailer.name,
    accountNumber: contact.retailer.accountNumber,
    username: contact.username,
    email: contact.email,
    stateCode: code,
    stateUntil: until ? instant(until) : null,
    lastSignInAt: lastSignInAt ? instant(lastSignInAt) : null,
    mailState: contact.mailState,
  }
}
