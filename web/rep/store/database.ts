import type { RepContact, RepRetailer } from '@latchkey/core/sync/wire'
import { Dexie, type DexieOptions, type Table } from 'dexie'
import type { Generation, Kept } from './kept-values.ts'
import type { QueuedAction } from './types.ts'

/**
 * An action as it lies on the disk. What was once sent keeps its body for every retry, because the server takes the same
 * key with another body for a mistake (O3).
 */
export interface ActionRow extends QueuedAction {
  /** The body as it was sent first, without `sentAt`; null while it was never sent. */
  readonly sent: SentBody | null
  /** The version the server answered; null until it was applied. */
  readonly appliedVersion: number | null
}

export interface SentBody {
  readonly id: string
  readonly type: QueuedAction['type']
  readonly baseVersion: number
  readonly createdAt: string
  readonly payload: unknown
}

export interface Rows {
  readonly retailers: Table<RepRetailer, string>
  readonly contacts: Table<RepContact, string>
}

/** What the rep app keeps on the device (O1): rows for its screens, the queue, and a few single values. No secret. */
export class RepDatabase extends Dexie {
  readonly actions: Table<ActionRow, string>
  readonly kept: Table<{ readonly key: keyof Kept; readonly value: unknown }, keyof Kept>
  private readonly generations: Readonly<Record<Generation, Rows>>

  constructor(name = 'latchkey-rep', options: DexieOptions = {}) {
    super(name, { cache: 'disabled', ...options })
    this.version(1).stores({
      retailersA: 'id',
      contactsA: 'id, retailerId',
      retailersB: 'id',
      contactsB: 'id, retailerId',
      actions: 'id, position, contactId, state',
      kept: 'key',
    })
    this.actions = this.table('actions')
    this.kept = this.table('kept')
    this.generations = {
      a: { retailers: this.table('retailersA'), contacts: this.table('contactsA') },
      b: { retailers: this.table('retailersB'), contacts: this.table('contactsB') },
    }
  }

  rows(generation: Generation): Rows {
    return this.generations[generation]
  }

  /** Every table that holds rows of the server. */
  get cached(): Table[] {
    return Object.values(this.generations).flatMap(({ retailers, contacts }) => [retailers, contacts])
  }
}
