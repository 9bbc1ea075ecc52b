import type { Tx } from '../platform/db/database.ts'
import type { Keys } from '../platform/keys.ts'
import { eventHolds, startIsSealed, startSeal } from './attest.ts'

/**
 * E1: drops up to `most` events from the start of a lane that are older than an instant. The lane's start is moved and
 * sealed first: the database lets go of no event behind it. What does not hold is kept, for `doctor` to name. Answers
 * how many went.
 */
export async function dropOldest(
  keys: Keys,
  tx: Tx,
  lane: number,
  { before, most }: { before: number; most: number },
): Promise<number> {
  // Held, so that of two processes the second begins where the first left off.
  const held = await tx.db
    .selectFrom('audit_chain')
    .selectAll()
    .where('lane', '=', lane)
    .$if(tx.engine === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  if (!held || !startIsSealed(keys, held)) return 0
  const oldest = await tx.db
    .selectFrom('audit_event')
    .selectAll()
    .where('lane', '=', lane)
    .where('position', '>', held.start_position)
    .orderBy('position')
    .limit(most)
    .execute()
  const previous = (index: number) => oldest[index - 1]?.mac ?? held.start_mac
  const kept = oldest.findIndex(
    (event, index) => event.at >= before || !eventHolds(keys, previous(index), event),
  )
  const gone = kept === -1 ? oldest : oldest.slice(0, kept)
  const last = gone.at(-1)
  if (!last) return 0
  const start = { lane, start_position: last.position, start_mac: last.mac }
  await tx.db
    .updateTable('audit_chain')
    .set({ ...start, start_seal: startSeal(keys, start) })
    .where('lane', '=', lane)
    .execute()
  await tx.db
    .deleteFrom('audit_event')
    .where('lane', '=', lane)
    .where('position', '<=', last.position)
    .execute()
  return gone.length
}
