import { brandOf } from '@latchkey/core/brand/brand'
import { after, DAY, HOUR, type Instant, instant, MINUTE } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { specimenAccount } from './specimen-account.ts'
import type { Frame, ViewName, Views } from './views.ts'

// Models for tests of the pages: every view, with each text a person could have typed replaceable.

export const specimenNow: Instant = instant('2026-11-22T14:05:00Z')

export function specimenFrame(language: Language, name = 'Northgate Wholesale'): Frame {
  const client = { name, startUri: 'https://shop.test/' }
  return {
    language,
    brand: brandOf({ name }),
    client,
    path: '/',
    now: specimenNow,
    timeZone: 'Europe/London',
  }
}

/** Every view with `typed` wherever people's own words appear, and with errors where `wrong` is set. */
export function specimenViews(typed: string, wrong = false): { readonly [V in ViewName]: Views[V] } {
  const person = { contactName: typed, retailerName: typed, accountNumber: typed, username: typed }
  const errors = (...fields: string[]) =>
    wrong ? fields.map((field) => ({ field, message: `Enter something else than ${typed}.` })) : []
  const session = { device: typed, ip: typed, lastUsedAt: after(specimenNow, -DAY) }
  const link = { id: typed, method: 'POST', path: typed, summary: typed }
  const rows = [{ depth: 1, name: typed, type: typed, required: true }]
  return {
    'api-reference': { search: typed, count: 1, tags: [{ name: typed, operations: [link] }] },
    'api-operation': {
      ...link,
      tag: typed,
      description: typed,
      access: ['apiKey', 'portalSession'],
      parameters: [{ name: typed, in: 'query', type: typed, required: true, description: typed }],
      body: { types: ['application/json'], rows, example: typed },
      answers: [{ status: '200', description: typed, types: ['application/json'], rows, example: typed }],
      refusals: [{ status: 404, code: typed, sentence: typed }],
      curl: typed,
    },
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
      mayChange: true,
      sessions: [
        { ...session, id: 's1', current: true },
        { ...session, id: 's2', current: false },
      ],
    },
    'choose-retailer': {
      retailers: [
        { contactId: 'c1', name: typed, accountNumber: typed, town: typed, chosen: true },
        { contactId: 'c2', name: typed, accountNumber: typed, town: null, chosen: false },
      ],
      errors: errors(''),
    },
    'link-contacts': {
      state: 'ask',
      retailers: [
        { name: typed, accountNumber: typed },
        { name: typed, accountNumber: typed },
      ],
      username: typed,
      errors: errors('', 'username'),
    },
    'stop-email-change': { state: 'ask', newAddressHidden: true },
    setup: {
      username: typed,
      firstName: typed,
      surname: typed,
      errors: errors('username', 'firstName', 'surname', 'password'),
      state: 'ask',
    },
    'going-on': { to: '/oidc/auth/x', client: typed, errors: [] },
    'back-to-client': { client: typed, startUri: wrong ? null : 'https://shop.test/', errors: [] },
    'app-problem': { reason: typed, errors: [] },
    'app-sign-out': {
      client: typed,
      wish: { client_id: typed, post_logout_redirect_uri: typed, state: typed },
      errors: [],
    },
    'gone-out': { to: 'https://shop.test/', client: typed, errors: [] },
    'portal-sign-in': { base: '/portal', username: typed, errors: errors('username', 'password') },
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
