import { MOST_ROUNDS } from '@latchkey/core/invites/schedule'
import type { InviteWire } from '@latchkey/core/invites/wire'
import { useWords } from '@latchkey/web/shared/words/use-words.ts'
import { invitesWords } from './words.ts'

/** How an invite repeats, where it does. */
export function RepeatWords({ invite }: { readonly invite: Pick<InviteWire, 'repeatDays' | 'round'> }) {
  const say = useWords(invitesWords)
  const { repeatDays, round } = invite
  if (repeatDays === null) return null
  return <small>{say('repeat.every', { days: repeatDays, round, most: MOST_ROUNDS })}</small>
}
