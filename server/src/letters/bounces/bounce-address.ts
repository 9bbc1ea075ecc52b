import { timingSafeEqual } from 'node:crypto'
import type { App } from '../../platform/app.ts'

/** 16 bytes of the letter's id and 10 of its MAC, so that nobody makes up the address of a letter he did not get. */
const ID_BYTES = 16
const MAC_BYTES = 10
// Small letters and digits alone: mail servers change the case of addresses.
const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz234567'
const TAG = /^[a-z2-7]{42}$/

/** M1: the envelope sender of a letter, where bounces come back to: `bounces+<letter and MAC>@example.com`; null where BOUNCE_ADDRESS is not set. */
export function bounceAddressOf(app: Pick<App, 'config' | 'keys'>, letterId: string): string | null {
  const { bounceAddress } = app.config
  if (bounceAddress === null) return null
  const at = bounceAddress.lastIndexOf('@')
  return `${bounceAddress.slice(0, at)}+${tagOf(app, letterId)}${bounceAddress.slice(at)}`
}

/** The letter whose address this is; null for every other address, whatever is wrong with it. */
export function letterOfAddress(app: Pick<App, 'config' | 'keys'>, address: string): string | null {
  const { bounceAddress } = app.config
  if (bounceAddress === null || address.length > 320) return null
  const own = bounceAddress.toLowerCase()
  const typed = address.toLowerCase()
  const at = own.lastIndexOf('@')
  const [before, after] = [`${own.slice(0, at)}+`, own.slice(at)]
  if (!typed.startsWith(before) || !typed.endsWith(after)) return null
  const tag = typed.slice(before.length, typed.length - after.length)
  if (!TAG.test(tag)) return null
  const hex = decode(tag.slice(0, 26)).subarray(0, ID_BYTES).toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  )
  return timingSafeEqual(Buffer.from(tag), Buffer.from(tagOf(app, id))) ? id : null
}

function tagOf({ keys }: Pick<App, 'keys'>, letterId: string): string {
  const mac = Buffer.from(keys.mac('bounce-address', letterId), 'base64url').subarray(0, MAC_BYTES)
  return encode(Buffer.from(letterId.replaceAll('-', ''), 'hex')) + encode(mac)
}

/** Base32 (RFC 4648) in small letters without padding. */
function encode(bytes: Buffer): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += SYMBOLS[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + SYMBOLS[(held << (5 - bits)) & 31] : text
}

function decode(text: string): Buffer {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const symbol of text) {
    held = (held << 5) | SYMBOLS.indexOf(symbol)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
    held &= (1 << bits) - 1
  }
  return Buffer.from(bytes)
}
