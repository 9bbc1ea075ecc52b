import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import type { DeviceWire } from '@latchkey/core/devices/wire'
import type { Instant } from '@latchkey/core/instant'
import { toWire } from '@latchkey/core/wire/list'
import type { App } from '../platform/app.ts'
import { decodeCursor, encodeCursor } from '../platform/db/paging.ts'
import { scopeOf } from '../territories/index.ts'
import { type ListedDevice, lastUsedAt, listDevices } from './store.ts'

const order = { list: 'devices', value: 'number' } as const
/** A person has a few devices; whoever made hundreds sees the newest. */
const OWN_MOST = 100

/** O6: a page of the devices of users someone reaches (U5), the newest first. */
export async function pageOfDevices(
  app: App,
  { actor }: Caller,
  query: {
    user?: string | undefined
    status?: DeviceWire['state'] | undefined
    limit: number
    cursor?: string | undefined
  },
): Promise<{ items: DeviceWire[]; nextCursor: string | null }> {
  const after = query.cursor ? decodeCursor(order, query.cursor) : undefined
  const rows = await listDevices(app.db.read, {
    scope: scopeOf(actor),
    user: query.user,
    status: query.status,
    before: after ? { linkedAt: after.value, id: after.id } : undefined,
    limit: query.limit + 1,
  })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(present),
    nextCursor: rows.length > shown.length && last ? encodeCursor(order, last.linked_at, last.id) : null,
  }
}

export type OwnDevice = Omit<DeviceWire, 'user'> & {
  readonly linked: Instant
  readonly lastUsed: Instant
  readonly current: boolean
}

/** O6: the linked devices of the person himself. */
export async function listOwnDevices(
  app: App,
  actor: UserActor,
  currentId: string | null,
): Promise<OwnDevice[]> {
  const rows = await listDevices(app.db.read, {
    scope: null,
    user: actor.id,
    status: 'linked',
    limit: OWN_MOST,
  })
  return rows.map((row) => {
    const { user: _, ...device } = present(row)
    const linked = row.linked_at as Instant
    return { ...device, linked, lastUsed: lastUsedAt(row), current: row.id === currentId }
  })
}

function present(row: ListedDevice): DeviceWire {
  return {
    id: row.id,
    name: row.name,
    user: {
      id: row.user_id,
      username: row.username,
      firstName: row.first_name,
      surname: row.surname,
    },
    state: row.ended_at === null ? 'linked' : 'revoked',
    linkedAt: toWire(row.linked_at as Instant),
    lastUsedAt: toWire(lastUsedAt(row)),
    revokedAt: toWire(row.ended_at as Instant | null),
  }
}
