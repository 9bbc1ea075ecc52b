import { repActionsDe, repActionsEn } from '@latchkey/core/messages/rep-actions'
import type { Say } from '@latchkey/web/shared/words/words.ts'
import type { QueuedAction } from '../store/types.ts'

export const actionsWords = { en: repActionsEn, de: repActionsDe }

type ActionWord = keyof typeof repActionsEn

/** What an action does, in a few words: "Website invite", "New e-mail address · Website access on". */
export function whatOf(
  action: Pick<QueuedAction, 'type' | 'changes' | 'button'>,
  say: Say<ActionWord>,
): string {
  return wordsOf(action)
    .map((word) => say(word))
    .join(' · ')
}

function wordsOf({ type, changes, button }: Pick<QueuedAction, 'type' | 'changes' | 'button'>): ActionWord[] {
  if (type === 'contact.reset') return [`what.${button ?? 'send-password-reset'}`]
  const words: ActionWord[] = []
  const { email, username, websiteAccess } = changes
  if (email !== undefined) words.push(email === null ? 'what.email-gone' : 'what.email')
  if (username !== undefined) words.push(username === null ? 'what.username-gone' : 'what.username')
  if (websiteAccess !== undefined) words.push(websiteAccess ? 'what.access-on' : 'what.access-off')
  return words
}
