import { resolve } from 'node:path'

/** What the environment decides. */
export interface Settings {
  /** Where people reach the shop. */
  readonly url: URL
  readonly port: number
  /** Who signs people in. */
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** The folder of the shop's own database. */
  readonly dataFolder: string
}

export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const url = addressIn('SHOP_URL', env.SHOP_URL ?? 'http://localhost:4000')
  return {
    url,
    port: Number(env.SHOP_PORT ?? (url.port || 4000)),
    issuer: addressIn('ISSUER', env.ISSUER ?? 'http://localhost:3000'),
    clientId: required('CLIENT_ID', env.CLIENT_ID),
    clientSecret: required('CLIENT_SECRET', env.CLIENT_SECRET),
    dataFolder: resolve(env.SHOP_DATA ?? './data/shop'),
  }
}

function required(name: string, text: string | undefined): string {
  if (!text) throw new Error(`${name} is not set: \`npx latchkey clients add\` prints it.`)
  return text
}

/** Secrets and cookies travel in clear over http, so it is for this machine alone. */
function addressIn(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const isHere = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) return url
  throw new Error(`${name} is "${text}". Use https://, or http:// with localhost.`)
}
