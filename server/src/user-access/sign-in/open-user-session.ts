import type { Caller } from '@latchkey/core/actors/caller'
import type { FactorMethod } from '@latchkey/core/second-factors/wire'
import { recordAct } from '../../audit/index.ts'
import { linkDevice, linkedDevice } from '../../devices/index.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type OpenedSession, openSession } from '../../sessions/index.ts'
import { type UserRow, updateUser } from '../../users/index.ts'

/** The door a user signs in at; the rep app names its device, and the one it was linked as before. */
export type UserDoor =
  | { readonly face: 'portal' | 'app' }
  | { readonly face: 'rep'; readonly deviceName: string; readonly formerDeviceId: string | null }

interface Opening {
  readonly door: UserDoor
  readonly user: UserRow
}

/** L5: a session for 15 minutes that can do its second factor or sign out, nothing else. No device is linked by it. */
export async function openPending(
  app: App,
  tx: Tx,
  caller: Caller,
  { door, user, pending }: Opening & { pending: 'verify' | 'set-up' },
): Promise<OpenedSession> {
  const settings = app.settings()
  const shared = { userId: user.id, pendingFactor: pending } as const
  if (door.face !== 'rep') return await openSession(app, tx, caller, settings, { face: door.face, ...shared })
  const { deviceName, formerDeviceId } = door
  const former = formerDeviceId === null ? undefined : await linkedDevice(tx.db, formerDeviceId, user.id)
  const deviceId = former?.id ?? null
  return await openSession(app, tx, caller, settings, { face: 'rep', ...shared, deviceId, deviceName })
}

/**
 * L3: the session of a user who has proven every factor, with a new id. At the rep app it links the device (O6).
 * `method` is the factor he proved beside the password, null without one. The transaction holds his row.
 */
export async function openWhole(
  app: App,
  tx: Tx,
  caller: Caller,
  { door, user, method }: Opening & { method: FactorMethod | null },
): Promise<OpenedSession> {
  const settings = app.settings()
  const shared = { userId: user.id, pendingFactor: null } as const
  await updateUser(tx, user.id, { last_sign_in_at: tx.now })
  recordAct(app, tx, caller, {
    action: 'user.signed-in',
    target: { kind: 'user', id: user.id },
    detail: { face: door.face, device: caller.device, ...(method ? { secondFactor: method } : {}) },
  })
  if (door.face !== 'rep') return await openSession(app, tx, caller, settings, { face: door.face, ...shared })
  const { deviceName } = door
  const deviceId = await linkDevice(app, tx, caller, user, {
    name: deviceName,
    formerId: door.formerDeviceId,
  })
  return await openSession(app, tx, caller, settings, { face: 'rep', ...shared, deviceId, deviceName })
}
