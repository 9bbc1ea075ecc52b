import { checkEmail } from '../contacts/email-address.ts'
import { checkText } from '../contacts/names.ts'
import type { MessageKey, MessageValues } from '../messages/catalogue.ts'

/** U1: so many people at most get a copy of one notice. */
export const EMAIL_TO_MOST = 20
const LENGTH_MAX = 2000

export interface EmailTo {
  readonly to: string
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
}

export type EmailToCheck =
  /** `emailTo` as it is stored, blanks gone. */
  | ({ readonly ok: true; readonly emailTo: string } & EmailTo)
  | {
      readonly ok: false
      readonly code: string
      readonly message: MessageKey
      readonly values?: MessageValues
    }

/**
 * U1: where a user's notices go, written `a@x;b@y|c@z`: the first address is To, `;` adds a CC, `|` starts the BCC, which
 * `;` goes on with. Every address is checked (A2); the first bad one is named.
 */
export function parseEmailTo(typed: string): EmailToCheck {
  const text = checkText(typed, { max: LENGTH_MAX, required: true })
  if (!text.ok) return text
  const [open = '', hidden, ...more] = text.text.split('|')
  if (more.length > 0) return { ok: false, code: 'bars', message: 'rule.email-to.bars' }
  const seen = new Set<string>()
  const addresses: string[][] = []
  for (const part of hidden === undefined ? [open] : [open, hidden]) {
    const checked: string[] = []
    for (const piece of part.split(';')) {
      const address = piece.trim()
      if (address === '') return { ok: false, code: 'gap', message: 'rule.email-to.gap' }
      const email = checkEmail(address)
      const values = { address: address.slice(0, 254) }
      if (!email.ok) return { ok: false, code: 'address', message: 'rule.email-to.address', values }
      if (seen.has(email.key)) return { ok: false, code: 'twice', message: 'rule.email-to.twice', values }
      seen.add(email.key)
      checked.push(email.email)
    }
    addresses.push(checked)
  }
  if (seen.size > EMAIL_TO_MOST) {
    const values = { max: EMAIL_TO_MOST }
    return { ok: false, code: 'too-many', message: 'rule.email-to.too-many', values }
  }
  const [[to = '', ...cc] = [], bcc = []] = addresses
  const emailTo = [to, ...cc].join(';') + (bcc.length > 0 ? `|${bcc.join(';')}` : '')
  return { ok: true, emailTo, to, cc, bcc }
}
