import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../platform/app.ts'
import { readCookie } from '../platform/http/cookies.ts'
import { userCaller } from '../platform/http/door.ts'
import { rememberDevice, userSessionOf, writeSession } from '../sessions/index.ts'
import type { UserRow } from '../users/index.ts'
import type { CompletedSignIn, PendingSignIn } from './sign-in/complete-sign-in.ts'
import type { SignedInUser } from './sign-in-user.ts'

/** The sign-in that waits behind this request's door. */
export function pendingOf(app: App, request: FastifyRequest): PendingSignIn {
  return {
    caller: userCaller(request),
    session: userSessionOf(request),
    deviceCookie: readCookie(app.config, request, 'device'),
  }
}

/** The new session goes into the face's cookie; only one that is whole makes the browser a known device (L2). */
export function answerSignIn(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  face: 'portal' | 'rep' | 'app',
  { state, session, user }: SignedInUser,
): void {
  writeSession(app, reply, face, session)
  if (state === 'signed-in') rememberUser(app, request, reply, user)
}

/** The whole session takes the place of the pending one in the cookie (L3). */
export function completeAnswer(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  { session, user }: CompletedSignIn,
): void {
  writeSession(app, reply, userSessionOf(request).actor.face, session)
  rememberUser(app, request, reply, user)
}

export function rememberUser(app: App, request: FastifyRequest, reply: FastifyReply, user: UserRow): void {
  rememberDevice(app, request, reply, { accountId: user.id, passwordSetAt: user.password_set_at })
}

export function cookiesOf(app: App, request: FastifyRequest, face: 'portal' | 'rep' | 'app') {
  return {
    deviceCookie: readCookie(app.config, request, 'device'),
    formerToken: readCookie(app.config, request, face),
  }
}
