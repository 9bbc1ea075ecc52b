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
  const draw = blockOfHex(20, 100)
  let last = { now: -1, time: '', counter: 0 }
  return {
    bytes: (count) => randomBytes(count),
    index: (bound) => randomInt(bound),
    token: () => randomBytes(32).toString('base64url'),
    id<Id extends string>(now: Instant) {
      const hex = draw()
      // RFC 9562 section 6.2: within one millisecond a counter follows the time, so that ids sort as they were made.
      if (now !== last.now) last = { now, time: timeOf(now), counter: startOf(hex) }
      else if (last.counter < 0xfff) last.counter += 1
      else last.counter = startOf(hex)
      const { time, counter } = last
      const variant = '89ab'[digit(hex, 4) & 3]
      return `${time}-${(0x7000 + counter).toString(16)}-${variant}${hex.slice(5, 8)}-${hex.slice(8)}` as Id
    },
  }
}

function timeOf(now: Instant): string {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}`
}

// Half of the counter's range, so that there is room to count up.
function startOf(hex: string): number {
  return Number.parseInt(hex.slice(0, 4), 16) & 0x7ff
}

function digit(hex: string, at: number): number {
  return Number.parseInt(hex.charAt(at), 16)
}

/** Random hexadecimal digits drawn by the hundred: one call to the system for many ids. */
function blockOfHex(digits: number, count: number): () => string {
  let block = ''
  let at = 0
  return () => {
    if (at === block.length) {
      block = randomBytes((digits * count) / 2).toString('hex')
      at = 0
    }
    at += digits
    return block.slice(at - digits, at)
  }
}
