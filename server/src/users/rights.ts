import type { Actor, Caller } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import { type AuditEntry, recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'

export type Module = 'contacts' | 'retailers' | 'users' | 'letters' | 'audit' | 'company' | 'imports'
export type Level = 'read' | 'write'

/** What each role may do beside the owner, who may do everything (U4). */
const roleRights: Record<string, Partial<Record<Module, Level>>> = {}

/** U4: whether the actor may read or write a module. Commands run as whoever owns the machine. */
export function may(actor: Actor, module: Module, level: Level): boolean {
  if (actor.kind === 'command' || actor.kind === 'system') return true
  if (actor.kind !== 'user') return false
  if (actor.isOwner) return true
  const right = roleRights[actor.role]?.[module]
  return right === 'write' || right === level
}

/**
 * U4: refuses with `not-allowed`, and notes the refusal in a transaction of its own (P60). Asked before the work begins:
 * by the use case where something changes, by the route where something is only read.
 */
export async function assertMay(
  app: App,
  caller: Caller,
  module: Module,
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
  return actor.kind === 'command' || (actor.kind === 'user' && actor.isOwner)
}
