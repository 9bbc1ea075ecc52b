import { type Instant, MINUTE } from '@latchkey/core/instant'
import type { MessageKey } from '@latchkey/core/messages/catalogue'
import type { ContactRow, MailState, StateCode } from './views.ts'

export interface Chip {
  readonly colour: 'green' | 'blue' | 'amber' | 'red' | 'grey'
  readonly shape: '●' | '○' | '■'
  readonly word: MessageKey
}

const states: Record<StateCode, Chip> = {
  active: { colour: 'green', shape: '●', word: 'page.chip.active' },
  invited: { colour: 'blue', shape: '○', word: 'page.chip.invited' },
  'reset-pending': { colour: 'amber', shape: '●', word: 'page.chip.reset-pending' },
  'invite-expired': { colour: 'amber', shape: '○', word: 'page.chip.invite-expired' },
  locked: { colour: 'red', shape: '●', word: 'page.chip.locked' },
  incomplete: { colour: 'grey', shape: '○', word: 'page.chip.incomplete' },
  'not-invited': { colour: 'grey', shape: '○', word: 'page.chip.not-invited' },
  'access-off': { colour: 'grey', shape: '●', word: 'page.chip.access-off' },
  inactive: { colour: 'grey', shape: '●', word: 'page.chip.inactive' },
  'no-access': { colour: 'grey', shape: '●', word: 'page.chip.no-access' },
}

const mails: Record<MailState, Chip> = {
  delivered: { colour: 'green', shape: '■', word: 'page.mail.delivered' },
  sent: { colour: 'blue', shape: '■', word: 'page.mail.sent' },
  queued: { colour: 'blue', shape: '■', word: 'page.mail.queued' },
  bounced: { colour: 'red', shape: '■', word: 'page.mail.bounced' },
  failed: { colour: 'red', shape: '■', word: 'page.mail.failed' },
}

export const stateChip = (code: StateCode): Chip => states[code]
export const mailChip = (state: MailState): Chip => mails[state]

/** A lock is short, so its end reads best in minutes; never 0 while it holds. */
export function minutesLeft(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((until - now) / MINUTE))
}

export interface NextAction {
  readonly word: MessageKey
  readonly href: string
}

/** A7: the one next action of each state. */
export function nextAction(row: ContactRow): NextAction | null {
  const page = `/portal/contacts/${encodeURIComponent(row.id)}`
  const send = `${page}/confirm-reset`
  switch (row.stateCode) {
    case 'inactive':
      return null
    case 'incomplete':
      return row.email === null
        ? { word: 'page.next.add-email', href: `${page}#email` }
        : { word: 'page.next.add-username', href: `${page}#username` }
    case 'no-access':
    case 'access-off':
      return { word: 'page.next.switch-on', href: `${page}#website-access` }
    case 'active':
    case 'reset-pending':
    case 'locked':
      return { word: 'page.button.send-password-reset', href: send }
    case 'not-invited':
    case 'invited':
    case 'invite-expired':
      return row.mailState === 'bounced' || row.mailState === 'failed'
        ? { word: 'page.next.fix-email', href: `${page}#email` }
        : { word: 'page.button.send-website-invite', href: send }
  }
}
