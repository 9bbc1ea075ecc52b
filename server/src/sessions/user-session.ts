import type { UserActor } from '@latchkey/core/actors/caller'
import type { SessionId } from '@latchkey/core/ids'
import type { Instant } from '@latchkey/core/instant'
import type { UserType } from '@latchkey/core/users/user-type'
import type { Database, KeptRead } from '../platform/db/database.ts'
import { actorColumns, userActor } from '../users/index.ts'

export interface UserSession {
  readonly actor: UserActor
  /** L5: what this session still has to do before it may do anything else; null once it is whole. */
  readonly pendingFactor: 'verify' | 'set-up' | null
  readonly deviceId: string | null
  readonly endsAt: Instant
  /** L3: of the rep app: what the answer puts into the cookie in place of the token it came with. */
  readonly nextToken: string | null
  /** What the person calls the device, or what the browser calls itself. */
  readonly deviceName: string
  readonly user: {
    readonly id: string
    readonly username: string
    readonly firstName: string
    readonly surname: string
    readonly type: UserType
  }
}

/** The read every signed-in request of a user makes, by the MAC of its token. */
export function keepUserRead(db: Database) {
  return db.keepRead((read) =>
    read
      .selectFrom('session')
      .innerJoin('staff_user', 'staff_user.id', 'session.user_id')
      .leftJoin('role', 'role.id', 'staff_user.role')
      .leftJoin('device', 'device.id', 'session.device_id')
      .select([
        'session.authenticated_at as authenticated_at',
        'session.pending_factor as pending_factor',
        'session.device_id as device_id',
        'session.device as device_name',
        'device.ended_at as device_ended_at',
        'session.id as session_id',
        'session.face as face',
        'session.last_used_at as last_used_at',
        'session.idle_ends_at as idle_ends_at',
        'session.ends_at as ends_at',
        'session.ended_at as ended_at',
        'session.created_at as created_at',
        'session.token_mac as token_mac',
        'session.next_token_mac as next_token_mac',
        'session.token_since as token_since',
        'staff_user.username as username',
      ])
      .select(actorColumns)
      .where('session.token_mac', '=', ''),
  )
}

export type UserRead = ReturnType<typeof keepUserRead>
export type UserSessionRow = UserRead extends KeptRead<infer Row> ? Row : never

export function userSession(
  row: UserSessionRow,
  face: 'portal' | 'rep' | 'app',
  nextToken: string | null = null,
): UserSession {
  return {
    actor: userActor(row, {
      sessionId: row.session_id as SessionId,
      face,
      authenticatedAt: row.authenticated_at as Instant,
    }),
    pendingFactor: row.pending_factor,
    deviceId: row.device_id,
    endsAt: row.ends_at as Instant,
    nextToken,
    deviceName: row.device_name,
    user: {
      id: row.user_id,
      username: row.username,
      firstName: row.first_name,
      surname: row.surname,
      type: row.type,
    },
  }
}
