import type { Caller } from '@latchkey/core/actors/caller'
import type { AuditEntry } from '../audit/index.ts'
import { RightRefused } from '../roles/index.ts'

/** E2: the owner alone erases; that somebody else tried leaves an event. Commands pass. */
export function assertOwner({ actor }: Caller, target: NonNullable<AuditEntry['target']>): void {
  if (actor.kind === 'command') return
  if (actor.kind === 'user' && actor.isOwner) return
  throw new RightRefused('owner-only', { target, detail: { reason: 'owner' } })
}
