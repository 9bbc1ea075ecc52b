import { type Instant, MINUTE } from '@latchkey/core/instant'
import type { Database, KeptRead, Queries, Schema, Tx } from '../platform/db/database.ts'
import type { Scope } from '../territories/index.ts'
import { actorColumns, withinUserReach } from '../users/index.ts'

export type KeyRow = Schema['api_key']

/** L3: last use is written when it is older than this, in milliseconds. */
export const TOUCH_AFTER = 5 * MINUTE

export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await tx.db.insertInto('api_key').values(row).execute()
}

export async function updateKey(tx: Tx, id: string, changes: Partial<KeyRow>): Promise<void> {
  await tx.db.updateTable('api_key').set(changes).where('id', '=', id).execute()
}

export async function keyById(db: Queries, id: string): Promise<KeyRow | undefined> {
  return await db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function touchKey(tx: Tx, id: string, ip: string): Promise<void> {
  await tx.db
    .updateTable('api_key')
    .set({ last_used_at: tx.now, last_ip: ip })
    .where('id', '=', id)
    .where((e) => e.or([e('last_used_at', 'is', null), e('last_used_at', '<=', tx.now - TOUCH_AFTER)]))
    .execute()
}

/** Keys of a user that work, as many as there are. */
export async function countLiveKeys(tx: Tx, userId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('api_key')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Marks every key of a user as ended, for good; answers how many were not yet. */
export async function markKeysEnded(tx: Tx, userId: string, reason: string): Promise<number> {
  const result = await tx.db
    .updateTable('api_key')
    .set({ ended_at: tx.now, end_reason: reason, former_mac: null, former_until: null })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** The read every request with a key makes. */
export function keepKeyRead(db: Database) {
  return db.keepRead((read) =>
    read
      .selectFrom('api_key')
      .innerJoin('staff_user', 'staff_user.id', 'api_key.user_id')
      .leftJoin('role', 'role.id', 'staff_user.role')
      .select([
        'api_key.id as key_id',
        'api_key.name as key_name',
        'api_key.scope as scope',
        'api_key.provisioning as provisioning',
        'api_key.secret_mac as secret_mac',
        'api_key.former_mac as former_mac',
        'api_key.former_until as former_until',
        'api_key.expires_at as expires_at',
        'api_key.ended_at as ended_at',
        'api_key.last_used_at as last_used_at',
      ])
      .select(actorColumns)
      .where('api_key.id', '=', ''),
  )
}

export type KeyRead = ReturnType<typeof keepKeyRead>
export type KeyReadRow = KeyRead extends KeptRead<infer Row> ? Row : never

/** Keys with whose they are and who made them. */
export type ListedKey = Awaited<ReturnType<typeof listKeys>>[number]

export interface KeyFilter {
  readonly scope: Scope
  readonly now: Instant
  readonly id?: string | undefined
  readonly user?: string | undefined
  readonly status?: 'active' | 'expired' | 'ended' | undefined
  /** Newest first: those made before this place. */
  readonly before?: { readonly at: number; readonly id: string } | undefined
  readonly limit: number
}

export async function listKeys(db: Queries, filter: KeyFilter) {
  const { scope, now, id, user, status, before, limit } = filter
  return await db
    .selectFrom('api_key')
    .innerJoin('staff_user', 'staff_user.id', 'api_key.user_id')
    .leftJoin('staff_user as maker', 'maker.id', 'api_key.created_by')
    .selectAll('api_key')
    .select(['staff_user.username', 'staff_user.first_name', 'staff_user.surname'])
    .select([
      'maker.username as maker_username',
      'maker.first_name as maker_first_name',
      'maker.surname as maker_surname',
    ])
    .where(withinUserReach(scope))
    .$if(id !== undefined, (q) => q.where('api_key.id', '=', id ?? ''))
    .$if(user !== undefined, (q) => q.where('api_key.user_id', '=', user ?? ''))
    .$if(status === 'ended', (q) => q.where('api_key.ended_at', 'is not', null))
    .$if(status === 'expired', (q) =>
      q.where('api_key.ended_at', 'is', null).where('api_key.expires_at', '<=', now),
    )
    .$if(status === 'active', (q) =>
      q.where('api_key.ended_at', 'is', null).where('api_key.expires_at', '>', now),
    )
    .$if(before !== undefined, (q) =>
      q.where((e) =>
        e.or([
          e('api_key.created_at', '<', before?.at ?? 0),
          e.and([e('api_key.created_at', '=', before?.at ?? 0), e('api_key.id', '<', before?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('api_key.created_at', 'desc')
    .orderBy('api_key.id', 'desc')
    .limit(limit)
    .execute()
}
