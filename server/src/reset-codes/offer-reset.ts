import type { Caller } from '@latchkey/core/actors/caller'
import { HOUR } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import type { ResetOption } from '@latchkey/core/reset-codes/wire'
import { recordAct } from '../audit/index.ts'
import { type LimitName, takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { mayBeReset, userOfTypedName } from './user-to-reset.ts'

/** S3: a prefix gets four times the misses of one address. */
const PREFIX_FACTOR = 4

/** S3: counts the names tried on the portal's sign-in that are no user's, over the whole installation. */
export const MISSES_OF_ALL = 'reset-option-installation:all'

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
    { name: MISSES_OF_ALL, limit: settings['limits.installation-per-hour'] },
  ]
  const past = await app.db.transaction(async (tx) => {
    let over = false
    for (const { name, limit } of budgets) {
      // A hit counts nothing but looks at the same row: it is past the budget that the misses have used up.
      const { count } = await takeOne(tx, name, { limit, window: HOUR }, isUser ? 0 : 1)
      over ||= count + (isUser ? 1 : 0) > limit
      // The first one past it, once an hour.
      if (name === MISSES_OF_ALL && !isUser && count === limit + 1) alertSpent(app, tx, caller, limit)
    }
    return over
  })
  if (past) return NEUTRAL
  return { offered: isUser, neutral: false }
}

// S3: somebody goes through names; from now on the option tells nothing. Home shows it for the hour.
function alertSpent(app: App, tx: Tx, caller: Caller, limit: number): void {
  recordAct(app, tx, caller, { action: 'reset-option.concealed', detail: { limit } })
  tx.afterCommit(() =>
    app.log.warn({ limit }, 'unknown names on the portal sign-in are past their hourly budget'),
  )
}
