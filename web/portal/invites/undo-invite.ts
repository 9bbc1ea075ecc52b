import type { InviteWire } from '@latchkey/core/invites/wire'
import { sentenceOf } from '@latchkey/web/shared/api/problem.ts'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import type { Say } from '@latchkey/web/shared/words/words.ts'
import { actOnInvite } from './invites-query.ts'
import { tallyOf } from './tally.ts'

/** I1: takes an invite back, and tells what had left by then. */
export async function undoInvite(
  { id }: Pick<InviteWire, 'id'>,
  say: Say<'undone' | 'undone-late'>,
): Promise<void> {
  try {
    const invite = await actOnInvite(id, 'cancel')
    const count = tallyOf(invite).left + invite.counts.sending
    toast({ text: count === 0 ? say('undone') : say('undone-late', { count }) })
  } catch (problem) {
    toast({ text: sentenceOf(problem as Error), tone: 'fault' })
  }
}
