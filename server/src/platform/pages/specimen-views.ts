import { brandOf } from '@latchkey/core/brand/brand'
import { after, DAY, HOUR, type Instant, instant, MINUTE } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { specimenAccount } from './specimen-account.ts'
import type { ContactDetails, ContactRow, Frame, MailState, StateCode, ViewName, Views } from './views.ts'

// Models for tests of the pages: every view, with each text a person could have typed replaceable.

export const specimenNow: Instant = instant('2026-11-22T14:05:00Z')

const states: readonly [StateCode, MailState | null][] = [
  ['active', null],
  ['invited', 'delivered'],
  ['invite-expired', 'bounced'],
  ['incomplete', null],
  ['reset-pending', 'sent'],
  ['locked', null],
  ['access-off', null],
  ['not-invited', 'queued'],
  ['no-access', null],
  ['inactive', 'failed'],
]
const ends: Partial<Record<StateCode, number>> = {
  invited: 2 * DAY,
  'reset-pending': 20 * HOUR,
  locked: 11 * MINUTE,
}

export function specimenFrame(language: Language, name = 'Northgate Wholesale'): Frame {
  return { language, brand: brandOf({ name }), path: '/', now: specimenNow, timeZone: 'Europe/London' }
}

function contactRow(typed: string, code: StateCode, mailState: MailState | null): ContactRow {
  const end = ends[code]
  return {
    id: `contact-${code}`,
    name: typed,
    retailerName: typed,
    accountNumber: 'AC-20417',
    username: code === 'incomplete' ? null : typed,
    email: code === 'incomplete' ? null : typed,
    stateCode: code,
    stateUntil: end === undefined ? null : after(specimenNow, end),
    lastSignInAt: code === 'active' ? after(specimenNow, -5 * HOUR) : null,
    mailState,
  }
}

/** Every view with `typed` wherever people's own words appear, and with errors where `wrong` is set. */
export function specimenViews(typed: string, wrong = false): { readonly [V in ViewName]: Views[V] } {
  const person = { contactName: typed, retailerName: typed, accountNumber: typed, username: typed }
  const user = { name: typed }
  const errors = (...fields: string[]) =>
    wrong ? fields.map((field) => ({ field, message: `Enter something else than ${typed}.` })) : []
  const contact: ContactDetails = {
    ...contactRow(typed, 'reset-pending', 'delivered'),
    version: 3,
    firstName: typed,
    surname: typed,
    websiteAccess: true,
    active: true,
    liveTemporaryPasswords: [
      {
        id: 't1',
        origin: 'public',
        createdAt: after(specimenNow, -HOUR),
        expiresAt: after(specimenNow, 2 * DAY),
      },
    ],
  }
  const letter = { kind: 'temporary-password', recipient: typed, createdAt: after(specimenNow, -HOUR) }
  const session = { device: typed, ip: typed, lastUsedAt: after(specimenNow, -DAY) }
  return {
    'sign-in': { username: typed, errors: errors('', 'username'), next: typed, message: typed },
    'forgot-password': { username: typed, errors: errors('username') },
    'forgot-password-sent': { hours: 48 },
    'set-password': {
      person,
      mode: wrong ? 'change' : 'temporary',
      endsAt: after(specimenNow, 15 * MINUTE),
      errors: errors('currentPassword', 'newPassword', 'newPassword'),
      newPassword: typed,
      currentPassword: typed,
    },
    account: {
      person,
      email: typed,
      message: typed,
      sessions: [
        { ...session, id: 's1', current: true },
        { ...session, id: 's2', current: false },
      ],
    },
    'stop-email-change': { state: 'ask', newAddressHidden: true },
    setup: {
      username: typed,
      firstName: typed,
      surname: typed,
      errors: errors('username', 'firstName', 'surname', 'password'),
      state: 'ask',
    },
    'portal-sign-in': { username: typed, errors: errors('username', 'password') },
    'reset-option': { username: typed, neutral: wrong },
    'reset-sent': { username: typed, neutral: wrong, minutes: 60 },
    reset: {
      state: 'ask',
      username: typed,
      personalWords: [typed],
      endsAt: after(specimenNow, HOUR),
      triesLeft: 5,
      code: typed,
      newPassword: typed,
      confirmPassword: typed,
      errors: errors('code', 'newPassword', 'confirmPassword'),
    },
    ...specimenAccount(typed, wrong, specimenNow),
    contacts: {
      user,
      search: typed,
      items: states.map(([code, mail]) => contactRow(typed, code, mail)),
      nextHref: '/portal/?cursor=next',
      total: 5012,
      localMailbox: true,
    },
    contact: {
      user,
      contact,
      button: 'send-password-reset',
      letters: [
        { ...letter, state: 'delivered', answer: null },
        { ...letter, kind: typed, state: 'bounced', answer: typed },
      ],
      events: [{ at: after(specimenNow, -HOUR), sentence: typed }],
      errors: errors('firstName', 'surname', 'email', 'username'),
      mayChangeEmail: !wrong,
      mayBlockOldPassword: true,
    },
    'confirm-reset': {
      user,
      contact,
      endsAt: after(specimenNow, 2 * DAY),
      button: 'send-password-reset',
      mayBlockOldPassword: true,
      errors: errors('blockOldPassword'),
    },
    mailbox: { letters: [{ id: 'l1', subject: typed, to: typed, receivedAt: after(specimenNow, -HOUR) }] },
    'mailbox-letter': {
      subject: typed,
      from: typed,
      to: typed,
      receivedAt: specimenNow,
      text: `${typed}\n\nx7kq-m2pw-9tra-fh4c\n\nhttps://shop.test/ ${typed}\n`,
      htmlSrc: '/mailbox/l1/html',
    },
    error: { status: 404, title: typed, text: typed, requestId: typed, home: '/', homeLabel: typed },
  }
}
