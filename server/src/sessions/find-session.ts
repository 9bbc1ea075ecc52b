import type { ContactActor, UserActor } from '@latchkey/core/actors/caller'
import type { ContactId, SessionId, TemporaryPasswordId, UserId, WebsiteLoginId } from '@latchkey/core/ids'
import { type Instant, MINUTE } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import { allRights, type Rights } from '@latchkey/core/roles/rights'
import type { UserType } from '@latchkey/core/users/user-type'
import type { App } from '../platform/app.ts'
import type { Database } from '../platform/db/database.ts'
import { lives } from './open-session.ts'
import { touchSession } from './store.ts'

/** L3: last use is written when it is older than this, in milliseconds. */
const TOUCH_AFTER = 5 * MINUTE

/** A live session of a contact with what its pages name. */
export interface WebsiteSession {
  readonly actor: ContactActor
  readonly endsAt: Instant
  readonly contact: {
    readonly id: string
    readonly firstName: string
    readonly surname: string
    readonly email: string | null
    readonly username: string
    readonly language: Language | null
    readonly retailer: { readonly id: string; readonly accountNumber: string; readonly name: string }
  }
}

export interface UserSession {
  readonly actor: UserActor
  /** L5: what this session still has to do before it may do anything else; null once it is whole. */
  readonly pendingFactor: 'verify' | 'set-up' | null
  readonly deviceId: string | null
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

export interface SessionFinder {
  website(token: string, ip: string): Promise<WebsiteSession | null>
  portal(token: string, ip: string): Promise<UserSession | null>
  /** Refuses `device-revoked` where the session's device is no longer linked (O6). */
  rep(token: string, ip: string): Promise<UserSession | null>
}

/** The two reads every signed-in request makes, compiled once. */
export function sessionFinder(app: App): SessionFinder {
  const websiteRow = keepWebsiteRead(app.db)
  const userRow = keepUserRead(app.db)
  const userOf = async (face: 'portal' | 'rep', token: string, ip: string) => {
    const row = await userRow([app.keys.mac('session-token', face, token)])
    const now = app.clock.now()
    if (!row) return null
    // O6: the one answer that lets the rep app wipe what it holds.
    if (row.device_ended_at !== null) throw new Refusal('device-revoked')
    if (!isLive(row, now) || row.deactivated_at !== null) return null
    touchLater(app, row, ip, now)
    return userSession(row, face)
  }
  return {
    async website(token, ip) {
      const row = await websiteRow([app.keys.mac('session-token', 'website', token)])
      const now = app.clock.now()
      if (!row || !isLive(row, now) || !isCageLive(row, now)) return null
      touchLater(app, row, ip, now)
      return websiteSession(row)
    },
    portal: (token, ip) => userOf('portal', token, ip),
    rep: (token, ip) => userOf('rep', token, ip),
  }
}

// A4, C6: acts end sessions by a mark; what stands in its `where` is the second lock on the same door.
function keepWebsiteRead(db: Database) {
  return db.keepRead((read) =>
    read
      .selectFrom('session')
      .innerJoin('contact', 'contact.id', 'session.contact_id')
      .innerJoin('website_login', 'website_login.id', 'contact.website_login_id')
      .innerJoin('retailer', 'retailer.id', 'contact.retailer_id')
      .leftJoin('temporary_password as cage', 'cage.id', 'session.temporary_password_id')
      .select([
        'session.id as session_id',
        'session.face as face',
        'session.last_used_at as last_used_at',
        'session.idle_ends_at as idle_ends_at',
        'session.ends_at as ends_at',
        'session.ended_at as ended_at',
        'session.temporary_password_id as temporary_password_id',
        'cage.expires_at as cage_expires_at',
        'contact.id as contact_id',
        'contact.website_login_id as website_login_id',
        'contact.first_name as first_name',
        'contact.surname as surname',
        'contact.email as email',
        'contact.language as language',
        'website_login.username as username',
        'retailer.id as retailer_id',
        'retailer.name as retailer_name',
        'retailer.account_number as account_number',
      ])
      .where('session.token_mac', '=', '')
      .where('contact.access_granted_at', 'is not', null)
      .where('contact.deactivated_at', 'is', null)
      .where('retailer.deactivated_at', 'is', null)
      .where('cage.used_at', 'is', null)
      .where('cage.voided_at', 'is', null),
  )
}

function keepUserRead(db: Database) {
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
        'role.rights as rights',
        'staff_user.territory_limited_at as territory_limited_at',
        'session.id as session_id',
        'session.face as face',
        'session.last_used_at as last_used_at',
        'session.idle_ends_at as idle_ends_at',
        'session.ends_at as ends_at',
        'session.ended_at as ended_at',
        'staff_user.id as user_id',
        'staff_user.username as username',
        'staff_user.first_name as first_name',
        'staff_user.surname as surname',
        'staff_user.type as type',
        'staff_user.role as role',
        'staff_user.owner_at as owner_at',
        'staff_user.deactivated_at as deactivated_at',
      ])
      .where('session.token_mac', '=', ''),
  )
}

