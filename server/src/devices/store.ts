import type { Instant } from '@latchkey/core/instant'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'
import type { Scope } from '../territories/index.ts'
import { withinUserReach } from '../users/index.ts'

export type DeviceRow = Schema['device']

export async function insertDevice(tx: Tx, row: DeviceRow): Promise<void> {
  await tx.db.insertInto('device').values(row).execute()
}

/** A linked device of this user, or undefined when it is another's, ended or unknown. */
export async function linkedDevice(db: Queries, id: string, userId: string): Promise<DeviceRow | undefined> {
  return await db
    .selectFrom('device')
    .selectAll()
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export async function renameDevice(tx: Tx, id: string, name: string): Promise<void> {
  await tx.db.updateTable('device').set({ name, last_used_at: tx.now }).where('id', '=', id).execute()
}

/** Marks linked devices as ended, for good: all of a user, or one by its id. Answers those that were linked. */
export async function markEnded(
  tx: Tx,
  which: { userId: string } | { id: string },
  reason: string,
): Promise<{ id: string; user_id: string; name: string }[]> {
  return await tx.db
    .updateTable('device')
    .set({ ended_at: tx.now, end_reason: reason })
    .where('ended_at', 'is', null)
    .$if('userId' in which, (q) => q.where('user_id', '=', 'userId' in which ? which.userId : ''))
    .$if('id' in which, (q) => q.where('id', '=', 'id' in which ? which.id : ''))
    .returning(['id', 'user_id', 'name'])
    .execute()
}

/** A device with whose it is; `used_at` is what its sessions know, or its own last sign-in. */
export interface ListedDevice extends DeviceRow {
  readonly username: string
  readonly first_name: string
  readonly surname: string
  readonly used_at: number | null
}

export interface DeviceFilter {
  readonly scope: Scope
  readonly user?: string | undefined
  readonly status?: 'linked' | 'revoked' | undefined
  /** Newest first: those linked before this place. */
  readonly before?: { readonly linkedAt: number; readonly id: string } | undefined
  readonly limit: number
}

export async function listDevices(db: Queries, filter: DeviceFilter): Promise<ListedDevice[]> {
  const { scope, user, status, before, limit } = filter
  return await db
    .selectFrom('device')
    .innerJoin('staff_user', 'staff_user.id', 'device.user_id')
    .selectAll('device')
    .select(['staff_user.username', 'staff_user.first_name', 'staff_user.surname'])
    .where(withinUserReach(scope))
    .select((e) =>
      e
        .selectFrom('session')
        .select((s) => s.fn.max<number | null>('session.last_used_at').as('at'))
        .whereRef('session.device_id', '=', 'device.id')
        .as('used_at'),
    )
    .$if(user !== undefined, (q) => q.where('device.user_id', '=', user ?? ''))
    .$if(status === 'linked', (q) => q.where('device.ended_at', 'is', null))
    .$if(status === 'revoked', (q) => q.where('device.ended_at', 'is not', null))
    .$if(before !== undefined, (q) =>
      q.where((e) =>
        e.or([
          e('device.linked_at', '<', before?.linkedAt ?? 0),
          e.and([e('device.linked_at', '=', before?.linkedAt ?? 0), e('device.id', '<', before?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('device.linked_at', 'desc')
    .orderBy('device.id', 'desc')
    .limit(limit)
    .execute()
}

/** A linked device of a user within reach (U5), and whether he is the owner. */
export async function deviceWithinReach(
  db: Queries,
  id: string,
  scope: Scope,
): Promise<{ user_id: string; owner_at: number | null } | undefined> {
  return await db
    .selectFrom('device')
    .innerJoin('staff_user', 'staff_user.id', 'device.user_id')
    .select(['device.user_id', 'staff_user.owner_at'])
    .where('device.id', '=', id)
    .where('device.ended_at', 'is', null)
    .where(withinUserReach(scope))
    .executeTakeFirst()
}

export function lastUsedAt(row: ListedDevice): Instant {
  return Math.max(row.used_at ?? 0, row.last_used_at) as Instant
}
