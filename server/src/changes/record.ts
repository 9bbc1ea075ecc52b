import type { Tx } from '../platform/db/database.ts'
import { type Change, type Changed, type Entity, writeChanges } from './store.ts'

type Gathering = Record<Entity, Map<string, Change>>
const pending = new WeakMap<Tx, Gathering>()

/**
 * O4: a retailer or contact changed for whoever keeps a copy of it. An act touches state, mail state and login of one
 * contact; what it changed is gathered and given one number each, just before the commit.
 */
export function recordChange(tx: Tx, entity: Entity, id: string, retailerId: string): void {
  recordChanges(tx, entity, [{ id, retailerId }])
}

/** The same for several. */
export function recordChanges(tx: Tx, entity: Entity, changed: readonly Changed[]): void {
  gather(tx, entity, changed, 'changed')
}

/** The same for those that are new in this transaction. */
export function recordNew(tx: Tx, entity: Entity, added: readonly Changed[]): void {
  gather(tx, entity, added, 'new')
}

/** O4: a retailer or contact is no more: a tombstone wherever it was. */
export function recordGone(tx: Tx, entity: Entity, gone: Changed): void {
  gather(tx, entity, [gone], 'gone')
}

function gather(tx: Tx, entity: Entity, changed: readonly Changed[], how: Change['how']): void {
  const known = gatheredOf(tx)[entity]
  for (const { id, retailerId } of changed) {
    const before = known.get(id)?.how
    // What is new stays new however often the same act touches it, and what is gone stays gone.
    known.set(id, { retailerId, how: how === 'changed' && before ? before : how })
  }
}

function gatheredOf(tx: Tx): Gathering {
  const known = pending.get(tx)
  if (known) return known
  const gathered: Gathering = { retailer: new Map(), contact: new Map() }
  pending.set(tx, gathered)
  tx.beforeCommit(async () => {
    // What other work before the commit changes is gathered anew.
    pending.delete(tx)
    await writeChanges(tx, 'retailer', gathered.retailer)
    await writeChanges(tx, 'contact', gathered.contact)
  })
  return gathered
}