type RowOf<Keep extends (db: Database) => unknown> =
  ReturnType<Keep> extends (p: readonly unknown[]) => Promise<infer Row | undefined> ? Row : never
type WebsiteRow = RowOf<typeof keepWebsiteRead>
type UserSessionRow = RowOf<typeof keepUserRead>
type Lives = Pick<
  WebsiteRow,
  'session_id' | 'face' | 'last_used_at' | 'idle_ends_at' | 'ends_at' | 'ended_at'
>

function isLive(row: Lives, now: Instant): boolean {
  return row.ended_at === null && row.idle_ends_at > now && row.ends_at > now
}

function isCageLive(row: WebsiteRow, now: Instant): boolean {
  return row.temporary_password_id === null || (row.cage_expires_at ?? 0) > now
}

function touchLater(app: App, row: Lives, ip: string, now: Instant): void {
  if (now - row.last_used_at < TOUCH_AFTER) return
  const touch = async () => {
    const { idle } = lives(app.settings(), row.face)
    await app.db.transaction((tx) => touchSession(tx, row.session_id, ip, Math.min(now + idle, row.ends_at)))
  }
  // The request does not wait for it: a lost touch costs five minutes of exactness.
  touch().catch((error: unknown) => app.log.warn({ err: error }, 'last use could not be written'))
}

function websiteSession(row: WebsiteRow): WebsiteSession {
  const name = [row.first_name, row.surname].filter(Boolean).join(' ')
  return {
    actor: {
      kind: 'contact',
      id: row.contact_id as ContactId,
      loginId: row.website_login_id as WebsiteLoginId,
      sessionId: row.session_id as SessionId,
      name,
      cagedBy: row.temporary_password_id as TemporaryPasswordId | null,
    },
    endsAt: row.ends_at as Instant,
    contact: {
      id: row.contact_id,
      firstName: row.first_name,
      surname: row.surname,
      email: row.email,
      username: row.username ?? '',
      language: row.language as Language | null,
      retailer: { id: row.retailer_id, accountNumber: row.account_number, name: row.retailer_name },
    },
  }
}

function userSession(row: UserSessionRow, face: 'portal' | 'rep'): UserSession {
  const isOwner = row.owner_at !== null
  return {
    actor: {
      kind: 'user',
      id: row.user_id as UserId,
      sessionId: row.session_id as SessionId,
      name: [row.first_name, row.surname].filter(Boolean).join(' '),
      face,
      type: row.type,
      roleId: row.role,
      isOwner,
      rights: isOwner ? allRights : rightsOf(row.rights ?? '{}'),
      territoryLimited: row.type === 'device' || row.territory_limited_at !== null,
      authenticatedAt: row.authenticated_at as Instant,
    },
    pendingFactor: row.pending_factor,
    deviceId: row.device_id,
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

/** Roles are few and every request asks: a text that was read stays read. */
const readRights = new Map<string, Rights>()

function rightsOf(json: string): Rights {
  const known = readRights.get(json)
  if (known) return known
  if (readRights.size > 1_000) readRights.clear()
  const rights: Rights = JSON.parse(json)
  readRights.set(json, rights)
  return rights
}
