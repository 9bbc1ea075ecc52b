import type { Caller } from '@latchkey/core/actors/caller'
import { recordAct } from '../audit/index.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/db/database.ts'
import { forgetInterest } from './interest.ts'
import { entry } from './save-endpoint.ts'
import { markPaused } from './store.ts'

/**
 * D2, U6: endpoints a user answers for are told nothing from the moment he is deactivated or erased; someone else takes
 * them over by resuming them.
 */
export async function pauseEndpointsOf(app: App, tx: Tx, caller: Caller, userId: string): Promise<void> {
  for (const id of await markPaused(tx, { userId }, 'user-inactive')) {
    forgetInterest(app, tx)
    recordAct(app, tx, caller, entry('webhook.paused', id, { reason: 'user-inactive' }))
  }
}
