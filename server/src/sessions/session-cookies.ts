import { SECOND } from '@latchkey/core/instant'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../platform/app.ts'
import { readCookie, writeCookie } from '../platform/http/cookies.ts'
import { type DeviceAccount, signDevice } from './device-cookie.ts'
import type { OpenedSession } from './open-session.ts'

/** How long a browser remembers that it signed in here, in seconds. */
const DEVICE_MAX_AGE = 365 * 24 * 3600

/** Gives the browser its new session; it lives in the cookie as long as it may live in the database. */
export function giveSession(
  app: App,
  reply: FastifyReply,
  face: 'website' | 'portal',
  session: OpenedSession,
): void {
  const maxAge = Math.max(1, Math.floor((session.endsAt - app.clock.now()) / SECOND))
  writeCookie(app.config, reply, face, session.token, maxAge)
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
