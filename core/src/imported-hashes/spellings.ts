import { base64, bcrypt64, type Encoded, hex, plain } from './encoded-bytes.ts'
import type { HashRecipe, ImportedHash } from './recipe.ts'

/** `$2a$`, `$2b$`, `$2y$`, two digits of cost, 22 signs of salt, 31 of output. */
export function readBcrypt(text: string): ImportedHash | null {
  const [, cost, salt, output] = /^\$2[aby]\$(\d\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$/.exec(text) ?? []
  if (!cost || !salt || !output) return null
  return { recipe: { kind: 'bcrypt', cost: Number(cost), salt: bcrypt64(salt) }, output: bcrypt64(output) }
}

/** The PHC string of RFC 9106's reference: `$argon2id$v=19$m=65536,t=3,p=4$salt$output`. */
export function readArgon2(text: string): ImportedHash | null {
  const [, variant, version, memory, passes, lanes, saltText = '', outputText = ''] =
    /^\$argon2(id|i|d)\$(?:v=(16|19)\$)?m=(\d{1,10}),t=(\d{1,10}),p=(\d{1,3})\$([\w+/-]+)\$([\w+/-]+)$/.exec(
      text,
    ) ?? []
  const [salt, output] = [base64(saltText), base64(outputText)]
  if (!variant || !salt || !output || salt.bytes < 8) return null
  const recipe = {
    kind: 'argon2',
    variant: variant as 'd' | 'i' | 'id',
    // Hashes from before versions were written down are of the first one, 0x10.
    version: version === '19' ? 19 : 16,
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    salt,
    bytes: output.bytes,
  } as const
  return { recipe, output }
}

/**
 * `$scrypt$ln=16,r=8,p=1$salt$output` (PHC, passlib), `scrypt:32768:8:1$salt$hex` (Werkzeug) and
 * `scrypt$16384$salt$8$1$base64` (Django).
 */
export function readScrypt(text: string): ImportedHash | null {
  const phc = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,4}),p=(\d{1,4})\$([\w+/.-]+)\$([\w+/.-]+={0,2})$/.exec(text)
  if (phc) {
    const [, log, r, p, salt = '', output = ''] = phc
    return scrypt({ cost: 2 ** Number(log), r, p, salt: base64(salt), output: base64(output) })
  }
  const werkzeug = /^scrypt:(\d{1,9}):(\d{1,4}):(\d{1,4})\$([^$]+)\$([0-9a-f]+)$/i.exec(text)
  if (werkzeug) {
    const [, cost, r, p, salt = '', output = ''] = werkzeug
    return scrypt({ cost: Number(cost), r, p, salt: plain(salt), output: hex(output) })
  }
  const [, cost, salt = '', r, p, output = ''] =
    /^scrypt\$(\d{1,9})\$([^$]+)\$(\d{1,4})\$(\d{1,4})\$([\w+/-]+={0,2})$/.exec(text) ?? []
  return cost ? scrypt({ cost: Number(cost), r, p, salt: plain(salt), output: base64(output) }) : null
}

function scrypt(of: {
  cost: number
  r: string | undefined
  p: string | undefined
  salt: Encoded | null
  output: Encoded | null
}): ImportedHash | null {
  const { cost, salt, output } = of
  if (!salt || !output) return null
  const [blockSize, lanes] = [Number(of.r), Number(of.p)]
  return { recipe: { kind: 'scrypt', cost, blockSize, lanes, salt, bytes: output.bytes }, output }
}

/**
 * `pbkdf2_sha256$600000$salt$base64` (Django), `pbkdf2:sha256:600000$salt$hex` (Werkzeug),
 * `$pbkdf2-sha256$29000$salt$output` (passlib; without a name it is SHA-1) and the Base64 of ASP.NET Identity.
 */
export function readPbkdf2(text: string): ImportedHash | null {
  const django = /^pbkdf2_(sha1|sha256|sha512)\$(\d{1,9})\$([^$]+)\$([\w+/-]+={0,2})$/.exec(text)
  if (django) {
    const [, digest, rounds, salt = '', output = ''] = django
    return pbkdf2(digest, Number(rounds), plain(salt), base64(output))
  }
  const werkzeug = /^pbkdf2:(sha1|sha256|sha512):(\d{1,9})\$([^$]+)\$([0-9a-f]+)$/i.exec(text)
  if (werkzeug) {
    const [, digest, rounds, salt = '', output = ''] = werkzeug
    return pbkdf2(digest, Number(rounds), plain(salt), hex(output))
  }
  const passlib = /^\$pbkdf2(?:-(sha1|sha256|sha512))?\$(\d{1,9})\$([\w+/.-]+)\$([\w+/.-]+)$/.exec(text)
  if (passlib) {
    const [, digest = 'sha1', rounds, salt = '', output = ''] = passlib
    return pbkdf2(digest, Number(rounds), base64(salt), base64(output))
  }
  return readAspNet(text)
}

function pbkdf2(
  digest: string | undefined,
  rounds: number,
  salt: Encoded | null,
  output: Encoded | null,
): ImportedHash | null {
  if (!salt || !output) return null
  const name = digest?.toLowerCase() as Extract<HashRecipe, { kind: 'pbkdf2' }>['digest']
  return { recipe: { kind: 'pbkdf2', digest: name, rounds, salt, bytes: output.bytes }, output }
}

const aspNetDigests = ['sha1', 'sha256', 'sha512'] as const

/**
 * ASP.NET Identity: version 3 is 01, three big-endian numbers of 4 bytes (digest, rounds, length of the salt), salt and
 * output; version 2 is 00, 16 bytes of salt and 32 of output, made by 1,000 rounds of SHA-1.
 */
function readAspNet(text: string): ImportedHash | null {
  if (!/^A[A-Za-z0-9+/]{60,200}={0,2}$/.test(text)) return null
  const bytes = bytesOf(text.replace(/=+$/, ''))
  if (bytes[0] === 0 && bytes.length === 49) {
    return pbkdf2('sha1', 1000, hexOf(bytes.slice(1, 17)), hexOf(bytes.slice(17)))
  }
  if (bytes[0] !== 1) return null
  const number = (at: number) => bytes.slice(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0)
  const digest = aspNetDigests[number(1)]
  const saltEnd = 13 + number(9)
  if (!digest || saltEnd > bytes.length) return null
  return pbkdf2(digest, number(5), hexOf(bytes.slice(13, saltEnd)), hexOf(bytes.slice(saltEnd)))
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function bytesOf(text: string): number[] {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const sign of text) {
    held = (held * 64 + signs.indexOf(sign)) % 65_536
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push(Math.floor(held / 2 ** bits) % 256)
  }
  return bytes
}

function hexOf(bytes: readonly number[]): Encoded | null {
  return hex(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''))
}
