import type { RepDatabase } from '../store/database.ts'
import type { Making } from '../store/queue.ts'
import type { Teller } from '../store/told.ts'
import type { QueuedAction } from '../store/types.ts'
import type { Ask } from './ask.ts'

/** The browser's Web Locks, as far as they are used. */
interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>
}

/** What a sync is made of. Tests bring their own; the app's are in engine.ts. */
export interface EngineParts extends Pick<Making, 'now'> {
  readonly db: RepDatabase
  readonly teller: Teller
  readonly ask: Ask
  /** Milliseconds that no change of the device's clock touches, for pauses. */
  elapsed(): number
  /** One sync at a time over all tabs (O3). */
  readonly locks: Locks | undefined
  /** The server's clock minus the device's, once it was heard. */
  clockDifference(): number | null
  /** What this device itself failed at, for the diagnostics. */
  tellFault(fault: unknown): void
}

/** Why a sync begins. */
export type SyncCause = 'start' | 'online' | 'visible' | 'timer' | 'queued' | 'asked' | 'signed-in'

/** What a sync brought, for a toast (the rep's setting says when). */
export interface SyncNews {
  readonly cause: SyncCause
  /** Retailers and contacts that changed, came or went; of a first or renewed pull, all that came. */
  readonly changed: number
  readonly renewed: boolean
  readonly done: readonly QueuedAction[]
  readonly refused: readonly QueuedAction[]
  /** Whether it came to its end: everything sent, everything received. */
  readonly whole: boolean
}
