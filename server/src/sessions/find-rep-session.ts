import { setTimeout as after } from 'node:timers/promises'
import type { Caller } from '@latchkey/core/actors/caller'
import { DAY, HOUR, SECOND } from '@latchkey/core/instant'
import { Refusal } from '@latchkey/core/refusal'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { isLive, touchLater } from './live-session.ts'
import { endSessions } from './store.ts'
import { keepGoneRead, keepStandbyRead, noteNextToken, promoteToken } from './token-store.ts'
import { type UserRead, type UserSession, type UserSessionRow, userSession } from './user-session.ts'

/** L3: a device is handed its next token once the present one is older than this, in milliseconds. */
export const TOKEN_ROTATES_AFTER = 24 * HOUR

/** L3: how long requests under way may still bring the former token, in milliseconds. */
export const FORMER_TOKEN_LASTS = 60 * SECOND

/** How long a request waits for a token to be written, in milliseconds: an import may hold the database for longer. */
const WRITE_WAITS = SECOND

/** O6: how long a device of an erased user is told so, in milliseconds. */
export const GONE_DEVICES_KEPT = 90 * DAY

/**
 * The rep app's sessions (L3). Their token rotates: the next one is derived from the present, so that requests side by side
 * and those whose answer was lost are handed the same, and the database holds MACs alone. The present one works until
 * the next is used, however long the device was offline; from then on it is the former, and whoever brings that later
 * than a request can be under way holds a copy: the session ends. Refuses `device-revoked` for a device that is no longer
 * linked (O6).
 */
export function repSessionFinder(app: App, userRow: UserRead) {
  const standbyRow = keepStandbyRead(app.db)
  const goneRow = keepGoneRead(app.db)
  const macOf = (token: string) => app.keys.mac('session-token', 'rep', token)
  const nextOf = (token: string) => app.keys.mac('next-session-token', token)

  const stands = (row: UserSessionRow): boolean => {
    // The one answer that lets the rep app wipe what it holds.
    if (row.device_ended_at !== null) throw new Refusal('device-revoked')
    return isLive(row, app.clock.now()) && row.deactivated_at === null
  }

  const found = (row: UserSessionRow | undefined, ip: string, next: string | null): UserSession | null => {
    if (!row || !stands(row)) return null
    touchLater(app, row, ip, app.clock.now())
    return userSession(row, 'rep', next)
  }

  /** Whoever comes with a right token is let in whether the database can write just now or not. */
  const tried = async (write: (tx: Tx) => Promise<boolean>): Promise<boolean> => {
    const written = app.db.transaction(write).catch((error: unknown) => {
      app.log.warn({ err: error }, 'a token could not be rotated')
      return false
    })
    const waited = new AbortController()
    const late = after(WRITE_WAITS, false, { signal: waited.signal }).catch(() => false)
    const isWritten = await Promise.race([written, late])
    waited.abort()
    return isWritten
  }

  async function byPresent(row: UserSessionRow, token: string, ip: string): Promise<UserSession | null> {
    const isYoung = app.clock.now() - (row.token_since ?? row.created_at) < TOKEN_ROTATES_AFTER
    const session = found(row, ip, null)
    if (!session || isYoung) return session
    const nextToken = nextOf(token)
    const macs = { present: row.token_mac, next: macOf(nextToken) }
    // Noted before it is handed out: a token the database does not know would sign the device out.
    const isNoted =
      row.next_token_mac !== null || (await tried((tx) => noteNextToken(tx, row.session_id, macs)))
    return isNoted ? { ...session, nextToken } : session
  }

  async function byNext(row: UserSessionRow, mac: string, ip: string): Promise<UserSession | null> {
    const session = found(row, ip, null)
    if (session) await tried((tx) => promoteToken(tx, row.session_id, mac))
    return session
  }

  async function byFormer(row: UserSessionRow, token: string, ip: string): Promise<UserSession | null> {
    const isUnderWay = app.clock.now() - (row.token_since ?? 0) <= FORMER_TOKEN_LASTS
    if (isUnderWay) return found(row, ip, nextOf(token))
    if (stands(row)) await endCopied(app, row, ip)
    return null
  }

  return async (token: string, ip: string): Promise<UserSession | null> => {
    const mac = macOf(token)
    const present = await userRow([mac])
    if (present) return await byPresent(present, token, ip)
    const standby = await standbyRow([mac, mac])
    if (!standby) {
      if (await goneRow([mac])) throw new Refusal('device-revoked')
      // One that came with the same token has made it the present one between the two reads.
      return found(await userRow([mac]), ip, null)
    }
    const row = await userRow([standby.token_mac])
    if (!row) return found(await userRow([mac]), ip, null)
    return standby.next_token_mac === mac ? await byNext(row, mac, ip) : await byFormer(row, token, ip)
  }
}

async function endCopied(app: App, row: UserSessionRow, ip: string): Promise<void> {
  const stranger: Caller = { actor: { kind: 'public' }, ip, device: '', requestId: null, language: 'en' }
  await app.db.transaction(async (tx) => {
    if ((await endSessions(tx, { id: row.session_id }, 'token-copied')) === 0) return
    recordAct(app, tx, stranger, {
      action: 'session.copied',
      target: { kind: 'user', id: row.user_id },
      detail: { deviceId: row.device_id, device: row.device_name },
    })
  })
}
