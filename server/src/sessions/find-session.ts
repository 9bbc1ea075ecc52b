import type { ContactActor } from '@latchkey/core/actors/caller'
import type { ContactId, SessionId, TemporaryPasswordId, WebsiteLoginId } from '@latchkey/core/ids'
import type { Instant } from '@latchkey/core/instant'
import type { Language } from '@latchkey/core/messages/catalogue'
import type { App } from '../platform/app.ts'
import type { Database, KeptRead } from '../platform/db/database.ts'
import { repSessionFinder } from './find-rep-session.ts'
import { isLive, touchLater } from './live-session.ts'
import { keepUserRead, type UserSession, userSession } from './user-session.ts'

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

export interface SessionFinder {
  website(token: string, ip: string): Promise<WebsiteSession | null>
  portal(token: string, ip: string): Promise<UserSession | null>
  /** U2: of users who signed in for another app; it opens no door of ours but the way to their second factor. */
  app(token: string, ip: string): Promise<UserSession | null>
  /** Refuses `device-revoked` where the session's device is no longer linked (O6). */
  rep(token: string, ip: string): Promise<UserSession | null>
}

/** The two reads every signed-in request makes, compiled once. */
export function sessionFinder(app: App): SessionFinder {
  const websiteRow = keepWebsiteRead(app.db)
  const userRow = keepUserRead(app.db)
  const userOf = async (face: 'portal' | 'app', token: string, ip: string) => {
    const row = await userRow([app.keys.mac('session-token', face, token)])
    const now = app.clock.now()
    if (!row || !isLive(row, now) || row.deactivated_at !== null) return null
    touchLater(app, row, ip, now)
    return userSession(row, face)
  }
  const rep = repSessionFinder(app, userRow)
  return {
    async website(token, ip) {
      const row = await websiteRow([app.keys.mac('session-token', 'website', token)])
      const now = app.clock.now()
      if (!row || !isLive(row, now) || !isCageLive(row, now)) return null
      touchLater(app, row, ip, now)
      return websiteSession(row)
    },
    portal: (token, ip) => userOf('portal', token, ip),
    app: (token, ip) => userOf('app', token, ip),
    rep,
  }
}

type WebsiteRow = ReturnType<typeof keepWebsiteRead> extends KeptRead<infer Row> ? Row : never

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
        'session.choosing_since as choosing_since',
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

function isCageLive(row: WebsiteRow, now: Instant): boolean {
  return row.temporary_password_id === null || (row.cage_expires_at ?? 0) > now
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
      choosing: row.choosing_since !== null,
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
