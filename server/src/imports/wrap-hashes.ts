import { setTimeout as pause } from 'node:timers/promises'
import type { ImportedHash } from '@latchkey/core/imported-hashes/recipe'
import { Refusal } from '@latchkey/core/refusal'
import type { App } from '../platform/app.ts'
import type { WrappedHash } from '../platform/hashing.ts'
import type { ImportPlan } from './plan-import.ts'

/** One less than may be computed at once on two cores: whoever signs in meanwhile waits for one at most. */
const AT_ONCE = 2
/** How long an import waits before it asks again where too many others wait for a hash, in milliseconds. */
const WAIT_FOR_TURN = 250

export type WrappedHashes = Map<number, WrappedHash>

/**
 * I2: wraps the planned passwords of an older system in argon2id, before the transaction that stores them: each takes as
 * long as a sign-in. What is wrapped already is not wrapped again. Refuses `busy` where the server ends meanwhile.
 */
export async function wrapHashes(
  app: App,
  plan: ImportPlan,
  known: WrappedHashes,
  { wrote, isEnding }: { wrote: (rows: number) => void; isEnding: () => boolean },
): Promise<void> {
  const open = [...plan.newContacts, ...plan.changedContacts].flatMap(({ row, hash }) =>
    hash && !known.has(row) ? [{ row, hash }] : [],
  )
  const lane = async () => {
    for (let one = open.pop(); one; one = open.pop()) {
      known.set(one.row, await wrapInTurn(app, one.hash, isEnding))
      wrote(1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function wrapInTurn(app: App, hash: ImportedHash, isEnding: () => boolean): Promise<WrappedHash> {
  for (;;) {
    if (isEnding()) throw new Refusal('busy')
    try {
      return await app.passwords.wrap(hash)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'busy') throw error
      await pause(WAIT_FOR_TURN)
    }
  }
}
