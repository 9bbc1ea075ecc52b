import { MINUTE, SECOND } from '@latchkey/core/instant'
import { clientPrefixes } from '@latchkey/core/network/prefix'
import { Refusal } from '@latchkey/core/refusal'
import type { Settings } from '@latchkey/core/settings/settings'
import { tallyUnknownName } from '../audit/index.ts'
import {
  attemptSignIn,
  clearSignInFailures,
  giveBack,
  type LimitName,
  takeBackAttempt,
  takeOne,
} from '../limits/index.ts'
import type { App } from '../platform/app.ts'
import type { Database, Tx } from '../platform/db/database.ts'

const WINDOW = 15 * MINUTE
/** L2: a prefix gets four times what one address gets. */
const PREFIX_FACTOR = 4

/** One try at signing in, counted before it is evaluated. */
export interface SignInAttempt {
  /** False while the account's delay runs: nothing is evaluated and the answer is the usual no. */
  readonly allowed: boolean
  /** The account is locked by this very try until then; null when it is not. */
  readonly lockedUntil: number | null
  /**
   * The last factor was right: clears the account's counter and gives the address and its prefix their try back.
   * These are the last statements of the transaction that opens the session: nothing is taken after a counter.
   */
  succeed(tx: Tx): Promise<void>
  /** The password was right and a factor is still to come: the places get their try back, the account's stays counted. */
  passOn(tx: Tx): Promise<void>
  /** The try was never evaluated (the server was busy): nothing of it counts. */
  undo(): Promise<void>
}

/**
 * L2: counts a try against its account, its address and its prefix, in a transaction of its own that holds nothing
 * else: counters are taken in this order everywhere, and a person's row is never taken after one. Refuses with
 * `too-many-attempts` (seconds to wait) past the address's or prefix's budget. Without an account only the places
 * count: what a temporary password decides stands above every account throttle (C4).
 */
export async function beginAttempt(
  db: Database,
  settings: Settings,
  from: { ip: string; account: LimitName | null; knownDevice: string | null },
): Promise<SignInAttempt> {
  const { address, prefix } = clientPrefixes(from.ip)
  const limit = settings['limits.sign-in-failures-per-address']
  const places: { name: LimitName; limit: number }[] = [
    { name: `sign-in-address:${address}`, limit },
    { name: `sign-in-prefix:${prefix}`, limit: limit * PREFIX_FACTOR },
  ]
  const counter = accountCounter(from)
  const tried = await db.transaction(async (tx) => {
    const counted =
      counter === null ? null : await attemptSignIn(tx, counter, from.knownDevice ? 'known' : 'unknown')
    // Past a place's budget this is undone with everything else: the account must not suffer for its neighbours.
    for (const place of places) await takePlace(tx, place)
    const locks = counted?.allowed && counted.blockedUntil > tx.now
    return { allowed: counted?.allowed ?? true, lockedUntil: locks ? counted.blockedUntil : null }
  })
  const names = places.map((place) => place.name)
  return {
    ...tried,
    async succeed(tx) {
      await clearSignInFailures(tx, counter === null ? [] : [counter])
      await giveBack(tx, names)
    },
    passOn: (tx) => giveBack(tx, names),
    undo: () =>
      db.transaction(async (tx) => {
        if (counter !== null && tried.allowed) await takeBackAttempt(tx, counter)
        await giveBack(tx, names)
      }),
  }
}

/** L2: the counter of an account, or that of a device it knows: each keeps its own budget. */
export function accountCounter({
  account,
  knownDevice,
}: {
  account: LimitName | null
  knownDevice: string | null
}): LimitName | null {
  return account !== null && knownDevice ? `${account}:${knownDevice}` : account
}

async function takePlace(tx: Tx, place: { name: LimitName; limit: number }): Promise<void> {
  const taken = await takeOne(tx, place.name, { limit: place.limit, window: WINDOW })
  if (taken.within) return
  const seconds = Math.max(1, Math.ceil((taken.endsAt - tx.now) / SECOND))
  throw new Refusal('too-many-attempts', { values: { seconds } })
}

/** D2, L2: counts a wrong API key against its address and prefix; refuses `too-many-attempts` past their budget. */
export async function countWrongSecret(app: Pick<App, 'db' | 'settings'>, ip: string): Promise<void> {
  const { address, prefix } = clientPrefixes(ip)
  const limit = app.settings()['limits.sign-in-failures-per-address']
  await app.db.transaction(async (tx) => {
    await takePlace(tx, { name: `api-key-address:${address}`, limit })
    await takePlace(tx, { name: `api-key-prefix:${prefix}`, limit: limit * PREFIX_FACTOR })
    await tallyUnknownName(tx, 'api-key', prefix)
  })
}

/** Evaluates a password under an attempt; when the server is too busy to, the attempt does not count. */
export async function evaluate<T>(attempt: SignInAttempt, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await attempt.undo()
    throw error
  }
}
