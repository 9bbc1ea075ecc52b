import type { Actor } from '@latchkey/core/actors/caller'
import { Refusal, type RefusalCode } from '@latchkey/core/refusal'
import type { AuditEntry } from '../audit/index.ts'
import type { Queries, Tx } from '../platform/db/database.ts'
import { may, RightRefused } from '../roles/index.ts'
import { reaches, scopeOf } from './scope-store.ts'
import { isInScope, territoryById } from './store.ts'

type Target = NonNullable<AuditEntry['target']>

/**
 * U5: refuses a retailer outside the actor's territories as if it did not exist. Asked where an act is applied, after
 * the row is locked; `notingRefusals` around the use case leaves the audit event (P60).
 */
export async function assertReachesRetailer(db: Queries, actor: Actor, retailerId: string): Promise<void> {
  if (await reaches(db, scopeOf(actor), retailerId)) return
  throw outside('retailer-not-found', { kind: 'retailer', id: retailerId })
}

/** U5: the same for a contact, who is where his retailer is. */
export async function assertReachesContact(
  db: Queries,
  actor: Actor,
  contact: { readonly id: string; readonly retailer_id: string },
): Promise<void> {
  if (await reaches(db, scopeOf(actor), contact.retailer_id)) return
  throw outside('contact-not-found', { kind: 'contact', id: contact.id })
}

export function outside(code: RefusalCode, target: Target): RightRefused {
  return new RightRefused(code, { target, detail: { reason: 'outside-territories' } })
}

/**
 * U5: refuses to give a retailer this territory: it takes write on territories, is never done by a device user or from
 * the rep app, and the territory has to be active and within the actor's own reach. `retailerId` is null for a new one.
 */
export async function assertMaySetTerritory(
  tx: Tx,
  actor: Actor,
  retailerId: string | null,
  territoryId: string | null,
): Promise<void> {
  const isRep = actor.kind === 'user' && (actor.face === 'rep' || actor.type === 'device')
  if (isRep || !may(actor, 'territories', 'write')) {
    throw new RightRefused('not-allowed', {
      ...(retailerId === null ? {} : { target: { kind: 'retailer', id: retailerId } as const }),
      detail: { module: 'territories', level: 'write' },
    })
  }
  if (territoryId === null) return
  const territory = await territoryById(tx.db, territoryId)
  if (!territory) throw fieldRefusal('territory-not-found')
  if (!(await isInScope(tx.db, scopeOf(actor), territoryId)))
    throw outside('territory-not-found', { kind: 'territory', id: territoryId })
  if (territory.deactivated_at !== null) throw fieldRefusal('territory-inactive')
}

function fieldRefusal(code: 'territory-not-found' | 'territory-inactive'): Refusal {
  return new Refusal(code, { fields: [{ field: 'territoryId', code, message: code }] })
}
