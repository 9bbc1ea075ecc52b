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
  const draw = blockOfBytes(10, 100)
  let last: { now: Instant; counter: number } = { now: 0 as Instant, counter: 0 }
  return {
    bytes: (count) => randomBytes(count),
    index: (bound) => randomInt(bound),
    token: () => randomBytes(32).toString('base64url'),
    id<Id extends string>(now: Instant) {
      const random = draw()
      // RFC 9562 section 6.2: within one millisecond a counter follows the time, so that ids sort as they were made.
      const counter =
        now === last.now && last.counter < 0xfff ? last.counter + 1 : random.readUInt16BE(0) & 0x7ff
      last = { now, counter }
      return uuid7(now, counter, random) as Id
    },
  }
}

function uuid7(now: Instant, counter: number, random: Buffer): string {
  const time = now.toString(16).padStart(12, '0')
  const hex = random.toString('hex')
  const variant = (8 + ((random[2] ?? 0) & 3)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`
}

/** Random bytes drawn by the hundred: one call to the system for many ids. */
function blockOfBytes(size: number, count: number): () => Buffer {
  let block = Buffer.alloc(0)
  return () => {
    if (block.length < size) block = randomBytes(size * count)
    const bytes = block.subarray(0, size)
    block = block.subarray(size)
    return bytes
  }
}
