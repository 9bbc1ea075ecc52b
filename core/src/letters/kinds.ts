/** Every kind of letter there is. */
export const letterKinds = [
  'website-invite',
  'temporary-password',
  'password-changed',
  'email-changed',
  'contact-moved',
  'link-offer',
  'link-changed',
  'user-set-password',
  'user-reset',
  'user-password-changed',
  'username-changed',
  'factor-enrol-code',
  'factor-changed',
  'new-device',
] as const
export type ListedKind = (typeof letterKinds)[number]

export const letterStates = ['queued', 'sending', 'sent', 'delivered', 'bounced', 'failed', 'void'] as const
export type LetterState = (typeof letterStates)[number]
