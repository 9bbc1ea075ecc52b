import type { ContactWire } from '@latchkey/core/contacts/wire'
import type { accessWordsEn } from '@latchkey/core/messages/access-words'
import type { ContactSearch } from '../contact/search.ts'

export interface NextStep {
  readonly word: Extract<keyof typeof accessWordsEn, `next.${string}`>
  /** Where on the contact's page it is done. */
  readonly search: ContactSearch
}

/** A7: the one next action of a contact; a letter that could not arrive comes before another one is sent. */
export function nextStep(contact: Pick<ContactWire, 'nextAction' | 'mailState' | 'email'>): NextStep {
  const { nextAction, mailState } = contact
  const undelivered = mailState === 'bounced' || mailState === 'failed'
  if (undelivered && (nextAction === 'send-invite' || nextAction === 'resend-invite'))
    return { word: 'next.fix-email', search: { tab: 'website', focus: 'email' } }
  switch (nextAction) {
    case 'add-email':
      return { word: 'next.add-email', search: { tab: 'website', focus: 'email' } }
    case 'add-username':
      return { word: 'next.add-username', search: { tab: 'website', focus: 'username' } }
    case 'send-invite':
    case 'resend-invite':
    case 'send-reset':
      return { word: `next.${nextAction}`, search: { tab: 'website', act: 'send' } }
    case 'switch-on':
    case 'unlock':
      return { word: `next.${nextAction}`, search: { tab: 'website' } }
    default:
      return { word: `next.${nextAction}`, search: {} }
  }
}
