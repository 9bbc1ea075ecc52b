import { isLoopbackName } from '../platform/config.ts'

/**
 * Where a client may have people sent back to: an encrypted address without a fragment, compared exactly. On this machine
 * also in clear: for an app on a device (RFC 8252, where the port is its own), and for trying a shop out.
 */
export function isAddressOf(kind: 'confidential' | 'public', uri: string): boolean {
  const url = read(uri)
  if (!url || uri.includes('#') || uri.includes('*')) return false
  if (url.protocol === 'https:') return kind === 'confidential' || !isLoopbackName(url.hostname)
  return url.protocol === 'http:' && isLoopbackName(url.hostname)
}

/** Where a client may be told of a sign-out; whether its network may be reached is asked when it is (D2). */
export function isCallable(uri: string): boolean {
  const url = read(uri)
  if (!url || uri.includes('#')) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname))
}

function read(uri: string): URL | null {
  // What the parser would mend would then not be compared as it was written.
  if (!/^[\x21-\x7e]+$/.test(uri) || uri.includes('\\') || !URL.canParse(uri)) return null
  const url = new URL(uri)
  return url.username === '' && url.password === '' ? url : null
}

/** Where a link of ours may lead a person: encrypted, or on this machine. */
export function isStart(uri: string): boolean {
  const url = read(uri)
  return (
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname)))
  )
}
