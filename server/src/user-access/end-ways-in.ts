import { endKeysOf } from '../api-keys/index.ts'
import { endDevices } from '../devices/index.ts'
import { voidUserLetters } from '../letters/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { voidFlows } from '../reset-codes/index.ts'
import { endSessions } from '../sessions/index.ts'

/**
 * U4, U6, U9: ends for good, in the transaction that holds the user, all by which he comes in or could: sessions of every
 * face, reset flows with their letters, linked devices, API keys. His password stays. Answers what was ended, for the audit.
 */
export async function endWaysIn(
  tx: Tx,
  userId: string,
  reason: 'user-deactivated' | 'username-changed' | 'ownership-handed-over',
): Promise<{ sessions: number; flows: number; devices: number; keys: number }> {
  const devices = await endDevices(tx, userId, reason)
  await voidUserLetters(tx, userId, 'factor-enrol-code')
  return {
    sessions: await endSessions(tx, { userId }, reason),
    flows: await voidFlows(tx, userId, reason === 'user-deactivated' ? 'inactive' : reason),
    devices,
    keys: await endKeysOf(tx, userId, reason),
  }
}
