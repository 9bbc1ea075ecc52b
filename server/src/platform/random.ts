import { randomBytes, randomInt } from 'node:crypto'
import type { Instant } from '@latchkey/core/instant'

/** The one source of randomness; tests replace it where they build the app. */
export interface Random {
  bytes(count: number): Buffer
  /** A uniform whole number from 0 up to, not including, `bound`. */
  index(bound: number): number
  /** 256 random bits, base64url. */
  token(): string
  /** A UUIDv7 (RFC 9562): sorts by time. */
  id<Id extends string>(now: Instant): Id
}

export function secureRandom(): Random {
  return {
    bytes: (count) => randomBytes(count),
    index: (bound) => randomInt(bound),
    token: () => randomBytes(32).toString('base64url'),
    id: <Id extends string>(now: Instant) => uuid7(now, randomBytes(10)) as Id,
  }
}

function uuid7(now: Instant, random: Buffer): string {
  const time = now.toString(16).padStart(12, '0')
  const hex = random.toString('hex')
  const variant = (8 + ((random[2] ?? 0) & 3)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`
}
