import { pbkdf2, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Encoded } from '@latchkey/core/imported-hashes/encoded-bytes'
import type { HashRecipe } from '@latchkey/core/imported-hashes/recipe'
import { type Algorithm, hashRaw, type Version } from '@node-rs/argon2'
import { hash as bcrypt } from '@node-rs/bcrypt'

const scryptOf = promisify<Buffer, Buffer, number, object, Buffer>(scrypt)
const pbkdf2Of = promisify(pbkdf2)

/** What an older system's recipe makes of a password, as bytes; computed in threads, never on the event loop's. */
export async function outputOf(recipe: HashRecipe, password: string): Promise<Buffer> {
  const salt = decoded(recipe.salt)
  switch (recipe.kind) {
    case 'bcrypt':
      // Of what comes out, all but the last 31 signs is the recipe again.
      return bcryptBytes((await bcrypt(bcryptInput(password), recipe.cost, salt)).slice(-31))
    case 'argon2':
      return await hashRaw(password, {
        salt,
        algorithm: { d: 0, i: 1, id: 2 }[recipe.variant] as Algorithm,
        version: (recipe.version === 16 ? 0 : 1) as Version,
        memoryCost: recipe.memory,
        timeCost: recipe.passes,
        parallelism: recipe.lanes,
        outputLen: recipe.bytes,
      })
    case 'scrypt': {
      const { cost, blockSize, lanes, bytes } = recipe
      // Beside the table there are a few blocks for each lane.
      const maxmem = 128 * blockSize * (cost + lanes + 2) + 1_048_576
      const options = { N: cost, r: blockSize, p: lanes, maxmem }
      return await scryptOf(Buffer.from(password), salt, bytes, options)
    }
    case 'pbkdf2':
      return await pbkdf2Of(password, salt, recipe.rounds, recipe.bytes, recipe.digest)
  }
}

/** The bytes an encoded salt or output means. */
export function decoded({ as, text }: Encoded): Buffer {
  return as === 'bcrypt64' ? bcryptBytes(text) : Buffer.from(text, as)
}

// bcrypt ends a password at its first NUL and at 72 bytes; the library refuses the one and cuts the other.
function bcryptInput(password: string): Buffer {
  const bytes = Buffer.from(password)
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

const OURS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BCRYPT = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function bcryptBytes(text: string): Buffer {
  return Buffer.from(
    text.replace(/./g, (sign) => OURS[BCRYPT.indexOf(sign)] ?? ''),
    'base64',
  )
}
