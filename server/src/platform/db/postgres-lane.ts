import { type RenewingPool, renewingPool } from './postgres-pool.ts'

/** So many may be under way at once; whoever comes beyond goes by the pool. */
const LANE_WIDTH = 64
/** How long a read waits for a table someone holds before it lets the ones behind it pass, in milliseconds. */
const LOCK_LIMIT = 50

/**
 * One connection for the short reads every request makes, one behind the other without waiting for the answers: they
 * share packets and wake-ups, which cost both sides more than the reads themselves. A read that meets a lock goes by
 * the pool instead, where it holds up nobody.
 */
export function readLane(url: string, pool: RenewingPool) {
  const lane = renewingPool(url, { size: 1, lockLimit: LOCK_LIMIT })
  let underWay = 0
  return {
    async ask(text: string, parameters: readonly unknown[]) {
      if (underWay >= LANE_WIDTH) return await pool.ask(text, parameters)
      underWay += 1
      try {
        return await lane.ask(text, parameters)
      } catch (error) {
        if (!metLock(error)) throw error
      } finally {
        underWay -= 1
      }
      return await pool.ask(text, parameters)
    },
    end: () => lane.end(),
  }
}

function metLock(error: unknown): boolean {
  return ((error ?? {}) as { code?: unknown }).code === '55P03'
}
