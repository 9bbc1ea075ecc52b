import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { KEY_DAYS, OVERLAP_DAYS, type RotateApiKey, type ShownApiKey } from '@latchkey/core/api-keys/wire'
import { DAY } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { keyText } from './key-text.ts'
import { presentKey } from './list-keys.ts'
import { existingKey, type MayActOn, managing } from './may-manage.ts'
import { markKeysEnded, updateKey } from './store.ts'

/**
 * D2: gives a key a new secret, shown this once, and a new end. The former one works for the overlap and never past its
 * own end; one before it stops at once. Refuses as `createKey` does, and `key-not-found`, `key-ended`.
 */
export async function rotateKey(
  app: App,
  caller: Caller<UserActor>,
  id: string,
  { overlapDays = OVERLAP_DAYS.usual, expiresInDays = KEY_DAYS.usual }: RotateApiKey,
  mayActOn: MayActOn,
): Promise<ShownApiKey> {
  return await managing(app, caller, { keyId: id }, mayActOn, async (tx, user) => {
    const row = await existingKey(tx, id)
    if (row.ended_at !== null || row.expires_at <= tx.now || user.deactivated_at !== null)
      throw new Refusal('key-ended')
    const secret = app.random.token()
    const former_until = Math.min(tx.now + overlapDays * DAY, row.expires_at)
    await updateKey(tx, id, {
      secret_mac: app.keys.mac('api-key', id, secret),
      former_mac: overlapDays > 0 ? row.secret_mac : null,
      former_until: overlapDays > 0 ? former_until : null,
      rotated_at: tx.now,
      expires_at: tx.now + expiresInDays * DAY,
    })
    recordAct(app, tx, caller, {
      action: 'api-key.rotated',
      target: { kind: 'user', id: row.user_id },
      detail: { apiKey: id, name: row.name, overlapDays, days: expiresInDays },
    })
    return { ...(await presentKey(tx.db, id, tx.now)), key: keyText(id, secret) }
  })
}

/** D2: ends a key at once and for good. Refuses as `createKey` does, and `key-not-found`, `key-ended`. */
export async function endKey(
  app: App,
  caller: Caller<UserActor>,
  id: string,
  mayActOn: MayActOn,
): Promise<void> {
  await managing(app, caller, { keyId: id }, mayActOn, async (tx) => {
    const row = await existingKey(tx, id)
    if (row.ended_at !== null) throw new Refusal('key-ended')
    await updateKey(tx, id, {
      ended_at: tx.now,
      end_reason: 'ended',
      former_mac: null,
      former_until: null,
    })
    recordAct(app, tx, caller, {
      action: 'api-key.ended',
      target: { kind: 'user', id: row.user_id },
      detail: { apiKey: id, name: row.name },
    })
  })
}

/** U6, U9: every key of a user ends for good, in the transaction that holds his row. Answers how many worked. */
export async function endKeysOf(
  tx: Tx,
  userId: string,
  reason: 'user-deactivated' | 'username-changed' | 'type-changed' | 'ownership-handed-over',
): Promise<number> {
  return await markKeysEnded(tx, userId, reason)
}
