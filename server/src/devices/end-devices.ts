import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { assertMay, notingRefusals, RightRefused } from '../roles/index.ts'
import { endSessions } from '../sessions/index.ts'
import { scopeOf } from '../territories/index.ts'
import { deviceWithinReach, linkedDevice, markEnded } from './store.ts'

/**
 * U6, U9, O6: every linked device of a user ends with its sessions, for good; at its next contact it hears
 * `device-revoked`. The transaction holds the user's row. Answers how many were linked.
 */
export async function endDevices(
  tx: Tx,
  userId: string,
  reason: 'user-deactivated' | 'username-changed' | 'type-changed' | 'ownership-handed-over' | 'erased',
): Promise<number> {
  const ended = await markEnded(tx, { userId }, reason)
  const deviceIds = ended.map((device) => device.id)
  await endSessions(tx, { deviceIds }, reason)
  return deviceIds.length
}

/**
 * O6: a user with write on devices revokes one of a user he reaches (U5); the owner's belong to the owner (U9).
 * Refuses `not-allowed`, `owner-only`, `device-not-found`.
 */
export async function revokeDevice(app: App, caller: Caller, id: string): Promise<void> {
  await assertMay(app, caller, 'devices', 'write')
  const { actor } = caller
  const isOwner = actor.kind !== 'user' || actor.isOwner
  await notingRefusals(app, caller, () =>
    app.db.transaction(async (tx) => {
      const device = await deviceWithinReach(tx.db, id, scopeOf(actor))
      const unseen = device ? undefined : await deviceWithinReach(tx.db, id, null)
      if (unseen) throw refused('device-not-found', unseen.user_id, 'reach')
      if (!device) throw new Refusal('device-not-found')
      if (device.owner_at !== null && !isOwner) throw refused('owner-only', device.user_id, 'owner')
      await revoke(app, tx, caller, id)
    }),
  )
}

function refused(code: 'device-not-found' | 'owner-only', userId: string, reason: string): RightRefused {
  return new RightRefused(code, {
    target: { kind: 'user', id: userId },
    detail: { module: 'devices', reason },
  })
}

/** O6: a person unlinks a device of his own. */
export async function revokeOwnDevice(app: App, caller: Caller<UserActor>, id: string): Promise<void> {
  await app.db.transaction(async (tx) => {
    if (!(await linkedDevice(tx.db, id, caller.actor.id))) throw new Refusal('device-not-found')
    await revoke(app, tx, caller, id)
  })
}

async function revoke(app: App, tx: Tx, caller: Caller, id: string): Promise<void> {
  const [device] = await markEnded(tx, { id }, 'revoked')
  if (!device) throw new Refusal('device-not-found')
  const count = await endSessions(tx, { deviceIds: [id] }, 'device-revoked')
  recordAct(app, tx, caller, {
    action: 'device.revoked',
    target: { kind: 'user', id: device.user_id },
    detail: { deviceId: id, device: device.name, sessions: count },
  })
}
