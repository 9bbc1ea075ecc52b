import type { Instant } from '@latchkey/core/instant'
import { voidLettersOf } from '../letters/index.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { endSessions } from '../sessions/index.ts'
import { liveOf, type TemporaryPasswordRow, voidWhere } from './store.ts'

export type VoidReason =
  | 'voided-by-staff'
  | 'displaced'
  | 'access-off'
  | 'inactive'
  | 'email-changed'
  | 'username-changed'
  | 'moved'
  | 'change-stopped'
  | 'password-set'
  | 'password-blocked'
  | 'linked'
  | 'unlinked'

/** Voids temporary passwords with the letters still carrying them and the caged sessions hanging on them. */
export async function voidTemporaryPasswords(
  tx: Tx,
  which: {
    readonly loginIds?: readonly string[]
    readonly contactIds?: readonly string[]
    readonly id?: string
  },
  reason: VoidReason,
): Promise<number> {
  const ids = await voidWhere(tx, which, reason)
  await voidLettersOf(tx, ids)
  await endSessions(tx, { temporaryPasswordIds: ids }, reason)
  return ids.length
}

export async function liveTemporaryPasswords(
  db: Queries,
  loginId: string,
  now: Instant,
): Promise<TemporaryPasswordRow[]> {
  return await liveOf(db, [loginId], now)
}
