import { BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'

/** Everything the environment decides, checked once at start (DESIGN.md, Contract). */
export interface Config {
  readonly port: number
  readonly host: string
  readonly publicUrl: URL
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** M1: where bounces come back to, with the letter and its MAC after a `+`; null leaves letters without. */
  readonly bounceAddress: string | null
  readonly masterKey: Buffer | null
  readonly trustProxy: readonly string[]
  /** D2: networks besides the internet that may be asked over HTTP, as addresses or CIDRs. */
  readonly allowNetworks: readonly string[]
  readonly logLevel: LogLevel
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Every fault of the environment at once, each a sentence that says what to do. */
export class ConfigFault extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigFault'
    this.faults = faults
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the configuration from the environment. Throws ConfigFault naming every fault. */
export function readConfig(env: Environment = process.env): Config {
  const faults: string[] = []
  const port = readPort(env.PORT, faults)
  const databaseUrl = readDatabaseUrl(env.DATABASE_URL, faults)
  const publicUrl = readPublicUrl(env.PUBLIC_URL, port, faults)
  const smtpUrl = env.SMTP_URL || null
  if (!smtpUrl && !isLoopbackName(publicUrl.hostname)) {
    faults.push(
      `PUBLIC_URL is ${publicUrl.origin}, which others can reach, but SMTP_URL is not set, so no letter could leave. Set SMTP_URL, for example smtps://user:password@mail.example.com.`,
    )
  }
  const masterKey = readMasterKey(env.MASTER_KEY, databaseUrl !== null, faults)
  const config: Config = {
    port,
    host: env.HOST || 'localhost',
    publicUrl,
    dataDir: resolve(env.DATA_DIR || './data'),
    databaseUrl,
    smtpUrl,
    mailFrom: readMailFrom(env.MAIL_FROM, publicUrl, smtpUrl, faults),
    bounceAddress: readBounceAddress(env.BOUNCE_ADDRESS, faults),
    masterKey,
    trustProxy: readNetworks('TRUST_PROXY', env.TRUST_PROXY, faults),
    allowNetworks: readNetworks('ALLOW_NETWORKS', env.ALLOW_NETWORKS, faults),
    logLevel: readLogLevel(env.LOG_LEVEL, faults),
    tls: readTls(env.TLS_CERT, env.TLS_KEY, faults),
  }
  if (faults.length > 0) throw new ConfigFault(faults)
  return config
}

/** localhost, 127.0.0.0/8 and ::1: names that mean this machine alone. */
export function isLoopbackName(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}

function readPort(text: string | undefined, faults: string[]): number {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  faults.push(`PORT is "${text}". Set it to a whole number from 0 to 65535, for example 3000.`)
  return 3000
}

function readPublicUrl(text: string | undefined, port: number, faults: string[]): URL {
  const fallback = new URL(`http://localhost:${port}`)
  if (!text) return fallback
  if (!URL.canParse(text)) {
    faults.push(
      `PUBLIC_URL is "${text}". Set it to the address people type, for example https://login.example.com.`,
    )
    return fallback
  }
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackName(url.hostname))) {
    faults.push(
      `PUBLIC_URL is "${text}", which would send passwords in clear. Use https://, or http:// only with localhost.`,
    )
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    faults.push(
      `PUBLIC_URL is "${text}". Give the scheme, name and port alone, without a path: ${url.origin}.`,
    )
  }
  return url
}

function readDatabaseUrl(text: string | undefined, faults: string[]): string | null {
  if (!text) return null
  if (/^postgres(ql)?:\/\//.test(text)) return text
  faults.push(
    'DATABASE_URL must start with postgres:// or postgresql://, for example postgres://latchkey:secret@localhost:5432/latchkey. Leave it unset to use the embedded database.',
  )
  return null
}

function readMasterKey(text: string | undefined, needed: boolean, faults: string[]): Buffer | null {
  if (!text) {
    if (needed) {
      faults.push(
        'MASTER_KEY is not set, but DATABASE_URL is. Give 32 random bytes in base64, for example from `openssl rand -base64 32`, and keep them apart from the database.',
      )
    }
    return null
  }
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (key.length === 32) return key
  faults.push('MASTER_KEY must be 32 bytes in base64 or hex, for example from `openssl rand -base64 32`.')
  return null
}

function readMailFrom(
  text: string | undefined,
  publicUrl: URL,
  smtpUrl: string | null,
  faults: string[],
): string {
  const address = /<([^<>]+)>\s*$/.exec(text ?? '')?.[1] ?? text
  if (text && address && /^[^\s@<>]+@[^\s@<>]+$/.test(address) && !/[\r\n]/.test(text)) return text
  if (text)
    faults.push(
      `MAIL_FROM is "${text}". Set it to an address, for example "Northgate <accounts@example.com>".`,
    )
  else if (smtpUrl && !isLoopbackName(publicUrl.hostname)) {
    faults.push(
      'MAIL_FROM is not set. Set it to the address letters come from, for example accounts@example.com.',
    )
  }
  return 'latchkey@localhost.localdomain'
}

/** So long that a letter's 43 characters fit beside it in the 64 an address may have before its @. */
const BOUNCE_LOCAL_MOST = 20

function readBounceAddress(text: string | undefined, faults: string[]): string | null {
  if (!text) return null
  const [, local = ''] = /^([a-z0-9][a-z0-9._-]*)@[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?$/i.exec(text) ?? []
  if (local !== '' && local.length <= BOUNCE_LOCAL_MOST) return text
  faults.push(
    `BOUNCE_ADDRESS is "${text}". Set it to an address of at most ${BOUNCE_LOCAL_MOST} characters before the @, for example bounces@example.com; letters leave as bounces+…@example.com.`,
  )
  return null
}

function readNetworks(name: string, text: string | undefined, faults: string[]): readonly string[] {
  const entries = (text ?? '').split(/[\s,]+/).filter(Boolean)
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits, ...more] = entry.split('/')
    const family = isIP(address)
    const size = bits === undefined ? (family === 6 ? 128 : 32) : Number(bits)
    // An empty size would read as 0, which trusts everyone.
    const isWritten = more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits))
    const fits = family !== 0 && isWritten && size >= 0 && size <= (family === 6 ? 128 : 32)
    if (fits) list.addSubnet(address, size, family === 6 ? 'ipv6' : 'ipv4')
    else faults.push(`${name} names "${entry}". List addresses or CIDRs, for example 10.0.0.0/8, 127.0.0.1.`)
  }
  return entries
}

function readLogLevel(text: string | undefined, faults: string[]): LogLevel {
  if (!text) return 'info'
  const level = logLevels.find((l) => l === text)
  if (!level) faults.push(`LOG_LEVEL is "${text}". Use one of ${logLevels.join(', ')}.`)
  return level ?? 'info'
}

function readTls(certFile: string | undefined, keyFile: string | undefined, faults: string[]): Config['tls'] {
  if (!certFile && !keyFile) return null
  if (certFile && keyFile) return { certFile: resolve(certFile), keyFile: resolve(keyFile) }
  faults.push(
    `${certFile ? 'TLS_KEY' : 'TLS_CERT'} is not set. HTTPS needs both TLS_CERT and TLS_KEY, paths of PEM files.`,
  )
  return null
}
