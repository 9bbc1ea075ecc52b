import type { Caller, UserActor } from '@latchkey/core/actors/caller'
import { Refusal } from '@latchkey/core/refusal'
import type { Level } from '@latchkey/core/roles/rights'
import { moduleOf, type WebhookEvent } from '@latchkey/core/webhooks/events'
import { recordRefusal } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import { assertMay, assertRecentSignIn } from '../roles/index.ts'
import { scopeOf } from '../territories/index.ts'

/** U4, U5: read or write over Company, and no territory limit: an endpoint is told of every territory. */
export async function assertMayTend(app: App, caller: Caller, level: Level): Promise<void> {
  await assertMay(app, caller, 'company', level)
  if (scopeOf(caller.actor) === null) return
  await recordRefusal(app, caller, { action: 'right.refused', detail: { module: 'company', level } })
  throw new Refusal('not-allowed')
}

/**
 * L5, U9: whoever makes or changes an endpoint answers for it from then on. He needs a fresh sign-in, and read over
 * all that it is told of, or he could have himself sent what he may not see.
 */
export async function assertMayAnswer(
  app: App,
  caller: Caller,
  types: readonly WebhookEvent[],
): Promise<Caller<UserActor>> {
  await assertMayTend(app, caller, 'write')
  const { actor } = caller
  if (actor.kind !== 'user') throw new Refusal('not-allowed')
  assertRecentSignIn(app, actor)
  await assertMayRead(app, caller, types)
  return { ...caller, actor }
}

export async function assertMayRead(app: App, caller: Caller, types: readonly WebhookEvent[]): Promise<void> {
  for (const module of new Set(types.map(moduleOf))) await assertMay(app, caller, module, 'read')
}
