import type { UserActor } from '@latchkey/core/actors/caller'
import { isOpenToKeys } from '@latchkey/core/api-keys/closed-routes'
import { Refusal } from '@latchkey/core/refusal'
import type { FastifyInstance } from 'fastify'
import type { App } from '../platform/app.ts'
import { bearerKey } from '../platform/http/bearer-key.ts'
import { readCookie } from '../platform/http/cookies.ts'
import type { Door } from '../platform/http/door.ts'
import type { SessionFinder, WebsiteSession } from './find-session.ts'
import { writeSession } from './session-cookies.ts'
import type { UserSession } from './user-session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    websiteSession: WebsiteSession | null
    userSession: UserSession | null
  }
}

/** D2: whom an API key acts for; refuses `key-refused` and `too-many-attempts`. */
export type KeyDoor = (key: string, ip: string) => Promise<UserActor>

/**
 * Lets a request through its route's door: the one place where a session becomes a caller. A caged session meets
 * `password-change-required` at every door but its own (C6), one whose retailer is still to be chosen
 * `retailer-choice-required`. Where an API key comes along it alone is judged (D2): no
 * cookie is looked at, and doors and routes that are not for programs say `not-with-a-key`. A directory's key opens its own
 * door alone, and no other key that one.
 */
export function registerDoors(http: FastifyInstance, app: App, find: SessionFinder, byKey: KeyDoor): void {
  http.decorateRequest('websiteSession', null)
  http.decorateRequest('userSession', null)
  http.addHook('onRequest', async (request, reply) => {
    const { door } = request.routeOptions.config
    const key = door && signedInDoors.has(door) ? bearerKey(request) : null
    if (key !== null) {
      const actor = await byKey(key, request.caller.ip ?? '')
      const isDirectorys = actor.key?.provisioning !== undefined
      const isOpen = door === 'user' && isOpenToKeys(request.method, request.routeOptions.url ?? '')
      if (door === 'directory' && !isDirectorys) throw new Refusal('directory-key-needed')
      if (isDirectorys ? door !== 'directory' : !isOpen) throw new Refusal('not-with-a-key')
      request.caller = { ...request.caller, actor }
      return
    }
    if (door === 'directory') throw new Refusal('not-signed-in')
    if (door && contactDoors.has(door)) {
      const token = readCookie(app.config, request, 'website')
      const session = token ? await find.website(token, request.caller.ip ?? '') : null
      if (!session) throw new Refusal('not-signed-in')
      const { cagedBy, choosing } = session.actor
      if (cagedBy !== null && door !== 'contact-caged' && door !== 'contact-any')
        throw new Refusal('password-change-required')
      if (choosing && door !== 'contact-choosing' && door !== 'contact-any')
        throw new Refusal('retailer-choice-required')
      request.websiteSession = session
      request.caller = { ...request.caller, actor: session.actor }
    }
    if (
      door === 'user' ||
      door === 'user-pending' ||
      door === 'rep' ||
      door === 'rep-pending' ||
      door === 'app' ||
      door === 'app-pending'
    ) {
      const face = faceOf(door)
      const token = readCookie(app.config, request, face)
      const session = token ? await find[face](token, request.caller.ip ?? '') : null
      if (!session) throw new Refusal('not-signed-in')
      // L5: a right password alone opens nothing but the way to the second factor.
      if (session.pendingFactor !== null && !door.endsWith('pending')) {
        throw new Refusal(
          session.pendingFactor === 'verify' ? 'second-factor-required' : 'second-factor-setup-required',
        )
      }
      if (session.nextToken !== null) {
        writeSession(app, reply, face, { token: session.nextToken, endsAt: session.endsAt })
      }
      request.userSession = session
      request.caller = { ...request.caller, actor: session.actor }
    }
  })
}

function faceOf(door: Door): 'portal' | 'rep' | 'app' {
  if (door.startsWith('app')) return 'app'
  return door.startsWith('rep') ? 'rep' : 'portal'
}

const contactDoors: ReadonlySet<Door> = new Set<Door>([
  'contact',
  'contact-caged',
  'contact-choosing',
  'contact-any',
])

const signedInDoors: ReadonlySet<Door> = new Set<Door>([
  ...contactDoors,
  'user',
  'user-pending',
  'rep',
  'rep-pending',
  'app',
  'app-pending',
  'directory',
])

/** The website session of a route behind the contact's door. */
export function websiteSessionOf(request: { websiteSession: WebsiteSession | null }): WebsiteSession {
  if (!request.websiteSession) throw new Error('this route is not behind the door of contacts')
  return request.websiteSession
}

export function userSessionOf(request: { userSession: UserSession | null }): UserSession {
  if (!request.userSession) throw new Error('this route is not behind the door of users')
  return request.userSession
}
