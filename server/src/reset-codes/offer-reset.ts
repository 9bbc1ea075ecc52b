import type { Caller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import type { ResetOption } from '@latchkey/core/reset-codes/wire'
import { type LimitName, takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import { mayBeReset, userOfTypedName } from './user-to-reset.ts'

/** S3: a prefix gets four times the misses of one address. */
const PREFIX_FACTOR = 4

const NEUTRAL: ResetOption = { offered: true, neutral: true }

/**
 * S2, S3: whether the portal's sign-in offers "Reset password" for a typed name: for every active user whose username
 * is an e-mail address, of any type. Names whose true answer is no are counted per address, prefix and installation;
 * past a budget, and always where the company conceals, every name gets the option with neutral words. Whatever the
 * answer, the same is read and written, so that its time tells nothing.
 */
export async function offerReset(app: App, caller: Caller, typed: string): Promise<ResetOption> {
  const settings = app.settings()
  if (settings['sign-in.concealed']) return NEUTRAL
  const user = await userOfTypedName(app.db.read, typed)
  const isUser = user !== undefined && mayBeReset(user)
  const { address, prefix } = clientPrefixes(caller.ip ?? '')
  const perAddress = settings['limits.requests-per-address-hour']
  const budgets: { name: LimitName; limit: number }[] = [
    { name: `reset-option-address:${address}`, limit: perAddress },
    { name: `reset-option-prefix:${prefix}`, limit: perAddress * PREFIX_FACTOR },
    { name: 'reset-option-installation:all', limit: settings['limits.installation-per-hour'] },
  ]
  const past = await app.db.transaction(async (tx) => {
    let over = false
    for (const { name, limit } of budgets) {
      // A hit counts nothing but looks at the same row: it is past the budget that the misses have used up.
      const { count } = await takeOne(tx, name, { limit, window: HOUR }, isUser ? 0 : 1)
      over ||= count + (isUser ? 1 : 0) > limit
    }
    return over
  })
  if (past) return NEUTRAL
  return { offered: isUser, neutral: false }
}
