import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { isCursorTooOld } from '@latchkey/core/sync/cursor-lifetime'
import type { ResyncReason, SyncChange, SyncPage } from '@latchkey/core/sync/wire'
import type { App } from '../platform/app.ts'
import { may } from '../roles/index.ts'
import { scopeOf, territoryIdsOf } from '../territories/index.ts'
import { openCursor, type SyncCursor, sealCursor } from './cursor.ts'
import { presentChanges } from './present.ts'
import { type ChangedRow, changesAfter, isReached, type Standing, standingOf } from './store.ts'

/** Rows read and presented in one turn of the event loop, so that others get theirs between. */
const BATCH = 200

/**
 * O4: the next page of what changed within the rep's reach since his cursor; without one, everything there is. Retailers
 * need read on retailers or contacts, contacts read on contacts (U4); territories are judged as they are now (U5).
 * Refuses `resync-needed` where the cursor cannot be gone on from, with the reason.
 */
export async function syncRep(
  app: App,
  caller: Caller<UserActor>,
  asked: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<SyncPage> {
  const { actor } = caller
  const withContacts = may(actor, 'contacts', 'read')
  // The app asks again and again by itself, and is shown nothing: no event for each time.
  if (!withContacts && !may(actor, 'retailers', 'read')) throw new Refusal('not-allowed')
  const scope = scopeOf(actor)
  const territories = scope === null ? null : await territoryIdsOf(app.db.read, actor.id)
  const reach = app.keys.mac(
    'sync-cursor',
    String(withContacts),
    String(scope === null),
    ...(territories ?? []),
  )
  const standing = await standingOf(app.db)
  const { epoch, bound } = standing
  const now = app.clock.now()
  const owner = { userId: actor.id, epoch }
  const cursor = asked.cursor === undefined ? null : openCursor(app, owner, asked.cursor)
  if (asked.cursor !== undefined) assertOfUse(app, cursor, { reach, standing })
  const start = cursor?.start ?? bound
  const after = cursor?.place ?? { txId: 0, seq: 0 }
  const limit = asked.limit + 1
  const found = await changesAfter(app.db, { after, bound, start, territories, withContacts, limit })
  const rows = found.slice(0, asked.limit)
  const changes: SyncChange[] = []
  const once = eachOnce(rows)
  for (let from = 0; from < once.length; from += BATCH) {
    if (from > 0) await turnOfTheLoop()
    changes.push(...(await presentChanges(app.db, once.slice(from, from + BATCH), { scope, now })))
  }
  const last = rows.at(-1)
  const place = last ? { txId: last.tx_id, seq: last.seq } : after
  return {
    changes,
    cursor: sealCursor(app, owner, { place, start, issuedAt: now, reach }),
    more: found.length > rows.length,
  }
}

function assertOfUse(
  { db, clock }: App,
  cursor: SyncCursor | null,
  { reach, standing }: { reach: string; standing: Standing },
): void {
  if (cursor === null || !isReached(db, cursor.place, standing)) throw resyncNeeded('unknown-cursor')
  if (cursor.reach !== reach) throw resyncNeeded('territories-changed')
  if (isCursorTooOld(cursor.issuedAt, clock.now())) throw resyncNeeded('too-old')
}

function resyncNeeded(reason: ResyncReason): Refusal {
  return new Refusal('resync-needed', { extra: { reason } })
}

/** A thing stands once for each territory it moved through; it is told once, where it stands last. */
function eachOnce(rows: readonly ChangedRow[]): ChangedRow[] {
  const latest = new Map<string, ChangedRow>()
  for (const row of rows) {
    const key = `${row.entity} ${row.entity_id}`
    latest.delete(key)
    latest.set(key, row)
  }
  return [...latest.values()]
}
