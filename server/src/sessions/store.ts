import { type Instant, MINUTE } from '@latchkey/core/instant'
import type { Queries, Schema, Tx } from '../platform/db/database.ts'

export type SessionRow = Schema['session']

export async function insertSession(tx: Tx, row: SessionRow): Promise<void> {
  await tx.db.insertInto('session').values(row).execute()
}

/** Which sessions an act ends: of logins, of a user, one by its id or token, or those hanging on temporary passwords. */
export interface SessionsToEnd {
  readonly loginIds?: readonly string[]
  /** Of those logins only what was entered for these contacts (A4: access is each one's own). */
  readonly contactIds?: readonly string[]
  readonly userId?: string
  readonly id?: string
  readonly tokenMac?: string
  readonly temporaryPasswordIds?: readonly string[]
  readonly deviceIds?: readonly string[]
  /** L5: those that still lack their second factor. */
  readonly pendingOnly?: boolean
  readonly exceptId?: string | null
}

/** Marks sessions as ended, for good: nothing that is switched on again revives them. Answers how many. */
export async function endSessions(tx: Tx, which: SessionsToEnd, reason: string): Promise<number> {
  const lists = [which.loginIds, which.contactIds, which.temporaryPasswordIds, which.deviceIds]
  if (lists.some((ids) => ids?.length === 0)) return 0
  const { loginIds, userId, id, tokenMac, temporaryPasswordIds, deviceIds, exceptId } = which
  if (!loginIds && !userId && !id && !tokenMac && !temporaryPasswordIds && !deviceIds) return 0
  const result = await tx.db
    .updateTable('session')
    .set({ ended_at: tx.now, end_reason: reason })
    .where('ended_at', 'is', null)
    .$if(loginIds !== undefined, (q) => q.where('website_login_id', 'in', loginIds ?? []))
    .$if(which.contactIds !== undefined, (q) => q.where('contact_id', 'in', which.contactIds ?? []))
    .$if(userId !== undefined, (q) => q.where('user_id', '=', userId ?? ''))
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .$if(tokenMac !== undefined, (q) =>
      q.where((e) =>
        e.or([
          e('token_mac', '=', tokenMac ?? ''),
          e('next_token_mac', '=', tokenMac ?? ''),
          e('former_token_mac', '=', tokenMac ?? ''),
        ]),
      ),
    )
    .$if(temporaryPasswordIds !== undefined, (q) =>
      q.where('temporary_password_id', 'in', temporaryPasswordIds ?? []),
    )
    .$if(deviceIds !== undefined, (q) => q.where('device_id', 'in', deviceIds ?? []))
    .$if(which.pendingOnly === true, (q) => q.where('pending_factor', 'is not', null))
    .$if(Boolean(exceptId), (q) => q.where('id', '<>', exceptId ?? ''))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/**
 * L3: whether a session still lives, held until the transaction ends. Asked by acts that leave something to come in by:
 * the door let their request through a while ago.
 */
export async function holdSession(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('session')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  return row !== undefined
}

/** What a session stands for, read under its person's lock; undefined where it has ended. */
export async function sessionById(db: Queries, id: string): Promise<SessionRow | undefined> {
  return await db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** He chose the retailer the session is for already. */
export async function noteChosen(tx: Tx, id: string): Promise<void> {
  await tx.db.updateTable('session').set({ chosen_at: tx.now }).where('id', '=', id).execute()
}

/** L3: last use is exact to five minutes, so that most requests write nothing. */
export async function touchSession(tx: Tx, id: string, ip: string, idleEndsAt: number): Promise<void> {
  await tx.db
    .updateTable('session')
    .set({ last_used_at: tx.now, ip, idle_ends_at: idleEndsAt })
    .where('id', '=', id)
    .where('last_used_at', '<=', tx.now - 5 * MINUTE)
    .execute()
}

/** The live sessions of a person, the last used first. */
export async function listSessions(
  db: Queries,
  whose: { loginId: string; contactId?: string } | { userId: string },
  now: Instant,
): Promise<SessionRow[]> {
  return await db
    .selectFrom('session')
    .selectAll()
    .$if('loginId' in whose, (q) => q.where('website_login_id', '=', 'loginId' in whose ? whose.loginId : ''))
    .$if('contactId' in whose, (q) =>
      q.where('contact_id', '=', 'contactId' in whose ? (whose.contactId ?? '') : ''),
    )
    .$if('userId' in whose, (q) => q.where('user_id', '=', 'userId' in whose ? whose.userId : ''))
    .where('ended_at', 'is', null)
    .where('idle_ends_at', '>', now)
    .where('ends_at', '>', now)
    .orderBy('last_used_at', 'desc')
    .execute()
}

export async function sweepSessions(tx: Tx, keptSince: number): Promise<void> {
  await tx.db.deleteFrom('session').where('ends_at', '<', keptSince).execute()
}
