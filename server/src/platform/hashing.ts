import { availableParallelism } from 'node:os'
import type { HashRecipe, ImportedHash } from '@latchkey/core/imported-hashes/recipe'
import { hash, verify } from '@node-rs/argon2'
import { decoded, outputOf } from './imported-hash-output.ts'
import type { Keys } from './keys.ts'
import type { Random } from './random.ts'
import { turnstile } from './turnstile.ts'

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. Memory in KiB. */
export interface HashCost {
  readonly memoryCost: number
  readonly timeCost: number
  readonly parallelism: number
}
export const HASH_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More than there are cores: while the event loop is at something else, the next one is already under way. */
const AHEAD = 1
/** How many may wait for a hash before the server says it is busy. */
const QUEUE_LIMIT = 512

/** An older system's hash wrapped in argon2id, not yet sealed for its account; never stored like this. */
export type WrappedHash = string & { readonly wrapped: true }

/** Password hashes: argon2id, sealed under a key outside the database and bound to their account (L4). */
export interface PasswordHasher {
  /** The sealed hash to store. Refuses with `busy` when too many are waiting. */
  hash(password: string, accountId: string): Promise<string>
  /** One argon2id evaluation in every case: with no stored hash a dummy is evaluated and the answer is no (L1). */
  check(
    password: string,
    stored: string | null,
    accountId: string,
  ): Promise<{ matches: boolean; outdated: boolean }>
  /** I2: argon2id over what an older system's hash put out; the hash itself is not in it. */
  wrap(imported: ImportedHash): Promise<WrappedHash>
  sealWrapped(wrapped: WrappedHash, accountId: string): string
  waiting(): number
}

export function passwordHasher(
  keys: Keys,
  random: Random,
  cost: HashCost = HASH_COST,
  queueLimit = QUEUE_LIMIT,
): PasswordHasher {
  const slots = turnstile(availableParallelism() + AHEAD, { most: queueLimit })
  const options = { ...cost, outputLen: 32 }
  const dummy = hash(random.bytes(16).toString('hex'), options)
  const mark = `$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`
  return {
    async hash(password, accountId) {
      const made = await slots.through(() => hash(password, options))
      return keys.seal('password-hash', made, [accountId])
    },
    async check(password, stored, accountId) {
      const opened =
        stored === null ? await dummy : keys.open('password-hash', stored, [accountId]).toString()
      const { recipe, phc } = unwrapped(opened)
      // One turn for both: an imported hash is computed and then compared as any password is.
      const matches = await slots.through(async () =>
        verify(phc, recipe === null ? password : inText(await outputOf(recipe, password))),
      )
      return { matches: matches && stored !== null, outdated: recipe !== null || !phc.includes(mark) }
    },
    async wrap({ recipe, output }) {
      const phc = await slots.through(() => hash(inText(decoded(output)), options))
      return `${WRAPPED}${Buffer.from(JSON.stringify(recipe)).toString('base64url')} ${phc}` as WrappedHash
    },
    sealWrapped: (wrapped, accountId) => keys.seal('password-hash', wrapped, [accountId]),
    waiting: slots.waiting,
  }
}

const WRAPPED = 'imported '

// The library takes text alone.
const inText = (output: Buffer) => output.toString('base64')

function unwrapped(opened: string): { recipe: HashRecipe | null; phc: string } {
  if (!opened.startsWith(WRAPPED)) return { recipe: null, phc: opened }
  const [recipe = '', phc = ''] = opened.slice(WRAPPED.length).split(' ')
  return { recipe: JSON.parse(Buffer.from(recipe, 'base64url').toString()) as HashRecipe, phc }
}
