import { SECOND } from '@latchkey/core/instant'
import type { WebhookEvent } from '@latchkey/core/webhooks/events'
import type { App } from '../platform/app.ts'
import { stopwatch } from '../platform/clock.ts'
import type { Database, Queries, Tx } from '../platform/db/database.ts'
import { allEndpoints, type EndpointRow } from './store.ts'

/** How long a process may not know what another one has changed, in milliseconds. */
const KNOWN_FOR = 2 * SECOND

interface Known {
  readonly types: ReadonlySet<string>
  readonly age: () => number
}

const known = new WeakMap<Database, Known>()
const changes = new WeakMap<Database, number>()

/** Every type that some endpoint wants. While none does, an act costs nothing here. */
export async function wantedTypes(app: App, tx: Tx): Promise<ReadonlySet<string>> {
  const kept = known.get(app.db)
  if (kept && kept.age() < KNOWN_FOR) return kept.types
  const change = changes.get(app.db)
  const age = stopwatch()
  const types = new Set((await collecting(tx.db)).flatMap(typesOf))
  // What was changed while it was read is read again by the next one.
  if (changes.get(app.db) === change) known.set(app.db, { types, age })
  return types
}

/** An endpoint was added or changed here, in this transaction: what is known is void once it commits. */
export function forgetInterest(app: App, tx: Tx): void {
  tx.afterCommit(() => {
    changes.set(app.db, (changes.get(app.db) ?? 0) + 1)
    known.delete(app.db)
  })
}

/** A paused endpoint goes on collecting what it is to be told, unless nobody answers there or for it. */
export async function collecting(db: Queries): Promise<EndpointRow[]> {
  return (await allEndpoints(db)).filter(
    ({ pause_reason: reason }) => reason !== 'gone' && reason !== 'user-inactive',
  )
}

export function typesOf(endpoint: Pick<EndpointRow, 'event_types'>): WebhookEvent[] {
  return JSON.parse(endpoint.event_types)
}
