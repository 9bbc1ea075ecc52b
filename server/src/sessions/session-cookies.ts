import { SECOND } from '@latchkey/core/instant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../platform/app.ts'
import { readCookie, writeCookie } from '../platform/http/cookies.ts'
import { type DeviceAccount, signDevice } from './device-cookie.ts'
import type { OpenedSession } from './open-session.ts'
import { endSessions } from './store.ts'

/** How long a browser remembers that it signed in here, in seconds. */
const DEVICE_MAX_AGE = 365 * 24 * 3600

/**
 * Gives the browser its new session; it lives in the cookie as long as it may live in the database. The session
 * this browser had before ends, so that a sign-in leaves no second one behind (L3).
 */
export async function giveSession(
  app: App,
  reply: FastifyReply,
  face: 'website' | 'portal' | 'rep',
  session: OpenedSession,
): Promise<void> {
  const maxAge = Math.max(1, Math.floor((session.endsAt - app.clock.now()) / SECOND))
  const former = readCookie(app.config, reply.request, face)
  writeCookie(app.config, reply, face, session.token, maxAge)
  if (!former) return
  const tokenMac = app.keys.mac('session-token', face, former)
  await app.db.transaction((tx) => endSessions(tx, { tokenMac }, 'signed-in-again'))
}

/** L2: the browser is a known device of this account from now on. */
export function rememberDevice(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  account: DeviceAccount,
): void {
  const device = app.random.token().slice(0, 22)
  const value = signDevice(app.keys, readCookie(app.config, request, 'device'), account, device)
  writeCookie(app.config, reply, 'device', value, DEVICE_MAX_AGE)
}
