import type { HashRecipe, ImportedHash } from './recipe.ts'
import { readArgon2, readBcrypt, readPbkdf2, readScrypt } from './spellings.ts'

/**
 * I2: what a sign-in with an imported hash may cost at most, about half a second of a core of today and 128 MiB. Whoever
 * imports a hash decides what each try of its password costs the server.
 */
export const HASH_BOUNDS = {
  bcryptCost: { least: 4, most: 12 },
  /** KiB, and KiB times passes. */
  argon2: { memory: 65_536, work: 262_144, lanes: 4 },
  /** Bytes: 128 · N · r, and the same times p. */
  scrypt: { memory: 134_217_728, work: 134_217_728 },
  pbkdf2Rounds: 1_000_000,
  salt: 64,
  output: { least: 16, most: 64 },
} as const

export type ReadHash = ImportedHash | 'unreadable' | 'too-costly'

/**
 * I2: reads a hash in the usual spellings: bcrypt `$2a$ $2b$ $2y$`; argon2 as PHC string; scrypt as PHC string, of
 * Werkzeug and of Django; PBKDF2 of Django, Werkzeug, passlib and ASP.NET Identity.
 */
export function readImportedHash(text: string): ReadHash {
  if (text.length > 500) return 'unreadable'
  const read = readBcrypt(text) ?? readArgon2(text) ?? readScrypt(text) ?? readPbkdf2(text)
  if (!read) return 'unreadable'
  const { recipe, output } = read
  const { salt: most, output: bounds } = HASH_BOUNDS
  if (recipe.salt.bytes < 1 || recipe.salt.bytes > most) return 'unreadable'
  if (output.bytes < bounds.least || output.bytes > bounds.most) return 'unreadable'
  return isWithinBounds(recipe) ? read : 'too-costly'
}

/** Whether a text looks like a password hash, also one that cannot be taken over: such a text is told nobody. */
export function looksLikeHash(text: string): boolean {
  return (
    /\$(2[abxy]?|argon2[a-z]*|s?crypt|7|y|1|5|6|apr1|P|H|S|pbkdf2[\w-]*)\$[\w./+,=$*-]{12,}/.test(text) ||
    /^(pbkdf2|scrypt|bcrypt|argon2|sha\d*|md5|ssha)[\w-]*[$:{]\S{12,}/i.test(text) ||
    /^\{[\w-]{2,20}\}\S{12,}$/.test(text) ||
    /^A[A-Za-z0-9+/]{60,}={0,2}$/.test(text)
  )
}

function isWithinBounds(recipe: HashRecipe): boolean {
  switch (recipe.kind) {
    case 'bcrypt': {
      const { least, most } = HASH_BOUNDS.bcryptCost
      return recipe.cost >= least && recipe.cost <= most
    }
    case 'argon2': {
      const { memory, passes, lanes } = recipe
      const most = HASH_BOUNDS.argon2
      const isMade = passes >= 1 && lanes >= 1 && memory >= 8 * lanes
      return isMade && memory <= most.memory && memory * passes <= most.work && lanes <= most.lanes
    }
    case 'scrypt': {
      const { cost, blockSize, lanes } = recipe
      const memory = 128 * cost * blockSize
      const isPower = cost >= 2 && (cost & (cost - 1)) === 0
      // RFC 7914: N is below 2^(16r); past it nothing computes the hash.
      const isMade = isPower && blockSize >= 1 && Math.log2(cost) < 16 * blockSize && lanes >= 1
      return isMade && memory <= HASH_BOUNDS.scrypt.memory && memory * lanes <= HASH_BOUNDS.scrypt.work
    }
    case 'pbkdf2':
      return recipe.rounds >= 1 && recipe.rounds <= HASH_BOUNDS.pbkdf2Rounds
  }
}
