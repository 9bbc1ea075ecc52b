import type { Actor, Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { allows, CONTACT_EMAIL, type Level, type Right } from '@latchkey/core/roles/rights'
import { type AuditEntry, recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'

/** U4: whether the actor may read or write a module. Commands run as whoever owns the machine. */
export function may(actor: Actor, module: Right, level: Level): boolean {
  if (actor.kind === 'command' || actor.kind === 'system') return true
  return actor.kind === 'user' && (actor.isOwner || allows(actor.rights, module, level))
}

/**
 * U4: refuses with `not-allowed`, and notes the refusal in a transaction of its own (P60). Asked before the work begins:
 * by the use case where something changes, by the route where something is only read.
 */
export async function assertMay(
  app: App,
  caller: Caller,
  module: Right,
  level: Level,
  target?: AuditEntry['target'],
): Promise<void> {
  if (may(caller.actor, module, level)) return
  await recordRefusal(app, caller, {
    action: 'right.refused',
    detail: { module, level },
    ...(target ? { target } : {}),
  })
  throw new Refusal('not-allowed')
}

/** A5: changing a contact's e-mail address is a right of its own, and so is "block the old password now" (C9). */
export function mayChangeEmail(actor: Actor): boolean {
  return actor.kind !== 'system' && may(actor, CONTACT_EMAIL, 'write')
}
