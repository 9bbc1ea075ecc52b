import { checkEmail } from '../contacts/email-address.ts'

/** I1: why a contact gets no letter of an invite. The first that holds, in this order. */
export const skipReasons = [
  'outside-territories',
  'retailer-inactive',
  'contact-inactive',
  'password-set',
  'email-missing',
  'email-invalid',
  'username-missing',
  'access-off',
  'signed-in',
  'bounced',
  'invited-today',
  'voided',
  'cancelled',
] as const
export type SkipReason = (typeof skipReasons)[number]

export interface InviteFacts {
  readonly contactActive: boolean
  readonly retailerActive: boolean
  readonly hasPassword: boolean
  readonly email: string | null
  readonly username: string | null
  readonly accessGranted: boolean
}

/**
 * I1, P30: why a contact is not eligible for an invite, or null: active retailer and contact, no password yet, a valid
 * address, a username and access on. Having set a password comes before what else may be missing: he needs no invite.
 */
export function reasonAgainstInvite(facts: InviteFacts): SkipReason | null {
  if (!facts.retailerActive) return 'retailer-inactive'
  if (!facts.contactActive) return 'contact-inactive'
  if (facts.hasPassword) return 'password-set'
  if (facts.email === null) return 'email-missing'
  if (!checkEmail(facts.email).ok) return 'email-invalid'
  if (facts.username === null) return 'username-missing'
  return facts.accessGranted ? null : 'access-off'
}

export interface EarlierLetter {
  /** He signed in since an earlier letter of this invite, with the temporary password too. */
  readonly signedIn: boolean
  /** What came of that letter: `bounced` and `failed` stop the repetition. */
  readonly mailState: string | null
}

/** I1: why a person gets no further letter of an invite that repeats, or null. */
export function reasonAgainstRepeat({ signedIn, mailState }: EarlierLetter): SkipReason | null {
  if (signedIn) return 'signed-in'
  return mailState === 'bounced' || mailState === 'failed' ? 'bounced' : null
}
