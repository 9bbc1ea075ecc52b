import { type Instant, instant } from '@latchkey/core/instant'
import type { RepContact } from '@latchkey/core/sync/wire'

/**
 * A7: the state of a row that was synced some time ago. An end that has passed since is not shown as if it still held:
 * an invite has expired, a pending reset and a lock are over.
 */
export function stateNow({ state, resetButton }: RepContact, now: Instant): RepContact['state'] {
  const { code, until, ...others } = state
  if (until === undefined || now < instant(until)) return state
  if (code === 'invited') return { ...others, code: 'invite-expired' }
  if (code === 'reset-pending') return { ...others, code: 'active' }
  // Who is locked without a password of his own was typing a temporary one; its end is not known here.
  if (code === 'locked')
    return { ...others, code: resetButton === 'send-password-reset' ? 'active' : 'invited' }
  return state
}
