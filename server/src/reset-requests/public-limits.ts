import type { Caller } from '@latchkey/core/actors/caller'
import { after, DAY, HOUR, type Instant, MINUTE } from '@latchkey/core/instant'
import type { Settings } from '@latchkey/core/settings/settings'
import { recordAct } from '../audit/index.ts'
import { takeOne } from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'

/** C10: the longest of the three windows of an account, in milliseconds. */
export const LONGEST_WINDOW = 30 * DAY

/** C10: whether one more public letter is too many for an account, by when those of the last 30 days were made. */
export function isOverAccountLimit(settings: Settings, issued: readonly number[], now: Instant): boolean {
  const since = (ms: number) => issued.filter((at) => at > now - ms).length
  return (
    since(settings['limits.contact-minutes-between'] * MINUTE) >= 1 ||
    since(DAY) >= settings['limits.contact-per-day'] ||
    since(LONGEST_WINDOW) >= settings['limits.contact-per-30-days']
  )
}

/** C10: counts the public letters of the whole installation. */
export const PUBLIC_LETTERS = 'reset-installation:all'

/** A slowed letter waits at most so long, and at most a quarter of its secret's life, in milliseconds. */
const LONGEST_WAIT = 6 * HOUR

/**
 * C10: past the installation's hourly budget public letters are slowed, not lost: each waits its share of an hour more.
 * One budget for both populations; `life` is that of the letter's secret, in milliseconds. Null for "at once".
 */
export async function slowedUntil(
  app: App,
  tx: Tx,
  caller: Caller,
  { settings, life }: { settings: Settings; life: number },
): Promise<Instant | null> {
  const limit = settings['limits.installation-per-hour']
  const hour = await takeOne(tx, PUBLIC_LETTERS, { limit, window: HOUR })
  if (hour.within) return null
  const share = Math.ceil(((hour.count - limit) * HOUR) / limit)
  const until = after(tx.now, Math.min(share, LONGEST_WAIT, life / 4))
  recordAct(app, tx, caller, { action: 'public-letters.slowed', detail: { count: hour.count, limit } })
  tx.afterCommit(() => {
    app.metrics.publicLettersSlowed.inc()
    app.log.warn({ count: hour.count, limit }, 'public password requests are past their hourly budget')
  })
  return until
}
