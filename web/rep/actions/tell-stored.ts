import type { repActionsEn } from '@latchkey/core/messages/rep-actions'
import { toast } from '@latchkey/web/shared/toasts/toasts.tsx'
import type { Say } from '@latchkey/web/shared/words/words.ts'

/** Says that something is on disk once it is, or why it is not; `refused` is for an answer of false. Answers whether it is. */
export async function tellStored(
  stored: Promise<unknown>,
  text: string,
  say: Say<keyof typeof repActionsEn>,
  refused = '',
): Promise<boolean> {
  try {
    const done = (await stored) !== false
    if (done || refused) toast({ text: done ? text : refused })
    return done
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault)
    toast({ text: say('fault.storage', { reason }), tone: 'fault' })
    return false
  }
}
