import { after, DAY, type Instant } from '@latchkey/core/instant'
import type { ListedKind } from '@latchkey/core/letters/kinds'
import { type Language, message } from '@latchkey/core/messages/catalogue'
import type { App } from '../platform/app.ts'
import type { LetterContent } from './rendering/render-letter.ts'

/** M2: shaped like a temporary password and a code, and neither: nothing opens with them. */
const SPECIMEN_PASSWORD = 'spec-imen-2222-only'
const SPECIMEN_CODE = '000000'

/** A letter of a kind with made-up people, a specimen secret and links that lead to the pages themselves. */
export function specimenOf(app: App, kind: ListedKind, language: Language): LetterContent {
  const now = app.clock.now()
  const origin = app.config.publicUrl.origin
  const expiresAt = after(now, 2 * DAY)
  const contact = { contactName: 'Jane Doe', retailerName: message(language, 'letter.specimen.retailer') }
  const secret = { ...contact, secret: SPECIMEN_PASSWORD, expiresAt, signInUrl: `${origin}/` }
  const stop = { ...contact, at: now, stopUrl: `${origin}/`, stopUntil: expiresAt }
  const user = { name: 'Jane Doe' }
  const code = { ...user, secret: SPECIMEN_CODE, expiresAt, resetUrl: `${origin}/portal/sign-in` }
  return contentOf(kind, { now, contact, secret, stop, user, code })
}

interface Parts {
  readonly now: Instant
  readonly contact: { contactName: string; retailerName: string }
  readonly secret: Parts['contact'] & { secret: string; expiresAt: Instant; signInUrl: string }
  readonly stop: Parts['contact'] & { at: Instant; stopUrl: string; stopUntil: Instant }
  readonly user: { name: string }
  readonly code: Parts['user'] & { secret: string; expiresAt: Instant; resetUrl: string }
}

function contentOf(kind: ListedKind, { now, contact, secret, stop, user, code }: Parts): LetterContent {
  switch (kind) {
    case 'website-invite':
      return { kind, ...secret }
    case 'temporary-password':
      return { kind, trigger: 'staff', ...secret }
    case 'password-changed':
      return { kind, at: now, ...contact }
    case 'email-changed':
    case 'contact-moved':
      return { kind, ...stop }
    case 'link-offer':
      return {
        kind,
        ...contact,
        otherRetailerName: contact.retailerName,
        at: now,
        linkUrl: stop.stopUrl,
        linkUntil: stop.stopUntil,
      }
    case 'link-changed':
      return { kind, change: 'linked', ...contact, otherRetailerName: contact.retailerName, at: now }
    case 'user-set-password':
      return { kind, ...code }
    case 'user-reset':
      return { kind, origin: 'staff', ...code }
    case 'user-password-changed':
    case 'username-changed':
      return { kind, at: now, ...user }
    case 'factor-enrol-code':
      return { kind, secret: SPECIMEN_CODE, expiresAt: code.expiresAt, ...user }
    case 'factor-changed':
      return { kind, change: 'totp-added', at: now, ...user }
    case 'new-device':
      return { kind, device: 'iPad', at: now, ...user }
  }
}
