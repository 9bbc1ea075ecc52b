import type { Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { allows } from '@latchkey/core/roles/rights'
import type { Tx } from '../platform/db/database.ts'
import { may, presentRightsOf, RightRefused } from '../roles/index.ts'
import { scopeOf } from './scope-store.ts'
import { territoriesByIds } from './store.ts'
import { replaceTerritories, territoryIdsOf } from './user-territory-store.ts'

export interface TerritoryChange {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * U5: gives a user, whose row the transaction holds, exactly these territories; answers what changed, or null where
 * nothing does. It takes write on territories and is never done from the rep app; nobody gives a territory that is out
 * of his own reach (U9). An inactive territory is kept where the user has it and cannot be given anew. The caller records
 * the act, and wraps it in `notingRefusals`.
 */
export async function setUserTerritories(
  tx: Tx,
  caller: Caller,
  userId: string,
  wanted: readonly string[],
): Promise<TerritoryChange | null> {
  const before = await territoryIdsOf(tx.db, userId)
  const after = [...new Set(wanted)].sort()
  const added = after.filter((id) => !before.includes(id))
  if (added.length === 0 && after.length === before.length) return null
  await assertMayGive(tx, caller, userId, added)
  const known = await territoriesByIds(tx.db, added)
  if (known.length < added.length || known.some((row) => row.deactivated_at !== null)) {
    const code = known.length < added.length ? 'territory-not-found' : 'territory-inactive'
    throw new Refusal(code, { fields: [{ field: 'territoryIds', code, message: code }] })
  }
  await replaceTerritories(tx, userId, after)
  return { before, after }
}

async function assertMayGive(
  tx: Tx,
  { actor }: Caller,
  userId: string,
  added: readonly string[],
): Promise<void> {
  const refused = (reason: string) =>
    new RightRefused('not-allowed', {
      target: { kind: 'user', id: userId },
      detail: { module: 'territories', reason },
    })
  // Judged by his rights as they stand now: the caller's transaction may have waited for the user's row.
  const lacks = actor.kind === 'user' && !allows(await presentRightsOf(tx.db, actor), 'territories', 'write')
  if (lacks || !may(actor, 'territories', 'write') || (actor.kind === 'user' && actor.face === 'rep'))
    throw refused('territories')
  const scope = scopeOf(actor)
  if (scope === null) return
  const own = await territoryIdsOf(tx.db, scope.userId)
  if (added.some((id) => !own.includes(id))) throw refused('beyond-own-reach')
}
