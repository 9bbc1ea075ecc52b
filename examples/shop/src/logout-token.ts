import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** How far two clocks may be apart, and how old a token may be, in seconds. */
const SKEW = 30
const OLDEST = 5 * 60

export interface Logout {
  readonly sub: string | null
  readonly sid: string | null
  /** Names this token: it counts once. */
  readonly jti: string
}

export type Keys = (kid: string) => Promise<JsonWebKey | undefined>

/** What the token says, or null where it is not the provider's word to this client (section 2.6). */
export async function readLogoutToken(
  token: string,
  { keys, issuer, clientId, now }: { keys: Keys; issuer: string; clientId: string; now: number },
): Promise<Logout | null> {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  const header = jsonIn(head)
  const claims = jsonIn(body)
  // One algorithm, named here and not by the token, so `none` and a secret in place of a key lead nowhere.
  if (more.length > 0 || header?.alg !== 'RS256' || typeof header.kid !== 'string' || !claims) return null
  if (header.crit !== undefined) return null
  const key = await keys(header.kid)
  if (!key) return null
  const publicKey = createPublicKey({ key, format: 'jwk' })
  const signed = Buffer.from(`${head}.${body}`)
  if (!verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))) return null

  const { iss, aud, iat, exp, events, nonce, jti } = claims
  const seconds = now / 1000
  if (iss !== issuer || ![aud].flat().includes(clientId)) return null
  if (typeof iat !== 'number' || iat > seconds + SKEW || iat < seconds - OLDEST) return null
  if (typeof exp !== 'number' || exp < seconds - SKEW) return null
  if (typeof events !== 'object' || events === null || !(EVENT in events)) return null
  // An ID token has a nonce: it must never pass for a logout token.
  if (nonce !== undefined || typeof jti !== 'string') return null
  const sub = typeof claims.sub === 'string' ? claims.sub : null
  const sid = typeof claims.sid === 'string' ? claims.sid : null
  return sub === null && sid === null ? null : { sub, sid, jti }
}

/** The provider's published keys, read again for a `kid` that is not among them, at most every 10 seconds. */
export function publishedKeys(address: () => Promise<string>): Keys {
  let keys: (JsonWebKey & { kid?: string; use?: string })[] = []
  let readAt = Number.NEGATIVE_INFINITY
  return async (kid) => {
    const known = () =>
      keys.find((key) => key.kid === kid && key.kty === 'RSA' && (key.use ?? 'sig') === 'sig')
    if (!known() && Date.now() - readAt > 10_000) {
      readAt = Date.now()
      const answer = await fetch(await address(), { redirect: 'error', signal: AbortSignal.timeout(5000) })
      keys = ((await answer.json()) as { keys: typeof keys }).keys
    }
    return known()
  }
}

function jsonIn(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
