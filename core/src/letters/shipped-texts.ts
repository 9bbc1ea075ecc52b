import { type Language, type MessageKey, message } from '../messages/catalogue.ts'
import type { ListedKind } from './kinds.ts'

/** M2: what can be edited of a letter. Greeting and foot stay as they are. */
export interface LetterText {
  readonly subject: string
  /** Paragraphs of plain text, parted by empty lines. */
  readonly body: string
}

type Line = Extract<MessageKey, `letter.${string}`> | `{{${string}}}`

const stopLink = (kind: 'email-changed' | 'contact-moved'): readonly Line[] => [
  `letter.${kind}.why`,
  `letter.${kind}.right`,
  `letter.${kind}.not-you`,
  '{{button}}',
]
const linkAndCode = (why: Line, notYou: Line): readonly Line[] => [
  why,
  'letter.reset-how',
  '{{secret}}',
  'letter.reset-ends',
  '{{button}}',
  notYou,
]
// Why and how come before the secret: what a mailbox shows beside the subject ends before it (P75).
const temporaryPassword = (why: Line, notYou: Line): readonly Line[] => [
  why,
  '{{how}}',
  '{{username}}',
  '{{secret}}',
  'letter.ends',
  '{{button}}',
  notYou,
]

const shipped: Readonly<Record<ListedKind, readonly Line[]>> = {
  'website-invite': temporaryPassword('letter.website-invite.why', 'letter.website-invite.not-you'),
  'temporary-password': temporaryPassword('{{why}}', '{{not-you}}'),
  'password-changed': [
    'letter.password-changed.why',
    'letter.password-changed.was-you',
    'letter.password-changed.not-you',
    '{{button}}',
  ],
  'email-changed': stopLink('email-changed'),
  'contact-moved': stopLink('contact-moved'),
  'link-offer': ['letter.link-offer.why', 'letter.link-offer.how', '{{button}}', 'letter.link-offer.not-you'],
  'link-changed': ['{{why}}', 'letter.link-changed.signed-out', 'letter.link-changed.not-you', '{{button}}'],
  'user-set-password': linkAndCode('letter.user-set-password.why', 'letter.user-set-password.not-you'),
  'user-reset': linkAndCode('{{why}}', 'letter.user-reset.not-you'),
  'user-password-changed': [
    'letter.user-password-changed.why',
    'letter.user-password-changed.was-you',
    'letter.user-password-changed.not-you',
    '{{button}}',
  ],
  'username-changed': [
    'letter.username-changed.why',
    'letter.username-changed.right',
    'letter.username-changed.not-you',
  ],
  'factor-enrol-code': [
    'letter.factor-enrol-code.why',
    'letter.factor-enrol-code.how',
    '{{secret}}',
    'letter.ends',
    'letter.factor-enrol-code.not-you',
  ],
  'factor-changed': [
    '{{why}}',
    'letter.factor-changed.was-you',
    'letter.factor-changed.not-you',
    '{{button}}',
  ],
  'new-device': [
    'letter.new-device.why',
    'letter.new-device.was-you',
    'letter.new-device.not-you',
    '{{button}}',
  ],
}

const places = {
  brand: '{{brand}}',
  retailer: '{{retailer}}',
  other: '{{other-retailer}}',
  at: '{{at}}',
  end: '{{end}}',
  device: '{{device}}',
}

/** The text a letter comes with. C5: the username has its block only where the company includes it. */
export function shippedText(
  kind: ListedKind,
  language: Language,
  { username }: { readonly username: boolean },
): LetterText {
  const lines = shipped[kind].filter((line) => username || line !== '{{username}}')
  return {
    subject: message(language, `letter.${kind}.subject`, places),
    body: lines.map((line) => (isPlace(line) ? line : message(language, line, places))).join('\n\n'),
  }
}

function isPlace(line: Line): line is `{{${string}}}` {
  return line.startsWith('{{')
}
