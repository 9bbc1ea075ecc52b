import type { Caller, ContactActor, UserActor } from '@latchkey/core/actors/caller'

/**
 * Who may come through a route. Every route names its door; one without does not start.
 * `sign-in` is public and proves its origin always; `contact-caged` also lets a caged session through (C6),
 * `contact-choosing` one whose retailer is still to be chosen, `contact-any` both, and
 * `user-pending` a portal session that lacks its second factor (L5); `rep` and `rep-pending` are the rep app's, and
 * `app` and `app-pending` are of users at other apps (U2);
 * `directory` takes a directory's API key and nothing else (D2);
 * `machine` answers this machine alone (N4).
 */
export type Door =
  | 'public'
  | 'sign-in'
  | 'contact'
  | 'contact-caged'
  | 'contact-choosing'
  | 'contact-any'
  | 'user'
  | 'user-pending'
  | 'rep'
  | 'rep-pending'
  | 'app'
  | 'app-pending'
  | 'directory'
  | 'machine'

declare module 'fastify' {
  interface FastifyContextConfig {
    door?: Door
  }
  interface FastifyRequest {
    caller: Caller
  }
}

/** The caller of a route behind the contact's door. */
export function contactCaller(request: { caller: Caller }): Caller<ContactActor> {
  const { caller } = request
  if (caller.actor.kind !== 'contact') throw new Error('this route is not behind the door of contacts')
  return { ...caller, actor: caller.actor }
}

/** The caller of a route behind the users' door. */
export function userCaller(request: { caller: Caller }): Caller<UserActor> {
  const { caller } = request
  if (caller.actor.kind !== 'user') throw new Error('this route is not behind the door of users')
  return { ...caller, actor: caller.actor }
}
