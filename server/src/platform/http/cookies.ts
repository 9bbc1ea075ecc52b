import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

/**
 * L3: each face has a cookie of its own; `app` is of users at other apps (U2). `device`, `language`, the reset
 * link's token (S4), where a person was going when he had to sign in, and the app that waits for him (D1) go beside them.
 */
export type CookieKind =
  | 'website'
  | 'portal'
  | 'rep'
  | 'app'
  | 'device'
  | 'language'
  | 'reset'
  | 'next'
  | 'flow'

/** The cookie's name: `__Host-` wherever the connection is encrypted. */
export function cookieName(config: Config, kind: CookieKind): string {
  return config.publicUrl.protocol === 'https:' ? `__Host-latchkey-${kind}` : `latchkey-${kind}`
}

export function readCookie(config: Config, request: FastifyRequest, kind: CookieKind): string | undefined {
  return request.cookies[cookieName(config, kind)]
}

/** Sets a cookie as L3 says; `maxAge` in seconds, absent for as long as the browser runs. */
export function writeCookie(
  config: Config,
  reply: FastifyReply,
  kind: CookieKind,
  value: string,
  maxAge?: number,
): void {
  reply.setCookie(cookieName(config, kind), value, {
    ...shape(config),
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}

export function clearCookie(config: Config, reply: FastifyReply, kind: CookieKind): void {
  reply.clearCookie(cookieName(config, kind), shape(config))
}

function shape(config: Config) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publicUrl.protocol === 'https:',
  } as const
}
