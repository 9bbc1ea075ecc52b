import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
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
      const matches = await slots.through(() => verify(opened, password))
      return { matches: matches && stored !== null, outdated: !opened.includes(mark) }
    },
    waiting: slots.waiting,
  }
}
