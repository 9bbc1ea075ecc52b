import type { Instant } from '@latchkey/core/instant'
import type { ListedKind } from '@latchkey/core/letters/kinds'
import type { LetterText } from '@latchkey/core/letters/shipped-texts'
import type { Language } from '@latchkey/core/messages/catalogue'

interface ToContact {
  readonly contactName: string
  readonly retailerName: string
  /** C5: texts no part may hold, the username above all. A name that holds one gives way to a neutral word. */
  readonly never?: readonly string[]
}

interface WithTemporaryPassword extends ToContact {
  readonly secret: string
  /** C3: the stored end, stated exactly. */
  readonly expiresAt: Instant
  /** Only where the company's setting includes it (C5). */
  readonly username?: string
  readonly signInUrl: string
}

/** To a user of the staff; `never` as for contacts. */
interface ToUser {
  readonly name: string
  readonly never?: readonly string[]
}

interface WithStopLink extends ToContact {
  readonly at: Instant
  readonly stopUrl: string
  readonly stopUntil: Instant
}

interface WithOtherRetailer extends ToContact {
  readonly otherRetailerName: string
  readonly at: Instant
}

interface WithResetCode extends ToUser {
  readonly secret: string
  /** S5: the stored end, stated exactly. */
  readonly expiresAt: Instant
  readonly resetUrl: string
}

export type LetterContent = ContentOf & {
  readonly kind: ListedKind
  /** M2: the unsaved text of a test letter. */
  readonly text?: LetterText
}

type ContentOf =
  | ({ readonly kind: 'website-invite' } & WithTemporaryPassword)
  | ({ readonly kind: 'temporary-password'; readonly trigger: 'self' | 'staff' } & WithTemporaryPassword)
  | ({ readonly kind: 'password-changed'; readonly at: Instant } & ToContact)
  /** A5, to the old address; never names the new one. */
  | ({ readonly kind: 'email-changed' } & WithStopLink)
  /** A5, last sentence; `retailerName` is the retailer the contact was moved from. */
  | ({ readonly kind: 'contact-moved' } & WithStopLink)
  /** Asks the person whether both contacts are his; `retailerName` is where his login is. */
  | ({
      readonly kind: 'link-offer'
      readonly linkUrl: string
      readonly linkUntil: Instant
    } & WithOtherRetailer)
  | ({ readonly kind: 'link-changed'; readonly change: 'linked' | 'unlinked' } & WithOtherRetailer)
  /** U7, S4: `secret` is the 6-digit code, `resetUrl` the link; both are needed. */
  | ({ readonly kind: 'user-set-password' } & WithResetCode)
  | ({ readonly kind: 'user-reset'; readonly origin: 'public' | 'staff' } & WithResetCode)
  | ({ readonly kind: 'user-password-changed'; readonly at: Instant } & ToUser)
  /** U9, to the old address; never names the new one. */
  | ({ readonly kind: 'username-changed'; readonly at: Instant } & ToUser)
  /** L5: proves the mailbox before a demanded factor is set up; `secret` is the code. */
  | ({ readonly kind: 'factor-enrol-code'; readonly secret: string; readonly expiresAt: Instant } & ToUser)
  | ({ readonly kind: 'factor-changed'; readonly change: FactorChange; readonly at: Instant } & ToUser)
  /** O6; `device` is the name the person gave it. */
  | ({ readonly kind: 'new-device'; readonly device: string; readonly at: Instant } & ToUser)

export type FactorChange =
  | 'totp-added'
  | 'passkey-added'
  | 'totp-removed'
  | 'passkey-removed'
  | 'all-removed'
  | 'recovery-codes-made'
  | 'recovery-code-used'

export type LetterKind = LetterContent['kind']

export interface LetterFrame {
  readonly language: Language
  readonly brand: { readonly name: string; readonly accentLight: string; readonly accentDark: string }
  /** The only origin a link may have (M2). */
  readonly publicUrl: string
  /** IANA name, like Europe/Berlin. */
  readonly timeZone: string
}

export interface RenderedLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}
