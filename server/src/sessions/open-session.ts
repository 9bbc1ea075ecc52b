import type { Caller } from '@latchkey/core/actors/caller'
import type { SessionId } from '@latchkey/core/ids'
import { DAY, HOUR, type Instant, MINUTE } from '@latchkey/core/instant'
import { deviceName } from '@latchkey/core/sessions/device-name'
import type { Settings } from '@latchkey/core/settings/settings'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { insertSession } from './store.ts'

/** C6, L5: a caged session, one that lacks its second factor and one that has yet to choose a retailer, lives this long at most, in milliseconds. */
const HALF_WAY_LIFE = 15 * MINUTE

/** Ten years: what rolls ends by its idle time. */
const FOREVER = 3_650 * DAY

export interface OpenedSession {
  readonly id: SessionId
  /** Goes into the cookie and nowhere else; the database holds its MAC. */
  readonly token: string
  readonly endsAt: Instant
  /** O6: the rep app's device, where one is linked. */
  readonly deviceId: string | null
}

export type SessionOf =
  | {
      readonly face: 'website'
      readonly contactId: string
      readonly loginId: string
      readonly cage: { readonly temporaryPasswordId: string; readonly expiresAt: number } | null
      /** He serves several retailers and is to choose one. */
      readonly choosing?: boolean
      /** Of a session that goes on for another of his retailers: when he proved who he is, and its end. */
      readonly goesOn?: { readonly authenticatedAt: number; readonly endsAt: number | null }
    }
  | {
      readonly face: 'portal' | 'app'
      readonly userId: string
      /** When he last proved every factor, where that was before this session; now when absent. */
      readonly authenticatedAt?: Instant
      /** L5: what is still to be proven before the session is whole. */
      readonly pendingFactor: 'verify' | 'set-up' | null
    }
  | {
      readonly face: 'rep'
      readonly userId: string
      /** O6: linked once every factor is proven; null until then. */
      readonly deviceId: string | null
      /** What the person calls the device; a pending session keeps it until the device is linked. */
      readonly deviceName: string
      readonly pendingFactor: 'verify' | 'set-up' | null
      readonly authenticatedAt?: Instant
    }

/** Opens a session with a new id (L3). A caged one ends with its temporary password at the latest. */
export async function openSession(
  app: App,
  tx: Tx,
  caller: Caller,
  settings: Settings,
  of: SessionOf,
): Promise<OpenedSession> {
  const id = app.random.id<SessionId>(tx.now)
  const token = app.random.token()
  const { idle, most } = lives(settings, of.face)
  const cage = of.face === 'website' ? of.cage : null
  const pending = of.face === 'website' ? null : of.pendingFactor
  const short = Math.min(tx.now + HALF_WAY_LIFE, cage?.expiresAt ?? Number.POSITIVE_INFINITY)
  const choosing = of.face === 'website' && of.choosing === true
  const goesOn = of.face === 'website' ? of.goesOn : undefined
  const longest = Math.min(tx.now + most, goesOn?.endsAt ?? Number.POSITIVE_INFINITY)
  const endsAt = (cage || pending || choosing ? Math.min(short, longest) : longest) as Instant
  await insertSession(tx, {
    id,
    token_mac: app.keys.mac('session-token', of.face, token),
    face: of.face,
    contact_id: of.face === 'website' ? of.contactId : null,
    website_login_id: of.face === 'website' ? of.loginId : null,
    user_id: of.face === 'website' ? null : of.userId,
    temporary_password_id: cage?.temporaryPasswordId ?? null,
    device: of.face === 'rep' ? of.deviceName : deviceName(caller.device),
    ip: caller.ip ?? '',
    created_at: tx.now,
    last_used_at: tx.now,
    idle_ends_at: Math.min(tx.now + idle, endsAt),
    ends_at: endsAt,
    ended_at: null,
    end_reason: null,
    device_id: of.face === 'rep' ? of.deviceId : null,
    authenticated_at: pending
      ? 0
      : ((of.face === 'website' ? goesOn?.authenticatedAt : of.authenticatedAt) ?? tx.now),
    pending_factor: pending,
    next_token_mac: null,
    former_token_mac: null,
    token_since: null,
    choosing_since: choosing ? tx.now : null,
    chosen_at: choosing ? null : tx.now,
  })
  return { id, token, endsAt, deviceId: of.face === 'rep' ? of.deviceId : null }
}

/** L3: how long a session may rest, and live in all, in milliseconds. A rep's device rolls on as long as it is used. */
export function lives(settings: Settings, face: SessionOf['face']): { idle: number; most: number } {
  if (face === 'rep') return { idle: settings['sessions.device-days'] * DAY, most: FOREVER }
  return face === 'website'
    ? {
        idle: settings['sessions.contact-idle-days'] * DAY,
        most: settings['sessions.contact-most-days'] * DAY,
      }
    : {
        idle: settings['sessions.portal-idle-minutes'] * MINUTE,
        most: settings['sessions.portal-most-hours'] * HOUR,
      }
}
