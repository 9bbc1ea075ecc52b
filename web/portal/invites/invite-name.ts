import type { InviteWire } from '@latchkey/core/invites/wire'
import { language, useWords } from '@latchkey/web/shared/words/use-words.ts'
import { invitesWords } from './words.ts'

const day = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** What an invite is called: its name, or when it was made. */
export function useInviteName(): (invite: Pick<InviteWire, 'name' | 'createdAt'>) => string {
  const say = useWords(invitesWords)
  return ({ name, createdAt }) => name ?? say('invite.of', { date: day.format(new Date(createdAt)) })
}
