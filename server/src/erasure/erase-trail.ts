import { HOUR, MINUTE } from '@latchkey/core/instant'
import { type ErasedPerson, eraseInTrail } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ErasureRow, erasureOf, insertErasure, openErasures, updateErasure } from './erasure-store.ts'

/** Stretches of the trail gone through before the answer; what is left is gone through by the sweep. */
const BEFORE_ANSWER = 200
/** Until then an act of his that was under way may still add an event. */
const LATE = 15 * MINUTE
/** How far back that event may say it happened. */
const UNDER_WAY = HOUR

interface Erased {
  readonly personId: string
  readonly kind: ErasureRow['kind']
  readonly by: string | null
  readonly ids: readonly string[]
  readonly values: readonly string[]
}

/** Notes who was erased, in the transaction that does it. What the trail is searched for stays sealed until it is done. */
export async function noteErasure(
  app: App,
  tx: Tx,
  { personId, kind, by, ids, values }: Erased,
): Promise<void> {
  await insertErasure(tx, {
    person_id: personId,
    kind,
    erased_by: by,
    erased_at: tx.now,
    sealed_values: app.keys.seal('erasure', JSON.stringify({ ids, values }), [personId]),
    scanned_at: 0,
    scanned_id: '',
    ended_at: null,
  })
}

/** Takes the person out of the trail; answers whether it was gone through to its end. */
export async function eraseTrailOf(app: App, personId: string, most = BEFORE_ANSWER): Promise<boolean> {
  const row = await erasureOf(app.db.read, personId)
  if (!row?.sealed_values) return true
  const { ids, values } = JSON.parse(
    app.keys.open('erasure', row.sealed_values, [personId]).toString(),
  ) as Pick<Erased, 'ids' | 'values'>
  const person: ErasedPerson = { ids: new Set(ids), values }
  const from = { at: row.scanned_at, id: row.scanned_id }
  const place = await eraseInTrail(app, person, from, most)
  const isLate = app.clock.now() - row.erased_at >= LATE
  await app.db.transaction((tx) =>
    updateErasure(
      tx,
      personId,
      place
        ? { scanned_at: place.at, scanned_id: place.id }
        : isLate
          ? { ended_at: tx.now, sealed_values: null }
          : { scanned_at: row.erased_at - UNDER_WAY, scanned_id: '' },
    ),
  )
  await app.db.emptyLog()
  return place === null
}

/** Goes on where an erasure was cut off, and looks once more for what came in late. */
export async function sweepErasures(app: App): Promise<void> {
  for (const { person_id } of await openErasures(app.db.read)) {
    try {
      await eraseTrailOf(app, person_id, Number.POSITIVE_INFINITY)
    } catch (error) {
      // One that cannot be done now keeps neither the others nor the next round.
      app.log.error({ err: error, personId: person_id }, 'an erasure could not go on')
    }
  }
}
