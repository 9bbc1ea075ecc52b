import { Refusal } from '@latchkey/core/refusal'
import type { FastifyRequest } from 'fastify'
import { isLoopbackName } from '../config.ts'

/** L6: a request for another Host is 421; names of this machine equal each other. */
export function assertHost(request: FastifyRequest, publicUrl: URL): void {
  const hosts = request.raw.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length > 1) throw new Refusal('wrong-host')
  const host = request.headers.host
  // The URL parser would read `a@host` and `host/path` as the host; and a target with a name of its own goes before it.
  if (!request.url.startsWith('/') || !host || !/^[\w.:[\]-]+$/.test(host)) throw new Refusal('wrong-host')
  if (!URL.canParse(`${publicUrl.protocol}//${host}`)) throw new Refusal('wrong-host')
  if (!isSameHost(new URL(`${publicUrl.protocol}//${host}`), publicUrl)) throw new Refusal('wrong-host')
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * L6: a state-changing request from another site is refused; with a cookie, and for every sign-in, it has to prove
 * where it comes from: by Origin, or without one by Sec-Fetch-Site.
 */
export function assertOrigin(request: FastifyRequest, publicUrl: URL, isSignIn: boolean): void {
  if (SAFE.has(request.method)) return
  const { origin, cookie } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined) {
    if (!isOwnOrigin(origin, publicUrl)) throw new Refusal('wrong-origin')
    return
  }
  if (site === 'same-origin') return
  if (site !== undefined || cookie !== undefined || isSignIn) throw new Refusal('wrong-origin')
}

function isOwnOrigin(origin: string, publicUrl: URL): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return url.origin === origin && url.protocol === publicUrl.protocol && isSameHost(url, publicUrl)
}

function isSameHost(url: URL, publicUrl: URL): boolean {
  if (url.host === publicUrl.host) return true
  return url.port === publicUrl.port && isLoopbackName(url.hostname) && isLoopbackName(publicUrl.hostname)
}

/** N4: from this machine itself, and not passed on by anything. */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const forwarded = [
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'via',
  ]
  if (forwarded.some((name) => request.headers[name] !== undefined)) return false
  const address = request.socket.remoteAddress ?? ''
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
