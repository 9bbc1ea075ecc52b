import { SECOND } from '@latchkey/core/instant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { readCookie, writeCookie } from '../platform/http/cookies.ts'
import { type DeviceAccount, signDevice } from './device-cookie.ts'
import type { OpenedSession } from './open-session.ts'
import { endSessions } from './store.ts'

type SessionFace = 'website' | 'portal' | 'rep' | 'app'

/** How long a browser remembers that it signed in here, in seconds. */
const DEVICE_MAX_AGE = 365 * 24 * 3600

/** Gives the browser its new session; it lives in the cookie as long as it may live in the database. */
export function writeSession(
  app: App,
  reply: FastifyReply,
  face: SessionFace,
  session: Pick<OpenedSession, 'token' | 'endsAt'>,
): void {
  const maxAge = Math.max(1, Math.floor((session.endsAt - app.clock.now()) / SECOND))
  writeCookie(app.config, reply, face, session.token, maxAge)
}

/** The session a browser had before ends, so that a sign-in leaves no second one behind (L3). */
export async function endFormerSession(app: App, tx: Tx, face: SessionFace, token: string): Promise<void> {
  const tokenMac = app.keys.mac('session-token', face, token)
  await endSessions(tx, { tokenMac }, 'signed-in-again')
}

/** Both, for whoever has no transaction of its own for the former session. */
export async function giveSession(
  app: App,
  reply: FastifyReply,
  face: SessionFace,
  session: OpenedSession,
): Promise<void> {
  const former = readCookie(app.config, reply.request, face)
  writeSession(app, reply, face, session)
  if (former) await app.db.transaction((tx) => endFormerSession(app, tx, face, former))
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
