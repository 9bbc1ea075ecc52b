import type { Encoded } from './encoded-bytes.ts'

/** How an older system made a password's hash: everything but what came out. */
export type HashRecipe =
  | { readonly kind: 'bcrypt'; readonly cost: number; readonly salt: Encoded }
  | {
      readonly kind: 'argon2'
      readonly variant: 'd' | 'i' | 'id'
      readonly version: 16 | 19
      /** KiB. */
      readonly memory: number
      readonly passes: number
      readonly lanes: number
      readonly salt: Encoded
      readonly bytes: number
    }
  | {
      readonly kind: 'scrypt'
      readonly cost: number
      readonly blockSize: number
      readonly lanes: number
      readonly salt: Encoded
      readonly bytes: number
    }
  | {
      readonly kind: 'pbkdf2'
      readonly digest: 'sha1' | 'sha256' | 'sha512'
      readonly rounds: number
      readonly salt: Encoded
      readonly bytes: number
    }

/** A password hash of an older system as a file spells it. */
export interface ImportedHash {
  readonly recipe: HashRecipe
  readonly output: Encoded
}
