import type { Settings } from '@latchkey/core/settings/settings'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, Tx } from './db/database.ts'
import type { PasswordHasher } from './hashing.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Random } from './random.ts'
import type { StrengthScorer } from './strength.ts'
import type { Turnstile } from './turnstile.ts'

/** What every use case is given: the parts of the running product. */
export interface App {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly random: Random
  readonly keys: Keys
  readonly passwords: PasswordHasher
  readonly strength: StrengthScorer
  /** Whoever signs in waits here before anything is done for him: a flood of them leaves the others their time. */
  readonly signIns: Turnstile
  readonly log: Log
  readonly metrics: Metrics
  /** The company's settings as last read; at most two seconds old. */
  settings(): Settings
  /** Tells the jobs that there is work now; called after the commit that made it. */
  wake(job: Job): void
  /** D2: told of every act in the transaction that does it, just before it commits. */
  hear(tx: Tx, acts: readonly HeardAct[]): Promise<void>
}

/** An act as the audit notes it. */
export interface HeardAct {
  readonly at: number
  readonly action: string
  readonly result: 'done' | 'refused' | 'failed'
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly target_kind: string | null
  readonly target_id: string | null
  /** JSON. */
  readonly detail: string | null
}

export type Job =
  | 'courier'
  | 'exports'
  | 'imports'
  | 'invites'
  | 'reset-requests'
  | 'user-reset-requests'
  | 'webhooks'
