import { MINUTE, SECOND } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { Refusal } from '@latchkey/core/refusal'
import type { Settings } from '@latchkey/core/settings/settings'
import { attemptSignIn, clearSignInFailures, giveBack, type LimitName, takeOne } from '../limits/index.ts'
import type { Tx } from '../platform/db/database.ts'

const WINDOW = 15 * MINUTE
/** L2: a prefix gets four times what one address gets. */
const PREFIX_FACTOR = 4

/** One try at signing in, counted before it is evaluated. */
export interface SignInAttempt {
  /** False while the account's delay runs: nothing is evaluated and the answer is the usual no. */
  readonly allowed: boolean
  /** The account is locked by this very try until then; null when it is not. */
  readonly lockedUntil: number | null
  /** The sign-in succeeded: the account's counter is cleared and the address gets its try back. */
  succeeded(tx: Tx): Promise<void>
}

/**
 * L2: counts a try against its address, its prefix and its account, in one transaction. Refuses with
 * `too-many-attempts` (seconds to wait) past the address's or prefix's budget. Without an account only the places
 * count: what a temporary password decides stands above every account throttle (C4).
 */
export async function beginAttempt(
  tx: Tx,
  settings: Settings,
  from: { ip: string; account: LimitName | null; knownDevice: string | null },
): Promise<SignInAttempt> {
  const { address, prefix } = clientPrefixes(from.ip)
  const limit = settings['limits.sign-in-failures-per-address']
  const places: { name: LimitName; limit: number }[] = [
    { name: `sign-in-address:${address}`, limit },
    { name: `sign-in-prefix:${prefix}`, limit: limit * PREFIX_FACTOR },
  ]
  for (const place of places) {
    const taken = await takeOne(tx, place.name, { limit: place.limit, window: WINDOW })
    if (!taken.within) {
      const seconds = Math.max(1, Math.ceil((taken.endsAt - tx.now) / SECOND))
      throw new Refusal('too-many-attempts', { values: { seconds } })
    }
  }
  const names = places.map((place) => place.name)
  if (from.account === null) {
    return { allowed: true, lockedUntil: null, succeeded: (done) => giveBack(done, names) }
  }
  const counter: LimitName = from.knownDevice ? `${from.account}:${from.knownDevice}` : from.account
  const tried = await attemptSignIn(tx, counter, from.knownDevice ? 'known' : 'unknown')
  return {
    allowed: tried.allowed,
    lockedUntil: tried.allowed && tried.blockedUntil > tx.now ? tried.blockedUntil : null,
    async succeeded(done) {
      await clearSignInFailures(done, [counter])
      await giveBack(done, names)
    },
  }
}
