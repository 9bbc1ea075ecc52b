import type { Caller } from '@latchkey/core/actors/caller'
import type { SessionId } from '@latchkey/core/ids'
import { DAY, HOUR, type Instant, MINUTE } from '@latchkey/core/instant'
import { deviceName } from '@latchkey/core/sessions/device-name'
import type { Settings } from '@latchkey/core/settings/settings'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { insertSession } from './store.ts'

/** C6: a caged session lives this long at most, in milliseconds. */
const CAGED_LIFE = 15 * MINUTE

export interface OpenedSession {
  readonly id: SessionId
  /** Goes into the cookie and nowhere else; the database holds its MAC. */
  readonly token: string
  readonly endsAt: Instant
}

export type SessionOf =
  | {
      readonly face: 'website'
      readonly contactId: string
      readonly loginId: string
      readonly cage: { readonly temporaryPasswordId: string; readonly expiresAt: number } | null
    }
  | { readonly face: 'portal'; readonly userId: string }

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
  const endsAt = (cage ? Math.min(tx.now + CAGED_LIFE, cage.expiresAt) : tx.now + most) as Instant
  await insertSession(tx, {
    id,
    token_mac: app.keys.mac('session-token', of.face, token),
    face: of.face,
    contact_id: of.face === 'website' ? of.contactId : null,
    website_login_id: of.face === 'website' ? of.loginId : null,
    user_id: of.face === 'portal' ? of.userId : null,
    temporary_password_id: cage?.temporaryPasswordId ?? null,
    device: deviceName(caller.device),
    ip: caller.ip ?? '',
    created_at: tx.now,
    last_used_at: tx.now,
    idle_ends_at: Math.min(tx.now + idle, endsAt),
    ends_at: endsAt,
    ended_at: null,
    end_reason: null,
  })
  return { id, token, endsAt }
}

/** L3: how long a session may rest, and live in all, in milliseconds. */
export function lives(settings: Settings, face: 'website' | 'portal'): { idle: number; most: number } {
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
