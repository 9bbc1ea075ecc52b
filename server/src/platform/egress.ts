import { lookup as resolveName } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { type Config, isLoopbackName } from './config.ts'

/** How long another server may take in all, in milliseconds, where the one who asks names no other limit. */
const TIME_LIMIT = 5_000

/** D2: an address that must not be asked, or one of a name's. */
export class EgressRefused extends Error {
  constructor(host: string) {
    super(`${host} must not be asked`)
    this.name = 'EgressRefused'
  }
}

/** Networks that are not the internet (RFC 6890 and its registries): what stands there is nobody's business outside. */
const closed = blockList([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
])

export interface EgressOptions extends RequestInit {
  /** How long the other server may take in all, in milliseconds. */
  readonly timeLimit?: number
  /** So many bytes of what it says are read; none where it is not named. */
  readonly readAtMost?: number
}

/** As much of `fetch` as asking another server needs. */
export type EgressFetch = (url: string | URL, options?: EgressOptions) => Promise<Response>

/**
 * D2: asks another server over HTTP. Every address its name resolves to is checked before a connection is made, and the
 * connection goes to a checked one; no redirect is followed; networks that are not the internet are reached only where
 * ALLOW_NETWORKS names them, this machine also where PUBLIC_URL is on it. Encrypted, but for those.
 */
export function egressFetch(config: Pick<Config, 'publicUrl' | 'allowNetworks'>): EgressFetch {
  const allowed = allowedNetworks(config)
  return async (address, options = {}) => {
    const url = new URL(address)
    const body = options.body === undefined || options.body === null ? '' : String(options.body)
    const headers = Object.fromEntries(new Headers(options.headers).entries())
    const { timeLimit = TIME_LIMIT, readAtMost = 0 } = options
    return await ask(url, allowed, { method: options.method ?? 'GET', headers, body, timeLimit, readAtMost })
  }
}

/**
 * D2: whether an address may be kept to be asked later. What its name resolves to is judged when it is asked; here an
 * address in figures, and that it is encrypted wherever no network was opened on purpose.
 */
export function mayBeAsked(config: Pick<Config, 'publicUrl' | 'allowNetworks'>, url: URL): boolean {
  const allowed = allowedNetworks(config)
  const host = hostOf(url)
  if (isIP(host) !== 0) return mayReach(host, allowed, url)
  if (url.protocol === 'https:') return true
  return isLoopbackName(host)
    ? contains(allowed, '127.0.0.1') || contains(allowed, '::1')
    : config.allowNetworks.length > 0
}

function allowedNetworks(config: Pick<Config, 'publicUrl' | 'allowNetworks'>): BlockList {
  const allowed = blockList(config.allowNetworks)
  if (isLoopbackName(config.publicUrl.hostname)) {
    allowed.addSubnet('127.0.0.0', 8, 'ipv4')
    allowed.addAddress('::1', 'ipv6')
  }
  return allowed
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

interface Asked {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string
  readonly timeLimit: number
  readonly readAtMost: number
}

async function ask(url: URL, allowed: BlockList, asked: Asked): Promise<Response> {
  const { method, headers, body, timeLimit, readAtMost } = asked
  const host = hostOf(url)
  if (isIP(host) !== 0 && !mayReach(host, allowed, url)) throw new EgressRefused(host)
  if (url.username !== '' || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new Error('not an address to ask')
  const lookup: LookupFunction = (name, options, done) =>
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const refused = found.find(({ address }) => !mayReach(address, allowed, url))
      const [first] = found
      if (refused || !first) return done(new EgressRefused(name), '', 0)
      if (options.all) return done(null, found)
      done(null, first.address, first.family)
    })
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return await new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup,
        agent: false,
        signal: AbortSignal.timeout(timeLimit),
      },
      (answer) => {
        void beginningOf(answer, readAtMost).then((said) => {
          answer.destroy()
          resolve(answerOf(answer, said))
        })
      },
    )
    request.once('error', reject)
    request.end(body)
  })
}

/** What stands at the beginning of an answer; what breaks off is as long as it came. */
async function beginningOf(answer: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  if (most === 0) return Buffer.alloc(0)
  try {
    for await (const piece of answer) {
      pieces.push(piece)
      length += piece.length
      if (length >= most) break
    }
  } catch {
    // The status has come, and it is what counts.
  }
  return Buffer.concat(pieces).subarray(0, most)
}

function answerOf({ statusCode = 500, headers }: IncomingMessage, said: Buffer): Response {
  const wait = headers['retry-after']
  // A body is not allowed with some statuses, such as 204.
  const body = said.length > 0 && ![101, 204, 205, 304].includes(statusCode) ? new Uint8Array(said) : null
  return new Response(body, {
    status: statusCode >= 200 && statusCode <= 599 ? statusCode : 500,
    headers: wait === undefined ? {} : { 'retry-after': wait },
  })
}

/** In clear only where a network was opened on purpose. */
function mayReach(address: string, allowed: BlockList, { protocol }: URL): boolean {
  if (contains(allowed, address)) return true
  return protocol === 'https:' && !contains(closed, address)
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

function blockList(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}
