import type { Caller } from '@latchkey/core/actors/caller'
import { checkText } from '@latchkey/core/contacts/names'
import { fieldCollector } from '@latchkey/core/wire/fields'
import { recordAct } from '../audit/index.ts'
import { tellUser } from '../letters/index.ts'
import type { App } from '../platform/app.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { sessionOfToken } from '../sessions/index.ts'
import type { UserRow } from '../users/index.ts'
import { insertDevice, linkedDevice, renameDevice } from './store.ts'

/** O6: a device's name as it is listed, in code points. */
const NAME_MAX = 60

/** The name a person gives a device, checked; refuses `invalid-request` naming the field. */
export function deviceNameOf(typed: string): string {
  const faults = fieldCollector()
  const name = faults.note('device.name', checkText(typed, { max: NAME_MAX, required: true }))
  faults.refuseIfAny()
  return name.ok ? name.text : ''
}

/** The device this browser was linked as, whether its session still lives or not. */
export async function formerDeviceId(app: App, db: Queries, repCookie: string | undefined) {
  if (!repCookie) return null
  const session = await sessionOfToken(db, app.keys.mac('session-token', 'rep', repCookie))
  return session?.device_id ?? null
}

/**
 * O6: links the device a user signs in on, in the transaction that holds his row and proved every factor; answers its id.
 * A device of his that is linked already stays the one it is; a new one is told to him by letter.
 */
export async function linkDevice(
  app: App,
  tx: Tx,
  caller: Caller,
  user: UserRow,
  { name, formerId }: { name: string; formerId: string | null },
): Promise<string> {
  const former = formerId === null ? undefined : await linkedDevice(tx.db, formerId, user.id)
  if (former) {
    await renameDevice(tx, former.id, name)
    return former.id
  }
  const id = app.random.id<string>(tx.now)
  await insertDevice(tx, {
    id,
    user_id: user.id,
    name,
    linked_at: tx.now,
    last_used_at: tx.now,
    ended_at: null,
    end_reason: null,
  })
  recordAct(app, tx, caller, {
    action: 'device.linked',
    target: { kind: 'user', id: user.id },
    detail: { deviceId: id, device: name },
  })
  await tellUser(app, tx, user, (person) => ({ kind: 'new-device', name: person, device: name, at: tx.now }))
  return id
}
