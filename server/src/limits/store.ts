import { DAY, type Instant } from '@latchkey/core/instant'
import { type DeviceStanding, delayAfter, UNTIL_RESET } from '@latchkey/core/sessions/sign-in-throttle'
import { sql } from 'kysely'
import type { Queries, Tx } from '../platform/db/database.ts'

/** What is counted and for whom; names of people go in as keyed hashes or ids, never as typed. */
export type LimitName = `${string}:${string}`

export interface Limit {
  readonly limit: number
  /** Milliseconds from the first one counted until counting starts anew. */
  readonly window: number
}

/**
 * Counts one and says whether it was within the limit. One statement, so parallel ones cannot slip past. With `step` 0
 * it does the same work and counts nothing.
 */
export async function takeOne(
  tx: Tx,
  name: LimitName,
  { limit, window }: Limit,
  step: 0 | 1 = 1,
): Promise<{ within: boolean; count: number; endsAt: Instant }> {
  const counted = await tx.db
    .insertInto('limit_counter')
    .values({ name, count: step, ends_at: tx.now + window })
    .onConflict((c) =>
      c.column('name').doUpdateSet({
        count: sql<number>`case when limit_counter.ends_at <= ${tx.now} then excluded.count else limit_counter.count + excluded.count end`,
        ends_at: sql<number>`case when limit_counter.ends_at <= ${tx.now} then excluded.ends_at else limit_counter.ends_at end`,
      }),
    )
    .returning(['count', 'ends_at'])
    .executeTakeFirstOrThrow()
  return { within: counted.count <= limit, count: counted.count, endsAt: counted.ends_at as Instant }
}

/** How many are counted now. */
export async function countNow(db: Queries, name: LimitName, now: number): Promise<number> {
  const row = await db
    .selectFrom('limit_counter')
    .select('count')
    .where('name', '=', name)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Takes back what turned out not to count, one by one in the order it was taken, so that two cannot cross. */
export async function giveBack(tx: Tx, names: readonly LimitName[]): Promise<void> {
  for (const name of names) {
    await tx.db
      .updateTable('limit_counter')
      .set({ count: sql<number>`count - 1` })
      .where('name', '=', name)
      .where('count', '>', 0)
      .execute()
  }
}

/** Takes back one counted sign-in attempt that was never evaluated, with the delay it may have begun. */
export async function takeBackAttempt(tx: Tx, name: LimitName): Promise<void> {
  await tx.db
    .updateTable('sign_in_counter')
    .set({ failures: sql<number>`failures - 1`, blocked_until: 0 })
    .where('name', '=', name)
    .where('failures', '>', 0)
    .execute()
}

/**
 * L2: counts a sign-in attempt before it is evaluated. `allowed` is false while a delay runs; then nothing is
 * counted, so that knocking does not lengthen the delay.
 */
export async function attemptSignIn(
  tx: Tx,
  name: LimitName,
  standing: DeviceStanding = 'unknown',
): Promise<{ allowed: boolean; failures: number; blockedUntil: Instant }> {
  const counted = await tx.db
    .insertInto('sign_in_counter')
    .values({ name, failures: 1, blocked_until: 0, updated_at: tx.now })
    .onConflict((c) =>
      c
        .column('name')
        .doUpdateSet({ failures: sql<number>`sign_in_counter.failures + 1`, updated_at: tx.now })
        .where('sign_in_counter.blocked_until', '<=', tx.now),
    )
    .returning(['failures'])
    .executeTakeFirst()
  if (!counted) return { allowed: false, failures: 0, blockedUntil: tx.now }
  const delay = delayAfter(counted.failures, standing)
  const blockedUntil = (Number.isFinite(delay) ? tx.now + delay : UNTIL_RESET) as Instant
  if (delay > 0) {
    await tx.db
      .updateTable('sign_in_counter')
      .set({ blocked_until: blockedUntil })
      .where('name', '=', name)
      .execute()
  }
  return { allowed: true, failures: counted.failures, blockedUntil }
}

/** L2: cleared when the last factor was right, by a completed reset, or by an admin. */
export async function clearSignInFailures(tx: Tx, names: readonly LimitName[]): Promise<void> {
  if (names.length === 0) return
  await tx.db.deleteFrom('sign_in_counter').where('name', 'in', names).execute()
}

/** L2: the same for an account over all doors, with the counters of the devices that know it. */
export async function clearSignInFailuresOf(tx: Tx, account: LimitName): Promise<void> {
  await tx.db
    .deleteFrom('sign_in_counter')
    .where((e) =>
      e.or([
        e('name', '=', account),
        // Every name that begins with the account and a colon: ";" is what follows ":".
        e.and([e('name', '>=', `${account}:`), e('name', '<', `${account};`)]),
      ]),
    )
    .execute()
}

/** The end of the running delay of a counter, or null. */
export async function lockOf(db: Queries, name: LimitName, now: Instant): Promise<Instant | null> {
  const row = await db
    .selectFrom('sign_in_counter')
    .select('blocked_until')
    .where('name', '=', name)
    .where('blocked_until', '>', now)
    .executeTakeFirst()
  return row ? (row.blocked_until as Instant) : null
}

/** The ends of the running delays among several counters, by name. */
export async function locksOf(
  db: Queries,
  names: readonly LimitName[],
  now: Instant,
): Promise<Map<LimitName, Instant>> {
  if (names.length === 0) return new Map()
  const rows = await db
    .selectFrom('sign_in_counter')
    .select(['name', 'blocked_until'])
    .where('name', 'in', names)
    .where('blocked_until', '>', now)
    .execute()
  return new Map(rows.map((row) => [row.name as LimitName, row.blocked_until as Instant]))
}

/** Forgets counters that no longer say anything. */
export async function sweepLimits(tx: Tx): Promise<void> {
  await tx.db.deleteFrom('limit_counter').where('ends_at', '<=', tx.now).execute()
  await tx.db
    .deleteFrom('sign_in_counter')
    .where('updated_at', '<', tx.now - 30 * DAY)
    .where('blocked_until', '<=', tx.now)
    .execute()
}
