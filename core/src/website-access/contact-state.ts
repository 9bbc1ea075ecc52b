import type { Instant } from '../instant.ts'
import { UNTIL_RESET } from '../sessions/sign-in-throttle.ts'

/** A7: every state a contact can be in, as written on the wire. */
export const contactStateCodes = [
  'no-access',
  'incomplete',
  'not-invited',
  'invited',
  'invite-expired',
  'active',
  'reset-pending',
  'locked',
  'access-off',
  'inactive',
] as const
export type ContactStateCode = (typeof contactStateCodes)[number]

export interface ContactFacts {
  readonly contactActive: boolean
  readonly retailerActive: boolean
  readonly email: string | null
  readonly username: string | null
  readonly accessGrantedAt: Instant | null
  /** Access was on at some time, also when it is off now. */
  readonly accessEverGranted: boolean
  /** Has set a password, or one was imported. */
  readonly hasPassword: boolean
  /** C9: a password was set and blocked since; it counts as set (C12) and no longer works. */
  readonly passwordBlocked: boolean
  /** The end of the sign-in lock, UNTIL_RESET where the clock does not end it. */
  readonly lockedUntil: Instant | null
  /** The latest end of the temporary passwords that are neither used nor void; it may lie in the past. */
  readonly liveTemporaryPasswordsUntil: Instant | null
  readonly everInvited: boolean
  readonly lastSignInAt: Instant | null
}

export interface ContactState {
  readonly code: ContactStateCode
  /** The end of the lock or of the temporary password, where the state has one. */
  readonly until?: Instant
  readonly lastSignInAt?: Instant
  /** When the clock alone changes this answer, for the sweep; null when only an act can. */
  readonly nextChangeAt: Instant | null
}

/**
 * A7: the one state of a contact at `now`. The first that holds, in the order of the rule; an end is over at its very
 * instant. After a block (C9) it is `reset-pending` while a temporary password lives and `invite-expired` from then on:
 * never `active` while no password works.
 */
export function contactState(facts: ContactFacts, now: Instant): ContactState {
  const lastSignIn = facts.lastSignInAt === null ? {} : { lastSignInAt: facts.lastSignInAt }
  const lasting = (code: ContactStateCode): ContactState => ({ code, ...lastSignIn, nextChangeAt: null })
  const ending = (code: ContactStateCode, until: Instant): ContactState => ({
    code,
    until,
    ...lastSignIn,
    nextChangeAt: until,
  })
  const lock = facts.lockedUntil
  const live = facts.liveTemporaryPasswordsUntil

  if (!facts.contactActive || !facts.retailerActive) return lasting('inactive')
  if (facts.email === null || facts.username === null) return lasting('incomplete')
  if (facts.accessGrantedAt === null) return lasting(facts.accessEverGranted ? 'access-off' : 'no-access')
  if (lock === UNTIL_RESET) return lasting('locked')
  if (lock !== null && now < lock) return ending('locked', lock)
  if (live !== null && now < live) return ending(facts.hasPassword ? 'reset-pending' : 'invited', live)
  if (facts.passwordBlocked) return lasting('invite-expired')
  if (facts.hasPassword) return lasting('active')
  return lasting(live !== null || facts.everInvited ? 'invite-expired' : 'not-invited')
}

export type NextAction =
  | 'reactivate-contact'
  | 'reactivate-retailer'
  | 'add-email'
  | 'add-username'
  | 'switch-on'
  | 'unlock'
  | 'send-invite'
  | 'resend-invite'
  | 'send-reset'

const actionOf: Record<Exclude<ContactStateCode, 'inactive' | 'incomplete'>, NextAction> = {
  'no-access': 'switch-on',
  'access-off': 'switch-on',
  locked: 'unlock',
  active: 'send-reset',
  'reset-pending': 'send-reset',
  'not-invited': 'send-invite',
  invited: 'resend-invite',
  'invite-expired': 'resend-invite',
}

/** A7: the one next action of a state. Three need to know more: the contact before its retailer, the e-mail before the username, a blocked password. */
export function nextAction(
  code: ContactStateCode,
  facts: Pick<ContactFacts, 'contactActive' | 'email' | 'passwordBlocked'>,
): NextAction {
  if (code === 'inactive') return facts.contactActive ? 'reactivate-retailer' : 'reactivate-contact'
  if (code === 'incomplete') return facts.email === null ? 'add-email' : 'add-username'
  // C12: who has set a password once gets a reset, not an invite.
  if (code === 'invite-expired' && facts.passwordBlocked) return 'send-reset'
  return actionOf[code]
}

export type ResetButton = 'send-website-invite' | 'send-password-reset'

/** C12: the words of the portal's one button. */
export function resetButton(hasPassword: boolean): ResetButton {
  return hasPassword ? 'send-password-reset' : 'send-website-invite'
}
