import { Refusal } from '@latchkey/core/refusal'
import type { FastifyRequest } from 'fastify'
import { isLoopbackName } from '../config.ts'

/** How many spellings of our own name are remembered; a stranger can only send more of them. */
const SPELLINGS_KEPT = 32

/** L6: a request for another Host is 421; names of this machine equal each other. */
export function hostGuard(publicUrl: URL): (request: FastifyRequest) => void {
  // Reading a URL costs as much as finding the session, and browsers say the same name every time.
  const known = new Set<string>()
  return ({ url, headers: { host }, raw }) => {
    // A target with a name of its own goes before the header.
    if (!host || !url.startsWith('/') || saysHostTwice(raw.rawHeaders)) throw new Refusal('wrong-host')
    if (known.has(host)) return
    if (!isOurs(host, publicUrl)) throw new Refusal('wrong-host')
    if (known.size < SPELLINGS_KEPT) known.add(host)
  }
}

function saysHostTwice(rawHeaders: readonly string[]): boolean {
  let count = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count > 1
}

function isOurs(host: string, publicUrl: URL): boolean {
  const address = `${publicUrl.protocol}//${host}`
  // The URL parser would read `a@host` and `host/path` as the host.
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(address) && isSameHost(new URL(address), publicUrl)
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
