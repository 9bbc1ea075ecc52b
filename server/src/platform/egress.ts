import { lookup as resolveName } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { type Config, isLoopbackName } from './config.ts'

/** How long another server may take in all, in milliseconds. */
const TIME_LIMIT = 5_000

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

/** As much of `fetch` as asking another server needs. */
export type EgressFetch = (url: string | URL, options?: RequestInit) => Promise<Response>

/**
 * D2: asks another server over HTTP. Every address its name resolves to is checked before a connection is made, and the
 * connection goes to a checked one; no redirect is followed; networks that are not the internet are reached only where
 * ALLOW_NETWORKS names them, this machine also where PUBLIC_URL is on it. Encrypted, but for those.
 */
export function egressFetch(config: Pick<Config, 'publicUrl' | 'allowNetworks'>): EgressFetch {
  const allowed = blockList(config.allowNetworks)
  if (isLoopbackName(config.publicUrl.hostname)) {
    allowed.addSubnet('127.0.0.0', 8, 'ipv4')
    allowed.addAddress('::1', 'ipv6')
  }
  return async (address, options = {}) => {
    const url = new URL(address)
    const body = options.body === undefined || options.body === null ? '' : String(options.body)
    const headers = Object.fromEntries(new Headers(options.headers).entries())
    return await ask(url, allowed, { method: options.method ?? 'GET', headers, body })
  }
}

interface Asked {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string
}

async function ask(url: URL, allowed: BlockList, { method, headers, body }: Asked): Promise<Response> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayReach(host, allowed, url)) throw new Error(`${host} must not be asked`)
  if (url.username !== '' || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new Error('not an address to ask')
  const lookup: LookupFunction = (name, options, done) =>
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const refused = found.find(({ address }) => !mayReach(address, allowed, url))
      const [first] = found
      if (refused || !first) return done(new Error(`${name} must not be asked`), '', 0)
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
        signal: AbortSignal.timeout(TIME_LIMIT),
      },
      (answer) => {
        // What it says beyond its status is not read.
        answer.destroy()
        resolve(new Response(null, { status: answer.statusCode ?? 500 }))
      },
    )
    request.once('error', reject)
    request.end(body)
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
