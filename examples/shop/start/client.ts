import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { latchkey } from './program.ts'

interface Client {
  readonly id: string
  readonly secret: string
}

/** The shop's client at this issuer: the one kept from last time while it is good, else a new one. */
export async function clientAt(
  issuer: URL,
  shop: { url: URL; folder: string },
  serverEnv: Record<string, string | undefined>,
): Promise<Client> {
  const file = join(shop.folder, 'client.json')
  const kept = readKept(file)
  if (kept?.issuer === issuer.origin && kept.url === shop.url.origin && (await isKnown(issuer, kept)))
    return kept
  const { origin } = shop.url
  const words = ['clients', 'add', '--json', '--name', 'Freewheel Supply', '--for', 'contact']
  words.push('--start', `${origin}/`)
  words.push('--redirect', `${origin}/callback`, '--after-sign-out', `${origin}/signed-out`)
  words.push('--back-channel', `${origin}/back-channel-logout`)
  const { id, secret } = JSON.parse(await latchkey(words, serverEnv)) as Client
  if (!(await isKnown(issuer, { id, secret }))) {
    throw new Error(
      `The server at ${issuer.origin} does not know the client that was added: it keeps its data elsewhere. Set DATA_DIR or DATABASE_URL as it has them, or add a client there and set CLIENT_ID and CLIENT_SECRET.`,
    )
  }
  mkdirSync(shop.folder, { recursive: true, mode: 0o700 })
  // The secret is shown this once.
  writeFileSync(file, JSON.stringify({ issuer: issuer.origin, url: origin, id, secret }), { mode: 0o600 })
  return { id, secret }
}

/** Whether something answers there as an issuer. */
export async function answers(issuer: URL): Promise<boolean> {
  return (await discovered(issuer)) !== null
}

async function discovered(issuer: URL): Promise<{ introspection_endpoint: string } | null> {
  try {
    const answer = await fetch(new URL('/.well-known/openid-configuration', issuer), {
      signal: AbortSignal.timeout(5000),
    })
    return answer.ok ? ((await answer.json()) as { introspection_endpoint: string }) : null
  } catch {
    return null
  }
}

/** Asks about a token that does not exist: only a client that is known is answered. */
async function isKnown(issuer: URL, { id, secret }: Client): Promise<boolean> {
  const found = await discovered(issuer)
  if (!found) return false
  const answer = await fetch(found.introspection_endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ token: 'none' }),
  })
  return answer.ok
}

function readKept(file: string): (Client & { issuer: string; url: string }) | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
